// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mend_rule.h"

#include "import/mend_value.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

using Kind = MendRule::Kind;

constexpr std::array kKeys{
    std::pair(Kind::Trim, "trim"_L1),
    std::pair(Kind::UpperCase, "upper-case"_L1),
    std::pair(Kind::LowerCase, "lower-case"_L1),
    std::pair(Kind::Capitals, "capitals"_L1),
    std::pair(Kind::Replace, "replace"_L1),
    std::pair(Kind::ReplaceValue, "replace-value"_L1),
    std::pair(Kind::Expression, "expression"_L1),
    std::pair(Kind::DateFormat, "date-format"_L1),
    std::pair(Kind::DecimalComma, "decimal-comma"_L1),
    std::pair(Kind::PadZeros, "pad-zeros"_L1),
    std::pair(Kind::CountryPrefix, "country-prefix"_L1),
    std::pair(Kind::Default, "default"_L1),
    std::pair(Kind::DropRow, "drop-row"_L1),
    std::pair(Kind::FillShortRows, "fill-short-rows"_L1),
    std::pair(Kind::CutLongRows, "cut-long-rows"_L1),
};

constexpr int kWidest = 1000;

} // namespace

bool usesFrom(Kind kind)
{
    return kind == Kind::Replace || kind == Kind::ReplaceValue || kind == Kind::Expression || kind == Kind::DateFormat;
}

bool usesTo(Kind kind)
{
    return kind == Kind::Replace || kind == Kind::ReplaceValue || kind == Kind::Expression ||
           kind == Kind::CountryPrefix || kind == Kind::Default;
}

MendRuleProblem problemOf(const MendRule &rule, QString *detail)
{
    switch (rule.kind) {
    case Kind::Replace:
    case Kind::ReplaceValue:
        return rule.from.isEmpty() ? MendRuleProblem::NothingToFind : MendRuleProblem::None;
    case Kind::Expression: {
        if (rule.from.isEmpty())
            return MendRuleProblem::NothingToFind;
        const QRegularExpression expression(rule.from);
        if (expression.isValid())
            return MendRuleProblem::None;
        if (detail)
            *detail = expression.errorString();
        return MendRuleProblem::BadExpression;
    }
    case Kind::DateFormat:
        return looseDateFormats().contains(rule.from) && !rule.to.isEmpty() ? MendRuleProblem::None
                                                                            : MendRuleProblem::NoDateFormat;
    case Kind::PadZeros:
        return rule.width >= 1 && rule.width <= kWidest ? MendRuleProblem::None : MendRuleProblem::NoWidth;
    case Kind::CountryPrefix: {
        const bool digits = rule.to.size() > 1 && std::all_of(rule.to.begin() + 1, rule.to.end(),
                                                              [](QChar c) { return c >= u'0' && c <= u'9'; });
        return rule.to.startsWith(u'+') && digits ? MendRuleProblem::None : MendRuleProblem::NoPrefix;
    }
    case Kind::Default:
        return rule.to.isEmpty() ? MendRuleProblem::NoValue : MendRuleProblem::None;
    default:
        return MendRuleProblem::None;
    }
}

QLatin1StringView mendKey(Kind kind)
{
    return std::find_if(kKeys.begin(), kKeys.end(), [kind](const auto &each) { return each.first == kind; })->second;
}

std::optional<Kind> mendKindOf(QStringView key)
{
    for (const auto &each : kKeys) {
        if (key == each.second)
            return each.first;
    }
    return {};
}

} // namespace nudge
