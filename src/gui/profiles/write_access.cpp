// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/write_access.h"

#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "gui/shell/console_services.h"

#include <QAction>

namespace nudge {

WriteAccess::WriteAccess(ConsoleServices &services, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_allowed(!services.auth.profile().readOnly)
{
    connect(&services.auth, &AuthController::stateChanged, this, &WriteAccess::follow);
    connect(&services.profiles, &ProfileStore::changed, this, &WriteAccess::follow);
}

void WriteAccess::follow()
{
    const bool allowed = !m_services.auth.profile().readOnly;
    if (std::exchange(m_allowed, allowed) != allowed)
        Q_EMIT changed();
}

QString WriteAccess::reason() const
{
    return m_allowed ? QString()
                     : tr("The connection “%1” is set to read only. To make changes, allow them in File › Connections.")
                           .arg(m_services.auth.profile().name);
}

void WriteAccess::apply(QAction *action, bool otherwise) const
{
    action->setEnabled(otherwise && m_allowed);
    const QString why = reason();
    if (!why.isEmpty())
        action->setToolTip(why);
    else if (action->toolTip() != action->text())
        action->setToolTip(QString()); // back to the text
}

} // namespace nudge
