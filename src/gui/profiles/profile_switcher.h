// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace nudge {

class ProfileMenu;
struct ConsoleServices;

/// Names the connection that is open, on a ground of its colour, and opens the menu of the others.
class ProfileSwitcher : public QAbstractButton
{
    Q_OBJECT

public:
    ProfileSwitcher(ConsoleServices &services, QWidget *parent);

    [[nodiscard]] ProfileMenu *menu() const { return m_menu; }
    [[nodiscard]] QColor ground() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void follow();
    void openMenu();

    ConsoleServices &m_services;
    ProfileMenu *m_menu;
};

} // namespace nudge
