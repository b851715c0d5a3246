// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/profile_desk.h"

#include "audience/workspace_list.h"
#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "core/futures.h"
#include "gui/common/confirm.h"
#include "gui/profiles/profile_dialog.h"
#include "gui/profiles/profile_menu.h"
#include "gui/profiles/profiles_dialog.h"
#include "gui/shell/console_services.h"
#include "gui/signin/sign_in_view.h"
#include "import/import_memory.h"
#include "import/upload_history.h"

using namespace Qt::StringLiterals;

namespace nudge {

ProfileDesk::ProfileDesk(ConsoleServices &services, SignInView &signIn, QWidget *window, PutDown putDown)
    : QObject(window),
      m_services(services),
      m_signIn(signIn),
      m_window(window),
      m_putDown(std::move(putDown))
{
}

void ProfileDesk::connectMenu(ProfileMenu *menu)
{
    connect(menu, &ProfileMenu::chosen, this, [this](const QString &id) { open(id, m_window); });
    connect(menu, &ProfileMenu::addRequested, this, [this] { add(m_window); });
    connect(menu, &ProfileMenu::manageRequested, this, &ProfileDesk::manage);
}

void ProfileDesk::open(const QString &profileId, QWidget *asker)
{
    const bool isOpen = m_services.auth.hasSession() && m_services.auth.profile().id == profileId;
    if (isOpen || !m_services.profiles.find(profileId))
        return;
    m_putDown(tr("Switch anyway"), asker, [this, profileId] {
        if (m_dialog)
            m_dialog->accept();
        if (const auto profile = m_services.profiles.find(profileId))
            enter(*profile);
    });
}

void ProfileDesk::enter(const ConnectionProfile &profile)
{
    m_signIn.showProfile(profile);
    if (profile.kind == ConnectionProfile::Kind::Sandbox) {
        m_signIn.signIn();
        return;
    }
    if (const auto server = ServerAddress::fromText(profile.server))
        m_services.auth.restore(profile, *server);
    m_signIn.focusFirstEmpty();
}

void ProfileDesk::add(QWidget *asker)
{
    auto *dialog = new ProfileDialog(m_services, std::nullopt, asker);
    connect(
        dialog, &ProfileDialog::saved, this,
        [this](const ConnectionProfile &profile) { open(profile.id, m_dialog ? m_dialog.data() : m_window); },
        Qt::QueuedConnection); // the dialog is closed by then
    dialog->open();
}

void ProfileDesk::change(const QString &profileId, QWidget *asker)
{
    if (const auto profile = m_services.profiles.find(profileId))
        (new ProfileDialog(m_services, profile, asker))->open();
}

void ProfileDesk::forget(const QString &profileId, QWidget *asker)
{
    const auto profile = m_services.profiles.find(profileId);
    if (!profile)
        return;
    Question question;
    question.title = tr("Forget “%1”?").arg(profile->name);
    question.text = tr("Its session is removed from the keychain, and its name, workspaces, remembered matches and "
                       "history of uploads from this computer. Recipes for mending files, which you have named, "
                       "belong to no one connection and stay; no customer stands in them. Nothing is changed on the "
                       "server. To use it again, add it and sign in.");
    question.actionText = tr("Forget this connection");
    question.destructive = true;
    question.objectName = "forgetProfileQuestion"_L1;
    askToConfirm(asker, question, this, [this, profile = *profile, asker = QPointer<QWidget>(asker)] {
        const bool isOpen =
            m_services.auth.profile().id == profile.id && m_services.auth.state() != AuthController::State::SignedOut;
        if (isOpen)
            m_putDown(tr("Forget anyway"), asker ? asker.data() : m_window, [this, profile] { forgetNow(profile); });
        else
            forgetNow(profile);
    });
}

void ProfileDesk::forgetNow(const ConnectionProfile &profile)
{
    whenDone(m_services.auth.forget(profile.id), this, [this, profile](const SecretAnswer &answer) {
        const bool isGone = answer.status == SecretStatus::Ok;
        bool isHistoryGone = false;
        if (isGone) {
            m_services.workspaces.forgetProfile(profile.id);
            const bool areMatchesGone = m_services.importMemory.matches.forgetProfile(profile.id);
            isHistoryGone = m_services.uploads.forgetProfile(profile.id) && areMatchesGone;
            m_signIn.forgetProfile(profile.id);
        } else {
            manage(); // what is left is said there
        }
        if (m_dialog && isGone)
            m_dialog->showForgotten(profile.name, isHistoryGone);
        else if (m_dialog)
            m_dialog->showKept(profile.name, answer);
    });
}

bool ProfileDesk::isManaging() const
{
    return m_dialog;
}

void ProfileDesk::manage()
{
    if (m_dialog)
        return;
    m_dialog = new ProfilesDialog(m_services, m_window);
    connect(m_dialog, &ProfilesDialog::openRequested, this, [this](const QString &id) { open(id, m_dialog); });
    connect(m_dialog, &ProfilesDialog::changeRequested, this, [this](const QString &id) { change(id, m_dialog); });
    connect(m_dialog, &ProfilesDialog::forgetRequested, this, [this](const QString &id) { forget(id, m_dialog); });
    connect(m_dialog, &ProfilesDialog::addRequested, this, [this] { add(m_dialog); });
    m_dialog->open();
}

} // namespace nudge
