// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/theme.h"
#include "net/request_log.h"

#include <QString>

namespace nudge {

/// No whole answer, or one that is no success. What was cancelled is none.
[[nodiscard]] bool isFailure(const RequestLogEntry &entry);
/// Why there is no whole answer; empty where there is one.
[[nodiscard]] QString failureText(const RequestLogEntry &entry);

[[nodiscard]] QString statusText(const RequestLogEntry &entry);
[[nodiscard]] Tone statusTone(const RequestLogEntry &entry);
[[nodiscard]] QString statusIcon(const RequestLogEntry &entry);

/// "340 ms", "1.2 s".
[[nodiscard]] QString millisecondsText(qint64 milliseconds);
/// A time of day to the millisecond, local: "14:03:12.345".
[[nodiscard]] QString clockText(const QDateTime &moment);
/// Method and address.
[[nodiscard]] QString addressText(const RequestLogEntry &entry);

} // namespace nudge
