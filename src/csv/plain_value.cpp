// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/plain_value.h"

#include "core/currency.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace nudge {

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "PlainValue takes the first byte of a word for the lowest");

PlainValue::PlainValue(const ProfileField &field)
    : m_kind(field.type),
      m_needed(field.required || field.uniqueIdentifier),
      m_anything(field.options.isEmpty()),
      // A currency without known digits is core's to judge.
      m_decimals(std::size_t(std::max(0, currencyMinorDigits(field.format))))
{
    if (field.type == FieldType::Date)
        compileDate(field.format);
}

void PlainValue::compileDate(const QString &format)
{
    if (format.size() > qsizetype(kLongestDate))
        return;
    int parts = 0;
    for (qsizetype at = 0; at < format.size();) {
        const QChar symbol = format[at];
        qsizetype length = 1;
        while (at + length < format.size() && format[at + length] == symbol)
            ++length;
        if (symbol == u'y' && (length == 4 || length == 2)) {
            m_year = std::size_t(at);
            m_longYear = length == 4;
            parts |= 1;
        } else if (symbol == u'M' && length == 2) {
            m_month = std::size_t(at);
            parts |= 2;
        } else if (symbol == u'd' && length == 2) {
            m_day = std::size_t(at);
            parts |= 4;
        } else if (length > 1 || symbol.isLetterOrNumber() || symbol.unicode() >= 0x80) {
            return; // month names, or a format that the reference does not list
        }
        for (qsizetype i = at; i < at + length; ++i)
            m_shape[i] = symbol.isLetter() ? '0' : char(symbol.unicode());
        at += length;
    }
    if (parts != 7)
        return;
    m_dateLength = std::size_t(format.size());
    if (m_dateLength < 8)
        return;
    for (std::size_t word : {0, 1}) {
        const char *shape = m_shape + (word ? m_dateLength - 8 : 0);
        m_pattern[word] = load<std::uint64_t>(shape);
        for (std::size_t i = 0; i < 8; ++i)
            m_limits[word] |= std::uint64_t(shape[i] == '0' ? 0x76 : 0x7F) << (8 * i);
    }
}

bool PlainValue::isShortDate(std::string_view value) const
{
    std::array<unsigned char, 8> digits{};
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (m_shape[i] == '0' ? !isDigit(value[i]) : value[i] != m_shape[i])
            return false;
        digits[i] = static_cast<unsigned char>(value[i] - m_shape[i]);
    }
    return isDay(digits.data());
}

bool PlainValue::isAnyNumber(std::string_view digits, std::size_t decimals)
{
    std::size_t at = 0;
    while (at < digits.size() && isDigit(digits[at]))
        ++at;
    if (at == 0 || at == digits.size())
        return at > 0;
    if (digits[at] != '.')
        return false;
    const std::string_view fraction = digits.substr(at + 1);
    return !fraction.empty() && fraction.size() <= decimals && std::all_of(fraction.begin(), fraction.end(), isDigit);
}

int PlainValue::daysInMonth(int year, int month)
{
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[std::size_t(month - 1)];
}

} // namespace nudge
