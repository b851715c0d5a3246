// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/http_request.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace nudge {

/// When a call is sent again by itself. After 429, and after 503 with Retry-After, the server has done nothing and says
/// when to come back: that holds for every call. After a lost connection, a timeout, 408, 502, 503 and 504 nobody knows
/// what was done: only calls that may be repeated go out again, after an exponential back-off with full jitter.
class RetryPolicy
{
public:
    int attempts = 4; ///< sendings in all
    std::chrono::milliseconds first{400};
    std::chrono::milliseconds longest{20'000};
    std::chrono::seconds longestServerWait{600}; ///< a server that asks for more gets no second sending

    /// How long to wait before the next sending after `sent` have been made; nothing where `reply` is final.
    [[nodiscard]] std::optional<std::chrono::milliseconds>
    delay(const HttpRequest &request, const Result<HttpReply> &reply, int sent, const QDateTime &now) const;

private:
    [[nodiscard]] std::chrono::milliseconds backOff(int sent) const;
};

} // namespace nudge
