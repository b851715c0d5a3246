// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/cell_check.h"

#include "core/currency.h"
#include "core/value_check.h"
#include "csv/utf8.h"

#include <algorithm>
#include <array>
#include <limits>

namespace nudge {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// [sign] digits [. at most `decimals` digits]
bool isPlainNumber(std::string_view text, std::size_t decimals)
{
    if (text.front() == '-' || text.front() == '+')
        text.remove_prefix(1);
    std::size_t at = 0;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    if (at == 0 || at == text.size())
        return at > 0;
    if (text[at] != '.')
        return false;
    const std::string_view fraction = text.substr(at + 1);
    return !fraction.empty() && fraction.size() <= decimals && std::all_of(fraction.begin(), fraction.end(), isDigit);
}

int daysInMonth(int year, int month)
{
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[std::size_t(month - 1)];
}

ProblemKind kindOf(ValueProblem problem)
{
    switch (problem) {
    case ValueProblem::None:
    case ValueProblem::Missing:
        return ProblemKind::Missing;
    case ValueProblem::NotANumber:
        return ProblemKind::NotANumber;
    case ValueProblem::NotOneCharacter:
        return ProblemKind::NotOneCharacter;
    case ValueProblem::NotADate:
        return ProblemKind::NotADate;
    case ValueProblem::NoSuchDay:
        return ProblemKind::NoSuchDay;
    case ValueProblem::NotAnAmount:
        return ProblemKind::NotAnAmount;
    case ValueProblem::OtherCurrency:
        return ProblemKind::OtherCurrency;
    case ValueProblem::TooManyDecimals:
        return ProblemKind::TooManyDecimals;
    case ValueProblem::NotAnOption:
        return ProblemKind::NotAnOption;
    }
    return ProblemKind::Missing;
}

/// What spreadsheets put where a formula fails.
bool isSpreadsheetError(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> words = {"#N/A",   "#REF!", "#VALUE!", "#DIV/0!",
                                                              "#NAME?", "#NUM!", "#NULL!",  "########"};
    return text.front() == '#' && std::find(words.begin(), words.end(), text) != words.end();
}

/// 4.91E+11, or with a decimal comma: what a spreadsheet shows of a long number.
bool isScientific(std::string_view text)
{
    if (text.size() < 5 || !isDigit(text.front()) || !isDigit(text.back()))
        return false;
    const std::size_t mark = text.find("E+");
    if (mark == std::string_view::npos)
        return false;
    const std::string_view mantissa = text.substr(0, mark);
    const std::string_view exponent = text.substr(mark + 2);
    return std::all_of(exponent.begin(), exponent.end(), isDigit) &&
           (mantissa.size() == 1 || (mantissa.size() > 2 && (mantissa[1] == '.' || mantissa[1] == ','))) &&
           std::all_of(mantissa.begin() + std::min<std::ptrdiff_t>(2, std::ptrdiff_t(mantissa.size())), mantissa.end(),
                       isDigit);
}

} // namespace

CellCheck::CellCheck(const ProfileField &field) : m_field(field)
{
    if (field.type == FieldType::Date)
        compileDate();
    // A currency without known digits is core's to judge.
    m_decimals = std::size_t(std::max(0, currencyMinorDigits(field.format)));
}

std::optional<ProblemKind> CellCheck::operator()(std::string_view value) const
{
    if (value.empty()) {
        if (m_field.required || m_field.uniqueIdentifier)
            return ProblemKind::Missing;
        return std::nullopt;
    }
    if (isPlainlyRight(value))
        return std::nullopt;
    if (!utf8::isClean(value))
        return ProblemKind::Undecodable;
    const ValueProblem problem = checkValue(m_field, utf8::toText(value));
    if (problem != ValueProblem::None)
        return kindOf(problem);
    if (m_field.type == FieldType::String && isSpreadsheetError(value))
        return ProblemKind::SpreadsheetError;
    if (m_field.type == FieldType::String && isScientific(value))
        return ProblemKind::ScientificNumber;
    return std::nullopt;
}

bool CellCheck::isPlainlyRight(std::string_view value) const
{
    switch (m_field.type) {
    case FieldType::String:
        // White space alone may be a missing value, '#' and digits may be what a spreadsheet left.
        return value.front() > ' ' && value.front() != '#' && utf8::isClean(value) && !isScientific(value);
    case FieldType::Number:
        return isPlainNumber(value, std::numeric_limits<std::size_t>::max());
    case FieldType::Char:
        return value.size() == 1 && value.front() > ' ' && value.front() < '\x7F';
    case FieldType::Currency:
        return isPlainNumber(value, m_decimals);
    case FieldType::Date:
        return !m_date.empty() && isPlainDate(value);
    case FieldType::Unknown:
        break;
    }
    return false;
}

void CellCheck::compileDate()
{
    const QString &format = m_field.format;
    if (format.contains(u"MMM"))
        return;
    for (qsizetype at = 0; at < format.size();) {
        const QChar symbol = format[at];
        qsizetype length = 1;
        while (at + length < format.size() && format[at + length] == symbol)
            ++length;
        if (symbol == u'y' && (length == 4 || length == 2))
            m_date.push_back({length == 4 ? DatePart::Year4 : DatePart::Year2});
        else if (symbol == u'M' && length == 2)
            m_date.push_back({DatePart::Month});
        else if (symbol == u'd' && length == 2)
            m_date.push_back({DatePart::Day});
        else if (length == 1 && !symbol.isLetter() && symbol.unicode() < 0x80)
            m_date.push_back({DatePart::Separator, char(symbol.unicode())});
        else
            return m_date.clear(); // a format that the reference does not list
        at += length;
    }
    m_dateLength = std::size_t(format.size());
}

bool CellCheck::isPlainDate(std::string_view value) const
{
    if (value.size() != m_dateLength)
        return false;
    int year = 2000;
    int month = 0;
    int day = 0;
    const char *p = value.data();
    const auto read = [&p](int digits) {
        int number = 0;
        for (int i = 0; i < digits; ++i, ++p) {
            if (!isDigit(*p))
                return -1;
            number = number * 10 + (*p - '0');
        }
        return number;
    };
    for (const DateStep &step : m_date) {
        switch (step.part) {
        case DatePart::Year4:
            year = read(4);
            break;
        // 2000 to 2069 and 1970 to 1999 (core/date_format.h).
        case DatePart::Year2:
            year = read(2);
            if (year >= 0)
                year += year < 70 ? 2000 : 1900;
            break;
        case DatePart::Month:
            month = read(2);
            break;
        case DatePart::Day:
            day = read(2);
            break;
        case DatePart::Separator:
            if (*p++ != step.separator)
                return false;
        }
    }
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

} // namespace nudge
