// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace nudge {

/// Reads a Retry-After header (RFC 9110, 10.2.3): seconds, or an HTTP date that is counted from `now`. A date in the
/// past means at once. Nothing where the value is neither.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace nudge
