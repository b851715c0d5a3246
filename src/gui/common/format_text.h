// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace nudge {

/// A count in the user's locale: "20,000".
[[nodiscard]] QString countText(qint64 count);
/// "1.2 MB" in the user's locale.
[[nodiscard]] QString sizeText(qint64 bytes);
/// A moment in local time and the user's locale, "12 Mar 2026 09:30"; empty for an invalid one.
[[nodiscard]] QString momentText(const QDateTime &moment);
[[nodiscard]] QString dayText(const QDate &day);
/// "12 s", "3 min", "1 h 20 min".
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace nudge
