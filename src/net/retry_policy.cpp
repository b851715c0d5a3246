// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry_policy.h"

#include "net/retry_after.h"

#include <QRandomGenerator>

#include <algorithm>

namespace nudge {

namespace {

/// So that those who were sent away together do not come back together.
constexpr int kSpread = 250; // ms

bool isLost(const HttpRequest &request, const Result<HttpReply> &reply, int sent)
{
    if (request.once)
        return false;
    if (reply)
        return reply->status == 408 || reply->status == 502 || reply->status == 503 || reply->status == 504;
    // A timeout has cost its time already: one more try is enough.
    return reply.error().category == ApiError::Category::Offline ||
           (reply.error().category == ApiError::Category::Timeout && sent == 1);
}

} // namespace

std::optional<std::chrono::milliseconds> RetryPolicy::delay(const HttpRequest &request, const Result<HttpReply> &reply,
                                                            int sent, const QDateTime &now) const
{
    if (sent >= attempts)
        return std::nullopt;
    if (reply && (reply->status == 429 || reply->status == 503)) {
        if (const auto asked = parseRetryAfter(reply->retryAfter, now)) {
            if (*asked > longestServerWait)
                return std::nullopt;
            return *asked + std::chrono::milliseconds(QRandomGenerator::global()->bounded(kSpread));
        }
        if (reply->status == 429)
            return backOff(sent);
    }
    return isLost(request, reply, sent) ? std::optional(backOff(sent)) : std::nullopt;
}

std::chrono::milliseconds RetryPolicy::backOff(int sent) const
{
    const auto ceiling = std::min(longest, first * (1 << std::clamp(sent - 1, 0, 16)));
    return std::chrono::milliseconds(QRandomGenerator::global()->bounded(int(ceiling.count()) + 1));
}

} // namespace nudge
