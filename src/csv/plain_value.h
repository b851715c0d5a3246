// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"
#include "csv/utf8.h"

#include <cstdint>
#include <cstring>
#include <string_view>

namespace nudge {

/// Accepts the values of one field that are plainly right, several bytes at a time. Says no to whatever takes more
/// than a glance, right or wrong: core's checkValue() decides on that.
class PlainValue
{
public:
    explicit PlainValue(const ProfileField &field);

    /// `clean`: the text around the value is known to be utf8::isClean().
    [[nodiscard]] Q_ALWAYS_INLINE bool accepts(std::string_view value, bool clean) const
    {
        if (value.empty())
            return !m_needed;
        switch (m_kind) {
        case FieldType::String:
            // '#' and digits may be what a spreadsheet left.
            return value.front() != '#' && beginsVisibly(value) && (clean || utf8::isClean(value)) &&
                   !(isDigit(value.front()) && isDigit(value.back()) && value.find('E') != std::string_view::npos);
        case FieldType::Number:
            return isNumber(value, value.size());
        case FieldType::Char:
            return value.size() == 1 && value.front() > ' ' && value.front() < '\x7F';
        case FieldType::Currency:
            return isNumber(value, m_decimals);
        case FieldType::Date:
            return value.size() == m_dateLength && isDate(value);
        case FieldType::Unknown:
            return m_anything && beginsVisibly(value) && (clean || utf8::isClean(value));
        }
        return false;
    }

private:
    static constexpr std::uint64_t kZeros = 0x3030303030303030u;
    static constexpr std::uint64_t kHighBits = 0x8080808080808080u;
    static constexpr std::uint64_t kNinesToHigh = 0x7676767676767676u; ///< 10 + 0x76 = 0x80
    static constexpr std::size_t kLongestDate = 10;

    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    /// Whether the first character is certainly no white space.
    static bool beginsVisibly(std::string_view value)
    {
        const auto first = static_cast<unsigned char>(value.front());
        if (first < 0x80)
            return first > ' ';
        if (first < 0xC3) // U+0085, U+00A0
            return false;
        const auto second = static_cast<unsigned char>(value.size() > 1 ? value[1] : 0x80);
        // U+1680; U+2000 to U+205F; U+3000
        return !((first == 0xE1 && second == 0x9A) || (first == 0xE2 && second <= 0x81) ||
                 (first == 0xE3 && second == 0x80));
    }

    template <class Word>
    static std::uint64_t load(const char *p)
    {
        Word word;
        std::memcpy(&word, p, sizeof word);
        return word;
    }

    /// [sign] digits [. at most `decimals` digits]
    static Q_ALWAYS_INLINE bool isNumber(std::string_view text, std::size_t decimals)
    {
        const bool hasSign = text.front() == '-' || text.front() == '+';
        const char *p = text.data() + hasSign;
        const std::size_t size = text.size() - hasSign;
        if (size < 4 || size > 8)
            return isAnyNumber({p, size}, decimals);
        // The missing bytes of a short one become zeros, and those digits that change nothing.
        std::uint64_t word = kZeros;
        if (size == 8)
            word = load<std::uint64_t>(p);
        else
            word = load<std::uint32_t>(p) | load<std::uint32_t>(p + size - 4) << (8 * (size - 4)) |
                   kZeros << (8 * size);
        const std::uint64_t digits = word ^ kZeros;
        const std::uint64_t others = (digits | (digits + kNinesToHigh)) & kHighBits;
        if (others == 0)
            return true;
        if (others & (others - 1))
            return false;
        const auto at = std::size_t(__builtin_ctzll(others)) / 8;
        return p[at] == '.' && at > 0 && at + 1 < size && size - 1 - at <= decimals;
    }

    static bool isAnyNumber(std::string_view digits, std::size_t decimals);

    [[nodiscard]] Q_ALWAYS_INLINE bool isDate(std::string_view value) const
    {
        if (m_dateLength < 8)
            return isShortDate(value);
        // The first eight bytes and the last eight: a digit becomes its value, the right separator zero.
        const std::uint64_t low = load<std::uint64_t>(value.data()) ^ m_pattern[0];
        const std::uint64_t high = load<std::uint64_t>(value.data() + m_dateLength - 8) ^ m_pattern[1];
        if (((low | (low + m_limits[0])) | (high | (high + m_limits[1]))) & kHighBits)
            return false;
        unsigned char digits[16];
        std::memcpy(digits, &low, 8);
        std::memcpy(digits + m_dateLength - 8, &high, 8);
        return isDay(digits);
    }
    [[nodiscard]] bool isShortDate(std::string_view value) const;

    [[nodiscard]] bool isDay(const unsigned char *digits) const
    {
        const int month = digits[m_month] * 10 + digits[m_month + 1];
        const int day = digits[m_day] * 10 + digits[m_day + 1];
        int year = digits[m_year] * 10 + digits[m_year + 1];
        if (m_longYear)
            year = year * 100 + digits[m_year + 2] * 10 + digits[m_year + 3];
        else
            year += year < 70 ? 2000 : 1900; // core/date_format.h
        return year >= 1 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
    }
    static int daysInMonth(int year, int month);

    void compileDate(const QString &format);

    FieldType m_kind;
    bool m_needed;
    bool m_anything;            ///< of an unknown type: there is no list of options
    bool m_longYear = false;
    std::size_t m_decimals = 0; ///< of a currency
    std::size_t m_dateLength = 0; ///< 0 where the format has month names
    std::size_t m_year = 0;
    std::size_t m_month = 0;
    std::size_t m_day = 0;
    char m_shape[kLongestDate + 1] = {}; ///< '0' for each digit, and the separators
    std::uint64_t m_pattern[2] = {};
    std::uint64_t m_limits[2] = {};
};

} // namespace nudge
