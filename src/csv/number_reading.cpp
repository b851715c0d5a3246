// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/number_reading.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace nudge {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "1.234.567": one to three digits, then the mark and three digits each time.
bool isGrouped(std::string_view digits, std::string_view mark)
{
    std::size_t at = digits.find(mark);
    if (at == 0 || at > 3 || at == std::string_view::npos || !std::all_of(digits.begin(), digits.begin() + at, isDigit))
        return false;
    while (at < digits.size()) {
        if (digits.substr(at, mark.size()) != mark)
            return false;
        const std::string_view group = digits.substr(at + mark.size(), 3);
        if (group.size() < 3 || !std::all_of(group.begin(), group.end(), isDigit))
            return false;
        at += mark.size() + 3;
    }
    return true;
}

bool isWhole(std::string_view digits)
{
    return !digits.empty() && std::all_of(digits.begin(), digits.end(), isDigit);
}

// Between groups of digits: the spaces as spreadsheets write them too (U+00A0, U+202F), the apostrophe of the Swiss.
constexpr std::array<std::string_view, 5> kOtherMarks = {" ", "\xC2\xA0", "\xE2\x80\xAF", "'", "\xE2\x80\x99"};

bool isGroupedOtherwise(std::string_view digits)
{
    return std::any_of(kOtherMarks.begin(), kOtherMarks.end(),
                       [&](std::string_view mark) { return isGrouped(digits, mark); });
}

} // namespace

NumberReading readNumber(std::string_view value)
{
    const auto first = std::find_if(value.begin(), value.end(), isDigit);
    const auto last = std::find_if(value.rbegin(), value.rend(), isDigit).base();
    if (first >= last)
        return NumberReading::None;
    const std::string_view digits = value.substr(std::size_t(first - value.begin()), std::size_t(last - first));
    const std::size_t comma = digits.rfind(',');
    const std::size_t point = digits.rfind('.');
    if (comma == std::string_view::npos) {
        const std::string_view whole = digits.substr(0, point);
        const bool hasFraction = point != std::string_view::npos && isWhole(digits.substr(point + 1));
        if (isGroupedOtherwise(digits) || (hasFraction && isGroupedOtherwise(whole)))
            return NumberReading::ThousandsOthers;
        return digits.find('.') != point && isGrouped(digits, ".") ? NumberReading::ThousandsOthers
                                                                   : NumberReading::None;
    }
    const std::string_view whole = digits.substr(0, comma);
    const bool asDecimal =
        isWhole(digits.substr(comma + 1)) && (isWhole(whole) || isGrouped(whole, ".") || isGroupedOtherwise(whole));
    const bool hasFraction = point != std::string_view::npos && point > comma && isWhole(digits.substr(point + 1));
    const bool asThousands = isGrouped(digits, ",") || (hasFraction && isGrouped(digits.substr(0, point), ","));
    if (asDecimal && asThousands)
        return NumberReading::EitherComma;
    return asDecimal ? NumberReading::DecimalComma : asThousands ? NumberReading::ThousandsComma : NumberReading::None;
}

} // namespace nudge
