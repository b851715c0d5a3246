// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/action_button.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QAction>
#include <QApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace nudge {

ActionButton::ActionButton(QWidget *parent) : QPushButton(parent)
{
    setAutoDefault(true);
}

void ActionButton::setAction(QAction *action)
{
    if (m_action) {
        m_action->disconnect(this);
        disconnect(m_action);
    }
    m_action = action;
    if (!action)
        return;
    if (QString name = action->objectName(); name.endsWith("Action"_L1)) {
        name.chop(6);
        setObjectName(name + "Button"_L1);
    }
    connect(action, &QAction::changed, this, &ActionButton::syncAction);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    syncAction();
}

void ActionButton::syncAction()
{
    setText(m_action->text());
    if (m_primary)
        setIconName(m_iconName);
    else
        setIcon(m_action->icon());
    setToolTip(m_action->toolTip() == m_action->iconText() ? QString() : m_action->toolTip());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
}

void ActionButton::setPrimary(bool primary)
{
    m_primary = primary;
    applyColors();
}

void ActionButton::setIconName(const QString &name)
{
    m_iconName = name;
    if (!name.isEmpty())
        setIcon(tintedIcon(name, palette().color(QPalette::Active, QPalette::ButtonText)));
}

void ActionButton::applyColors()
{
    m_applying = true;
    const QPalette theme = QApplication::palette();
    QPalette own;
    if (m_primary) {
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            own.setColor(group, QPalette::Button, theme.color(QPalette::Active, QPalette::Highlight));
            own.setColor(group, QPalette::ButtonText, theme.color(QPalette::Active, QPalette::HighlightedText));
        }
        own.setColor(QPalette::Disabled, QPalette::Button, theme.color(QPalette::Disabled, QPalette::Button));
        own.setColor(QPalette::Disabled, QPalette::ButtonText, theme.color(QPalette::Disabled, QPalette::ButtonText));
    }
    setPalette(own);
    setIconName(m_iconName);
    m_applying = false;
}

void ActionButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_applying)
        applyColors();
}

} // namespace nudge
