// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/refresh_clock.h"

#include "auth/token_claims.h"

#include <algorithm>
#include <chrono>

namespace nudge {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kDocumentedLifetime = 14 * 24h;
constexpr std::chrono::milliseconds kLongestTimer = 20 * 24h; // QTimer counts milliseconds in an int
constexpr std::chrono::milliseconds kAhead = 5min;
constexpr std::chrono::milliseconds kRetry = 1min;

} // namespace

RefreshClock::RefreshClock(const Contract &contract, QObject *parent) : QObject(parent), m_contract(contract)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RefreshClock::due);
}

void RefreshClock::start(const QByteArray &token)
{
    m_expiry = tokenExpiry(m_contract, token);
    const std::chrono::milliseconds lifetime =
        m_expiry.isValid() ? std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(m_expiry))
                           : kDocumentedLifetime;
    if (lifetime <= 0ms)
        m_timer.stop();
    else
        m_timer.start(std::min(lifetime - std::min(kAhead, lifetime / 10), kLongestTimer));
}

void RefreshClock::stop()
{
    m_expiry = {};
    m_timer.stop();
}

void RefreshClock::trustNewToken()
{
    if (hasExpired())
        m_expiry = {};
}

void RefreshClock::retryLater()
{
    m_timer.start(kRetry);
}

bool RefreshClock::hasExpired() const
{
    return m_expiry.isValid() && m_expiry <= QDateTime::currentDateTimeUtc();
}

} // namespace nudge
