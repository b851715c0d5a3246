// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/connection_status.h"

#include "auth/auth_controller.h"
#include "gui/common/chip.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"
#include "gui/shell/console_services.h"
#include "net/transport.h"

#include <QEvent>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {
constexpr int kIconSize = 18;
}

ConnectionStatus::ConnectionStatus(ConsoleServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_icon(new QLabel(this)),
      m_state(new ElidedLabel(this)),
      m_server(new ElidedLabel(this)),
      m_badge(new Chip(this))
{
    setObjectName("connectionStatus"_L1);
    m_state->setObjectName("connectionState"_L1);
    m_state->setStyle(TextSize::Body, TextLabel::Rank::Primary);
    m_server->setObjectName("connectionServer"_L1);
    m_server->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_server->setElideMode(Qt::ElideMiddle);
    m_badge->setObjectName("sandboxBadge"_L1);
    m_badge->setChip(Tone::Warning, u"sandbox"_s, tr("Sandbox"));
    m_badge->setToolTip(tr("Invented data on this computer. Nothing here reaches a real person."));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(kGrid);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_icon, 0, 0);
    layout->addWidget(m_state, 0, 1);
    layout->addWidget(m_server, 1, 0, 1, 2);
    layout->addWidget(m_badge, 2, 0, 1, 2, Qt::AlignLeft);
    layout->setColumnStretch(1, 1);
    connect(&services.transport, &Transport::reachableChanged, this, &ConnectionStatus::setReachable);
    connect(&services.auth, &AuthController::stateChanged, this, &ConnectionStatus::showState);
    showState();
}

void ConnectionStatus::setReachable(bool reachable)
{
    m_reachable = reachable;
    showState();
}

void ConnectionStatus::showState()
{
    const auto state = m_services.auth.state();
    const ConnectionProfile &profile = m_services.auth.profile();
    QString text = tr("Connected");
    Tone tone = Tone::Success;
    QString icon = u"online"_s;
    if (state == AuthController::State::SessionExpired) {
        text = tr("Session ended");
        tone = Tone::Danger;
        icon = u"lock"_s;
    } else if (!m_reachable || state == AuthController::State::OfflineWithToken) {
        text = tr("Offline");
        tone = Tone::Warning;
        icon = u"offline"_s;
    } else if (state == AuthController::State::Refreshing) {
        text = tr("Renewing the session…");
        tone = Tone::Accent;
        icon = u"refresh"_s;
    } else if (state == AuthController::State::SessionOnly) {
        text = tr("Connected for this session");
    } else if (!m_services.auth.hasSession()) {
        text = tr("Not signed in");
        tone = Tone::Neutral;
        icon = u"user"_s;
    }
    const QIcon drawing = tintedIcon(icon, semanticColor(tone, palette()));
    m_icon->setPixmap(drawing.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    m_state->setFullText(text);
    const bool sandbox = profile.kind == ConnectionProfile::Kind::Sandbox;
    const auto server = m_services.transport.server();
    m_server->setFullText(sandbox || !server ? profile.email : server->text().section(u"://"_s, -1));
    m_server->setToolTip(profile.email);
    m_badge->setVisible(sandbox);
}

void ConnectionStatus::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showState();
}

} // namespace nudge
