// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/profile_menu.h"

#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "gui/common/icons.h"
#include "gui/profiles/profile_tint.h"
#include "gui/shell/console_services.h"

using namespace Qt::StringLiterals;

namespace nudge {

ProfileMenu::ProfileMenu(ConsoleServices &services, QWidget *parent) : QMenu(parent), m_services(services)
{
    setObjectName("profileMenu"_L1);
    setAccessibleName(tr("Connections"));
    connect(this, &QMenu::aboutToShow, this, &ProfileMenu::fill);
    fill();
}

void ProfileMenu::fill()
{
    clear();
    const QString current = m_services.auth.hasSession() ? m_services.auth.profile().id : QString();
    const QList<ConnectionProfile> profiles = m_services.profiles.profiles();
    for (const ConnectionProfile &profile : profiles) {
        QString text = profile.email.isEmpty() || profile.kind == ConnectionProfile::Kind::Sandbox
                           ? profile.name
                           : tr("%1 — %2", "name of a connection, e-mail").arg(profile.name, profile.email);
        if (profile.readOnly)
            text = tr("%1 (read only)").arg(text);
        const bool isOpen = profile.id == current;
        if (isOpen)
            text = tr("%1, open now").arg(text);
        QAction *action = addAction(swatchIcon(profileColor(profile)), text.replace(u'&', "&&"_L1));
        action->setObjectName(u"switchTo_"_s + profile.id);
        QFont font = action->font();
        font.setBold(isOpen);
        action->setFont(font);
        connect(action, &QAction::triggered, this, [this, id = profile.id] { Q_EMIT chosen(id); });
    }
    if (!profiles.isEmpty())
        addSeparator();
    QAction *add = addAction(themedIcon(u"add"), tr("&Add a connection…"));
    add->setObjectName("actionAddProfile"_L1);
    connect(add, &QAction::triggered, this, &ProfileMenu::addRequested);
    QAction *manage = addAction(themedIcon(u"server"), tr("&Manage connections…"));
    manage->setObjectName("actionManageProfiles"_L1);
    connect(manage, &QAction::triggered, this, &ProfileMenu::manageRequested);
}

} // namespace nudge
