// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/api_service.h"
#include "apps/console/command_line.h"
#include "apps/console/embedded_sandbox.h"
#include "audience/workspace_list.h"
#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "auth/session_gate.h"
#include "contract/contract.h"
#include "gui/settings/contract_choice.h"
#include "gui/settings/user_settings.h"
#include "gui/shell/console_services.h"
#include "import/import_memory.h"
#include "import/upload_history.h"
#include "net/request_log.h"
#include "net/transport.h"

#include <QObject>
#include <QSettings>

#include <functional>
#include <memory>

namespace nudge {

class MainWindow;

/// Where a console keeps its things, and with what it is put together.
struct ConsoleSetup
{
    QString settingsFolder; ///< settings, connections, workspaces; no secret
    QString dataFolder;     ///< history of uploads, sandbox
    QString contractFile;   ///< of this run; empty: as the settings say
    SandboxOptions sandbox;
    std::unique_ptr<SecretStore> secrets; ///< null: the keychain of the operating system
    std::function<void()> beforeWindow;   ///< called when everything but the window is there: nothing has needed a font
};

/// The whole console, put together: the only place where its objects are made and handed to each other. Needs a
/// QApplication. Starts nothing by itself: show the window, then call begin().
class Console : public QObject
{
    Q_OBJECT

public:
    explicit Console(ConsoleSetup setup, QObject *parent = nullptr);
    ~Console() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] ConsoleServices &services() { return m_services; }
    [[nodiscard]] UserSettings &userSettings() { return m_user; }

    /// Opens the connection, page and files that the command line asks for, or the connection that was used last.
    void begin(const CommandLine &line);

private:
    void openProfile(const ConnectionProfile &profile);

    // In the order in which they stand on each other.
    QString m_contractProblem;
    QSettings m_settings;
    QSettings m_workspaceMemory;
    UserSettings m_user;
    Contract m_contract;
    ContractChoice m_contractChoice;
    SettingsContext m_settingsContext;
    std::unique_ptr<SecretStore> m_secrets;
    RequestLog m_requestLog;
    Transport m_transport;
    ProfileStore m_profiles;
    AuthController m_auth;
    SessionGate m_gate;
    ApiService m_api;
    WorkspaceList m_workspaces;
    UploadHistory m_uploads;
    ImportMemory m_importMemory;
    EmbeddedSandbox m_sandbox;
    ConsoleServices m_services;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace nudge
