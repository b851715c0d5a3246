// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"

#include <QStringView>

namespace nudge {

/// Why a value does not fit its field. The reason alone: gui words it, the CSV engine counts it.
enum class ValueProblem {
    None,
    Missing,          ///< required, and empty or only white space
    NotANumber,
    NotOneCharacter,  ///< a char field holds exactly one character (one grapheme)
    NotADate,         ///< does not have the field's format
    NoSuchDay,        ///< has the format, but the calendar lacks the day
    NotAnAmount,
    OtherCurrency,    ///< a symbol or code of another currency than the field's
    TooManyDecimals,  ///< more digits behind the point than the currency has
    NotAnOption,      ///< not one of the field's options
};

/// Checks one value as it will be sent: numbers with a decimal point and without grouping, dates in the
/// field's format. An empty value fits unless the field is required. Pure; any thread.
ValueProblem checkValue(const ProfileField &field, QStringView value);

/// The problem's stable key ("not-a-date"), for JSON and logs. Not for people.
QLatin1StringView problemKey(ValueProblem problem);

} // namespace nudge
