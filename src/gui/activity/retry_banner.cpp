// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activity/retry_banner.h"

#include "gui/common/call_text.h"
#include "gui/common/format_text.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nudge {
namespace {

constexpr qint64 kShortestTold = 900; // ms; a bar that is gone at once only moves the page under the pointer
constexpr qint64 kSecond = 1000;
constexpr int kTooManyRequests = 429;
constexpr int kUnavailable = 503;

qint64 millisecondsLeft(const RetryingTransport::Wait &wait)
{
    return qMax(qint64(0), QDateTime::currentDateTimeUtc().msecsTo(wait.until));
}

} // namespace

RetryBanner::RetryBanner(RetryingTransport &retries, QWidget *parent) : Banner(parent), m_retries(retries)
{
    setObjectName("retryBanner"_L1);
    setDismissible(false);
    m_second.setSingleShot(true);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &RetryBanner::tick);
    connect(&retries, &RetryingTransport::retryScheduled, this, &RetryBanner::begin);
    connect(&retries, &RetryingTransport::waitEnded, this, &RetryBanner::end);
}

void RetryBanner::begin(const QString &requestId)
{
    const QList<RetryingTransport::Wait> all = m_retries.waits();
    const auto wait = std::ranges::find(all, requestId, &RetryingTransport::Wait::requestId);
    if (wait == all.end() || millisecondsLeft(*wait) < kShortestTold)
        return;
    m_told.insert(requestId);
    showWaits();
}

void RetryBanner::end(const QString &requestId)
{
    if (m_told.remove(requestId))
        showWaits();
}

QList<RetryingTransport::Wait> RetryBanner::waits() const
{
    QList<RetryingTransport::Wait> told = m_retries.waits();
    told.removeIf([this](const auto &wait) { return !m_told.contains(wait.requestId); });
    std::ranges::sort(told, {}, &RetryingTransport::Wait::until);
    return told;
}

void RetryBanner::showWaits()
{
    const QList<RetryingTransport::Wait> told = waits();
    if (told.isEmpty()) {
        m_second.stop();
        hide();
        return;
    }
    showMessage(Tone::Warning, text(told, millisecondsLeft(told.first())),
                {tr("Try now"), [this] { endAll(&RetryingTransport::retryNow); }},
                {tr("Cancel"), [this] { endAll(&RetryingTransport::cancelWait); }});
    tick();
}

void RetryBanner::tick()
{
    const QList<RetryingTransport::Wait> told = waits();
    if (told.isEmpty())
        return;
    const qint64 left = millisecondsLeft(told.first());
    updateText(text(told, left));
    // To when the number changes next.
    m_second.start(std::chrono::milliseconds(left % kSecond == 0 ? kSecond : left % kSecond));
}

void RetryBanner::endAll(void (RetryingTransport::*how)(const QString &))
{
    const QList<RetryingTransport::Wait> told = waits();
    for (const RetryingTransport::Wait &wait : told)
        (m_retries.*how)(wait.requestId);
}

QString RetryBanner::text(const QList<RetryingTransport::Wait> &waits, qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + kSecond - 1) / kSecond;
    //: A duration in minutes and seconds
    const QString time = seconds < 60 ? durationText(seconds) : tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    const RetryingTransport::Wait &first = waits.first();
    const QString what = waits.size() == 1 ? callText(first.call) : tr("%n call(s)", nullptr, int(waits.size()));
    if (first.status == kTooManyRequests || first.status == kUnavailable)
        //: %1 a duration such as 12 s, %2 what is tried, such as Load customers
        return tr("The server asks to wait: trying again in %1 (%2).").arg(time, what);
    if (first.status == 0)
        return tr("The server did not answer: trying again in %1 (%2).").arg(time, what);
    return tr("The server has a problem, status %3: trying again in %1 (%2).").arg(time, what).arg(first.status);
}

} // namespace nudge
