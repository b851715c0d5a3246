// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace nudge {

/// The date formats that a Date field may have (documented), in the reference's order.
const QStringList &dateFormats();

/// Reads `text` strictly: the format's separators, two digits where it says dd or MM, four where yyyy, a day
/// that the calendar has, month names in English without regard to case. Two-digit years are read as
/// 1970 to 2069. Nothing where it does not fit.
std::optional<QDate> parseDate(QStringView text, QStringView format);

/// Writes `date` in one of dateFormats(), month names in English.
QString formatDate(QDate date, QStringView format);

} // namespace nudge
