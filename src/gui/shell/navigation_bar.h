// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/place.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>

namespace nudge {

/// One entry of the navigation: icon and word; the chosen one is marked by ground and weight.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(const QString &iconName, const QString &text, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_iconName;
};

/// The places, from top to bottom. Tab comes to the chosen one, the arrow keys move on.
class NavigationBar : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationBar(QWidget *parent = nullptr);

    void setCurrent(Place place);

Q_SIGNALS:
    void chosen(nudge::Place place);

private:
    std::array<NavigationButton *, kPlaces.size()> m_buttons{};
};

} // namespace nudge
