// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/value_check.h"
#include "csv/validator.h"

namespace nudge {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kWordBits = 64;
}

bool isWarning(ProblemKind kind)
{
    return kind == ProblemKind::ScientificNumber || kind == ProblemKind::SpreadsheetError;
}

QLatin1StringView problemKey(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Missing:
        return problemKey(ValueProblem::Missing);
    case ProblemKind::NotANumber:
        return problemKey(ValueProblem::NotANumber);
    case ProblemKind::NotOneCharacter:
        return problemKey(ValueProblem::NotOneCharacter);
    case ProblemKind::NotADate:
        return problemKey(ValueProblem::NotADate);
    case ProblemKind::NoSuchDay:
        return problemKey(ValueProblem::NoSuchDay);
    case ProblemKind::NotAnAmount:
        return problemKey(ValueProblem::NotAnAmount);
    case ProblemKind::OtherCurrency:
        return problemKey(ValueProblem::OtherCurrency);
    case ProblemKind::TooManyDecimals:
        return problemKey(ValueProblem::TooManyDecimals);
    case ProblemKind::NotAnOption:
        return problemKey(ValueProblem::NotAnOption);
    case ProblemKind::DuplicateIdentifier:
        return "duplicate-identifier"_L1;
    case ProblemKind::Undecodable:
        return "undecodable"_L1;
    case ProblemKind::TooFewCells:
        return "too-few-cells"_L1;
    case ProblemKind::TooManyCells:
        return "too-many-cells"_L1;
    case ProblemKind::ScientificNumber:
        return "scientific-number"_L1;
    case ProblemKind::SpreadsheetError:
        return "spreadsheet-error"_L1;
    }
    return {};
}

void RowSet::insert(qint64 row)
{
    const size_t word = size_t(row / kWordBits);
    if (word >= m_words.size())
        m_words.resize(std::max(word + 1, m_words.size() * 2));
    const quint64 bit = quint64(1) << (row % kWordBits);
    m_size += !(m_words[word] & bit);
    m_words[word] |= bit;
}

bool RowSet::contains(qint64 row) const
{
    const size_t word = size_t(row / kWordBits);
    return row >= 0 && word < m_words.size() && (m_words[word] >> (row % kWordBits)) & 1;
}

} // namespace nudge
