// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/cell_check.h"

#include "core/value_check.h"
#include "csv/utf8.h"

#include <algorithm>
#include <array>

namespace nudge {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
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

CellCheck::CellCheck(const ProfileField &field) : m_field(field), m_plain(field) {}

std::optional<ProblemKind> CellCheck::examine(std::string_view value) const
{
    if (value.empty())
        return ProblemKind::Missing; // PlainValue has let it pass where it may be empty
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

} // namespace nudge
