// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/refresh_clock.h"

#include "auth/token_claims.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace nudge {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kDocumentedLifetime = 14 * 24h;
constexpr std::chrono::milliseconds kLongestLook = 5min;
constexpr std::chrono::milliseconds kAhead = 5min;
constexpr std::chrono::milliseconds kRetry = 1min;

/// Between the whole and the double of how far ahead a token of this lifetime is refreshed.
std::chrono::milliseconds aheadOf(std::chrono::milliseconds lifetime)
{
    const auto whole = std::min(kAhead, lifetime / 10);
    return whole + std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64(whole.count()) + 1));
}

} // namespace

RefreshClock::RefreshClock(const Contract &contract, QObject *parent)
    : RefreshClock(contract, &QDateTime::currentDateTimeUtc, parent)
{
}

RefreshClock::RefreshClock(const Contract &contract, Now now, QObject *parent)
    : QObject(parent),
      m_contract(contract),
      m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RefreshClock::look);
}

void RefreshClock::start(const QByteArray &token)
{
    const QDateTime now = m_now();
    m_expiry = tokenExpiry(m_contract, token);
    const std::chrono::milliseconds lifetime =
        m_expiry.isValid() ? std::chrono::milliseconds(now.msecsTo(m_expiry)) : kDocumentedLifetime;
    m_due = lifetime <= 0ms ? QDateTime() : now.addMSecs((lifetime - aheadOf(lifetime)).count());
    wait();
}

void RefreshClock::stop()
{
    m_expiry = {};
    m_due = {};
    m_timer.stop();
}

void RefreshClock::trustNewToken()
{
    if (hasExpired())
        m_expiry = {};
}

void RefreshClock::retryLater()
{
    m_due = m_now().addMSecs(kRetry.count());
    wait();
}

bool RefreshClock::hasExpired() const
{
    return m_expiry.isValid() && m_expiry <= m_now();
}

bool RefreshClock::isDue() const
{
    return m_due.isValid() && m_due <= m_now();
}

void RefreshClock::look()
{
    if (!isDue()) {
        wait();
        return;
    }
    m_due = {};
    m_timer.stop();
    Q_EMIT due();
}

void RefreshClock::wait()
{
    if (!m_due.isValid()) {
        m_timer.stop();
        return;
    }
    const std::chrono::milliseconds left(std::max<qint64>(0, m_now().msecsTo(m_due)));
    m_timer.start(std::min(left, kLongestLook));
}

} // namespace nudge
