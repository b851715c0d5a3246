// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace nudge {

// What MendRule's kinds do to one value. Pure; any thread. A value that a step does not understand stays as it is:
// nothing is guessed.

/// The formats that readLooseDate() takes: core's dateFormats() and others that occur in files, with days and months
/// of one digit too ("d.M.yyyy" reads "3.4.2020" and "03.04.2020").
const QStringList &looseDateFormats();
/// Reads a date, and a date with a time of day behind it (2020-04-03T10:00:00Z), whose time is dropped.
std::optional<QDate> readLooseDate(QStringView text, QStringView format);

[[nodiscard]] QString withCapitals(const QString &value);
/// "1.234,50" and "1 234,50 €" become "1234.50" and "1234.50 €".
[[nodiscard]] QString withDecimalPoint(const QString &value);
[[nodiscard]] QString paddedWithZeros(const QString &value, int width);
/// `prefix` as in "+44". Takes the place of 00 and of the trunk's 0; a number with a + stays.
[[nodiscard]] QString withCountryPrefix(const QString &value, const QString &prefix);

} // namespace nudge
