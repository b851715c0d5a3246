// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/console.h"

#include "auth/keychain_store.h"
#include "contract/contract_loader.h"
#include "gui/settings/contract_problem_text.h"
#include "gui/shell/main_window.h"
#include "gui/signin/sandbox_text.h"
#include "gui/signin/sign_in_view.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

std::unique_ptr<SecretStore> orKeychain(std::unique_ptr<SecretStore> given)
{
    return given ? std::move(given) : std::make_unique<KeychainStore>();
}

/// The user's contract, or the built-in one and why.
Contract chooseContract(const QString &file, QString &problem)
{
    if (file.isEmpty())
        return Contract::builtIn();
    ContractLoader loader;
    if (const auto contract = loader.loadFile(file))
        return *contract;
    problem = contractProblemText(QDir::toNativeSeparators(file), loader.problem());
    return Contract::builtIn();
}

QString contractFileOf(const ConsoleSetup &setup, const UserSettings &user)
{
    return setup.contractFile.isEmpty() ? user.contractFile() : setup.contractFile;
}

QString inFolder(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name);
}

} // namespace

Console::Console(ConsoleSetup setup, QObject *parent)
    : QObject(parent),
      m_settings(inFolder(setup.settingsFolder, u"console.ini"_s), QSettings::IniFormat),
      m_workspaceMemory(inFolder(setup.settingsFolder, u"workspaces.ini"_s), QSettings::IniFormat),
      m_user(m_settings),
      m_contract(chooseContract(contractFileOf(setup, m_user), m_contractProblem)),
      m_contractChoice(m_contract, m_user, m_contractProblem.isEmpty() ? contractFileOf(setup, m_user) : QString()),
      m_settingsContext{m_user, m_contractChoice, setup.settingsFolder, setup.dataFolder},
      m_secrets(orKeychain(std::move(setup.secrets))),
      m_transport(m_contract, m_requestLog),
      m_profiles(inFolder(setup.settingsFolder, u"connections.ini"_s)),
      m_auth(m_contract, m_transport, *m_secrets, m_profiles),
      m_gate(m_auth, m_transport),
      m_api(m_contract, m_gate, m_transport),
      m_workspaces(m_api, m_workspaceMemory),
      m_uploads(inFolder(setup.dataFolder, u"uploads.jsonl"_s)),
      m_importMemory(setup.dataFolder),
      m_sandbox(m_contract, setup.sandbox),
      m_services{m_contract,   m_transport,  m_auth,    m_gate,         m_api,     m_profiles,
                 m_requestLog, m_workspaces, m_uploads, m_importMemory, m_sandbox, m_settings}
{
    if (setup.beforeWindow)
        setup.beforeWindow();
    applyAppearance(m_user.appearance());
    m_window = std::make_unique<MainWindow>(m_services, m_settingsContext);
    connect(&m_sandbox, &EmbeddedSandbox::fellBackToMemory, this,
            [this] { m_window->showNotice(sandboxInMemoryText()); });
    if (!m_contractProblem.isEmpty())
        m_window->showNotice(m_contractProblem);
}

Console::~Console() = default;

void Console::begin(const CommandLine &line)
{
    if (line.openMessages)
        m_window->openMessages();
    else if (line.place)
        m_window->goTo(*line.place);
    else if (line.sandbox)
        m_window->goTo(Place::Customers);
    m_window->openFiles(line.files);

    SignInView *signIn = m_window->signIn();
    if (line.sandbox) {
        signIn->setProfileName(line.profileName);
        signIn->signInToSandbox();
        return;
    }
    if (!line.server.isEmpty() || !line.profileName.isEmpty()) {
        const QList<ConnectionProfile> profiles = m_profiles.profiles();
        for (const ConnectionProfile &profile : profiles) {
            if ((line.server.isEmpty() || profile.server == line.server) &&
                (line.profileName.isEmpty() || profile.name == line.profileName)) {
                openProfile(profile);
                return;
            }
        }
        signIn->setProfileName(line.profileName);
        if (!line.server.isEmpty())
            signIn->setServerAddress(line.server);
        signIn->focusFirstEmpty();
        return;
    }
    if (const auto last = m_profiles.lastUsed())
        openProfile(*last);
    else
        signIn->focusFirstEmpty();
}

void Console::openProfile(const ConnectionProfile &profile)
{
    m_window->signIn()->showProfile(profile);
    m_window->signIn()->focusFirstEmpty();
    if (profile.kind == ConnectionProfile::Kind::Sandbox || !profile.tokenStored)
        return;
    if (const auto server = ServerAddress::fromText(profile.server))
        m_auth.restore(profile, *server);
}

} // namespace nudge
