// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/signin/session_ended_dialog.h"

#include "auth/auth_controller.h"
#include "gui/common/theme.h"
#include "gui/shell/console_services.h"
#include "gui/signin/sign_in_view.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {

SessionEndedDialog::SessionEndedDialog(ConsoleServices &services, QWidget *parent)
    : QDialog(parent),
      m_signIn(new SignInView(services, SignInView::Purpose::RenewSession, this))
{
    setObjectName("sessionEndedDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("The session has ended"));
    auto *signOut = new QPushButton(tr("Sign out"), this);
    signOut->setObjectName("sheetSignOutButton"_L1);
    signOut->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGrid, 0, kGrid, 2 * kGrid);
    layout->addWidget(m_signIn);
    layout->addWidget(signOut, 0, Qt::AlignHCenter);
    connect(signOut, &QPushButton::clicked, this, &SessionEndedDialog::signOutRequested);
    connect(&services.auth, &AuthController::stateChanged, this, [this, &services](AuthController::State state) {
        if (services.auth.hasSession() || state == AuthController::State::SignedOut)
            accept();
    });
    m_signIn->focusFirstEmpty();
}

} // namespace nudge
