// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace nudge {

/// What a person typed in their locale as the plain number that is sent: "1.234,50" in German becomes "1234.50".
/// Grouping is taken off only where the groups are whole. Text that is no number of the locale stays as it is, so
/// that nothing typed is lost.
[[nodiscard]] QString plainNumber(const QString &typed, const QLocale &locale);

/// A plain number as a person of the locale writes it, without grouping; any other text stays as it is. Works on the
/// digits, so "007" and long numbers keep theirs.
[[nodiscard]] QString numberForEntry(const QString &plain, const QLocale &locale);

} // namespace nudge
