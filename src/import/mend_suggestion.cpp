// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mend_suggestion.h"

#include "core/currency.h"
#include "import/mend_value.h"
#include "import/mender.h"

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

using Kind = MendRule::Kind;

MendRule rule(Kind kind, int column, ProblemKind only, const QString &from = {}, const QString &to = {})
{
    MendRule out;
    out.kind = kind;
    out.column = column;
    out.from = from;
    out.to = to;
    out.only = only;
    return out;
}

/// Everything that is worth a try, the most telling first: of rules that mend as much, the earlier one wins.
QList<MendRule> candidates(ProblemKind kind, const ProfileField &field, int column)
{
    const auto make = [&](Kind what, const QString &from = {}, const QString &to = {}) {
        return rule(what, column, kind, from, to);
    };
    QList<MendRule> out;
    switch (kind) {
    case ProblemKind::NotADate:
    case ProblemKind::NoSuchDay:
        for (const QString &format : looseDateFormats())
            out << make(Kind::DateFormat, format, field.format);
        break;
    case ProblemKind::NotANumber:
        out << make(Kind::Trim) << make(Kind::DecimalComma) << make(Kind::Expression, u"[^0-9.+-]"_s)
            << make(Kind::Expression, u"^\\D+$"_s);
        break;
    case ProblemKind::NotAnAmount:
    case ProblemKind::OtherCurrency:
        out << make(Kind::DecimalComma) << make(Kind::Expression, u"[^0-9.+-]"_s)
            << make(Kind::Expression, u"^\\D+$"_s);
        break;
    case ProblemKind::TooManyDecimals: {
        const int digits = std::max(0, currencyMinorDigits(field.format));
        // Zeros behind the last digit that counts can go without a loss.
        out << make(Kind::Expression, u"(\\.\\d{%1}\\d*?)0+(?=\\D*$)"_s.arg(digits), u"\\1"_s);
        break;
    }
    case ProblemKind::NotOneCharacter:
        out << make(Kind::Trim) << make(Kind::Expression, u"^\\s*(\\S).*$"_s, u"\\1"_s);
        break;
    case ProblemKind::NotAnOption:
        out << make(Kind::Trim) << make(Kind::LowerCase) << make(Kind::UpperCase) << make(Kind::Capitals);
        break;
    case ProblemKind::SpreadsheetError:
        out << make(Kind::Expression, u"^\\s*#.*$"_s);
        break;
    case ProblemKind::TooFewCells:
        out << rule(Kind::FillShortRows, -1, kind);
        break;
    case ProblemKind::TooManyCells:
        out << rule(Kind::CutLongRows, -1, kind);
        break;
    case ProblemKind::Missing:
    case ProblemKind::DuplicateIdentifier:
    case ProblemKind::Undecodable:
    case ProblemKind::ScientificNumber:
        break;
    }
    return out;
}

bool concernsRows(Kind kind)
{
    return kind == Kind::FillShortRows || kind == Kind::CutLongRows;
}

} // namespace

QList<MendExample> mendExamples(const MendRule &rule, const ProfileField &field, const QStringList &values)
{
    const CellCheck check(field);
    QList<MendExample> out;
    for (const QString &value : values) {
        MendExample example;
        example.before = value;
        example.dropped = rule.kind == Kind::DropRow;
        example.after = example.dropped ? QString() : mendedValue(rule, value);
        if (!example.dropped)
            example.problem = problemOfValue(check, example.after);
        out << example;
    }
    return out;
}

QList<MendRule> suggestMending(ProblemKind kind, const ProfileField &field, int column, const QStringList &values)
{
    QList<std::pair<qsizetype, MendRule>> useful;
    for (const MendRule &each : candidates(kind, field, column)) {
        if (concernsRows(each.kind)) {
            useful.append({values.size() + 1, each});
            continue;
        }
        const QList<MendExample> examples = mendExamples(each, field, values);
        const auto mended = std::count_if(examples.begin(), examples.end(),
                                          [](const MendExample &example) { return !example.problem; });
        if (mended > 0)
            useful.append({mended, each});
    }
    std::stable_sort(useful.begin(), useful.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<MendRule> out;
    for (const auto &each : std::as_const(useful))
        out << each.second;
    // A repeated identifier is no property of its cell, so no rule can name such rows.
    if (column >= 0 && kind != ProblemKind::DuplicateIdentifier)
        out << rule(Kind::DropRow, column, kind);
    return out;
}

QList<DateEvidence> dateEvidence(const QStringList &values)
{
    QList<DateEvidence> out;
    for (const QString &format : looseDateFormats()) {
        const auto fits = std::count_if(values.begin(), values.end(),
                                        [&](const QString &value) { return readLooseDate(value, format).has_value(); });
        if (fits > 0)
            out.append({format, int(fits)});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const DateEvidence &a, const DateEvidence &b) { return a.fits > b.fits; });
    return out;
}

} // namespace nudge
