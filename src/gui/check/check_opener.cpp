// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/check/check_opener.h"

#include "auth/auth_controller.h"
#include "gui/check/check_window.h"
#include "gui/shell/console_services.h"

#include <QAction>

namespace nudge {

CheckOpener::CheckOpener(ConsoleServices &services, ContractChoice &contract, QWidget *mainWindow)
    : QObject(mainWindow),
      m_services(services),
      m_contract(contract),
      m_mainWindow(mainWindow)
{
    connect(&services.auth, &AuthController::stateChanged, this, [this](AuthController::State state) {
        if (m_window && state == AuthController::State::SignedOut)
            m_window->close();
    });
}

void CheckOpener::connectAction(QAction *show)
{
    connect(show, &QAction::triggered, this, &CheckOpener::open);
}

void CheckOpener::open()
{
    if (!m_window)
        m_window = new CheckWindow(m_services, m_contract, m_mainWindow);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace nudge
