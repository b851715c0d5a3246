// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/tint_stripe.h"

#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "gui/common/theme.h"
#include "gui/profiles/profile_tint.h"
#include "gui/shell/console_services.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace nudge {

TintStripe::TintStripe(ConsoleServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    setObjectName("profileStripe"_L1);
    setFixedHeight(kGrid / 2);
    connect(&services.auth, &AuthController::stateChanged, this, &TintStripe::follow);
    connect(&services.profiles, &ProfileStore::changed, this, &TintStripe::follow);
    follow();
}

void TintStripe::follow()
{
    const AuthController &auth = m_services.auth;
    setVisible(auth.hasSession() || auth.state() == AuthController::State::SessionExpired);
    m_color = profileColor(auth.profile());
    update();
}

void TintStripe::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_color);
}

} // namespace nudge
