// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QPushButton>

class QAction;

namespace nudge {

/// A push button that can stand for a QAction and can be the page's one main button, filled with the accent.
class ActionButton : public QPushButton
{
    Q_OBJECT
    Q_PROPERTY(bool primary READ isPrimary WRITE setPrimary)

public:
    explicit ActionButton(QWidget *parent = nullptr);

    /// Mirrors text, icon, tool tip, enabled and visible; a click triggers it. An action named "fooAction" gives a
    /// button named "fooButton".
    void setAction(QAction *action);
    void setPrimary(bool primary);
    [[nodiscard]] bool isPrimary() const { return m_primary; }
    /// An icon of resources/icons, in the button's own text colour.
    void setIconName(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColors();
    void syncAction();

    QPointer<QAction> m_action;
    QString m_iconName;
    bool m_primary = false;
    bool m_applying = false;
};

} // namespace nudge
