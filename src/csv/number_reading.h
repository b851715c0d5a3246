// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace nudge {

/// How a number can be read that does not fit as it stands.
enum class NumberReading {
    None,
    DecimalComma,    ///< "12,5", "1.234,56", "1 234,5": the comma begins the decimals
    ThousandsComma,  ///< "1,234.56", "1,234,567": commas group the digits
    EitherComma,     ///< "1,234" is both
    ThousandsOthers, ///< "1.234.567", "1 234", "1'234.5": other marks group the digits
};

/// Looks at the digits and the marks between them; a sign, a currency and white space around them do not matter.
NumberReading readNumber(std::string_view value);

} // namespace nudge
