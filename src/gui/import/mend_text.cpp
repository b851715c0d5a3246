// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/mend_text.h"

#include "gui/common/format_text.h"
#include "gui/import/import_text.h"

#include <QCoreApplication>

namespace nudge {

namespace {

struct MendText
{
    Q_DECLARE_TR_FUNCTIONS(MendText)
};

using Kind = MendRule::Kind;

QString actionText(const MendRule &rule)
{
    switch (rule.kind) {
    case Kind::Replace:
        return rule.to.isEmpty() ? MendText::tr("Remove “%1”").arg(rule.from)
                                 : MendText::tr("Replace “%1” by “%2”").arg(rule.from, rule.to);
    case Kind::ReplaceValue:
        return rule.to.isEmpty() ? MendText::tr("Empty where the value is “%1”").arg(rule.from)
                                 : MendText::tr("“%2” where the value is “%1”").arg(rule.from, rule.to);
    case Kind::Expression:
        return rule.to.isEmpty() ? MendText::tr("Remove what matches %1").arg(rule.from)
                                 : MendText::tr("Replace what matches %1 by “%2”").arg(rule.from, rule.to);
    case Kind::DateFormat:
        return MendText::tr("Dates from %1 to %2").arg(rule.from, rule.to);
    case Kind::PadZeros:
        return MendText::tr("Zeros in front, up to %Ln character(s)", nullptr, rule.width);
    case Kind::CountryPrefix:
        return MendText::tr("Country prefix %1").arg(rule.to);
    case Kind::Default:
        return MendText::tr("“%1” where the value is empty").arg(rule.to);
    default:
        return mendKindText(rule.kind);
    }
}

} // namespace

QString mendKindText(Kind kind)
{
    switch (kind) {
    case Kind::Trim:
        return MendText::tr("Remove spare spaces");
    case Kind::UpperCase:
        return MendText::tr("Write in capital letters");
    case Kind::LowerCase:
        return MendText::tr("Write in small letters");
    case Kind::Capitals:
        return MendText::tr("Begin words with a capital letter");
    case Kind::Replace:
        return MendText::tr("Replace a text");
    case Kind::ReplaceValue:
        return MendText::tr("Replace a whole value");
    case Kind::Expression:
        return MendText::tr("Replace by a regular expression");
    case Kind::DateFormat:
        return MendText::tr("Rewrite dates");
    case Kind::DecimalComma:
        return MendText::tr("Read commas as decimal points");
    case Kind::PadZeros:
        return MendText::tr("Put zeros in front");
    case Kind::CountryPrefix:
        return MendText::tr("Put a country prefix in front");
    case Kind::Default:
        return MendText::tr("Fill empty values");
    case Kind::DropRow:
        return MendText::tr("Leave out the row");
    case Kind::FillShortRows:
        return MendText::tr("Take cells that lack as empty");
    case Kind::CutLongRows:
        return MendText::tr("Leave out cells beyond the last column");
    }
    return {};
}

QString mendRuleText(const MendRule &rule, const QStringList &columns)
{
    if (rule.column < 0)
        return mendKindText(rule.kind);
    const QString what =
        MendText::tr("%1: %2", "column, what is done to it").arg(columnText(columns, rule.column), actionText(rule));
    if (!rule.only)
        return what;
    return MendText::tr("%1, for problem values alone", "what is done").arg(what);
}

QString newColumnText(const NewColumn &column, const QStringList &columns)
{
    switch (column.kind) {
    case NewColumn::Kind::Constant:
        return MendText::tr("New column %1: “%2” in every row").arg(column.name, column.text);
    case NewColumn::Kind::Part:
        return MendText::tr("New column %1: part %2 of %3, split at “%4”")
            .arg(column.name, countText(column.part + 1), columnText(columns, column.sources.value(0)), column.text);
    case NewColumn::Kind::Joined: {
        QStringList names;
        for (const int source : column.sources)
            names << columnText(columns, source);
        return MendText::tr("New column %1: %2 joined with “%3”")
            .arg(column.name, names.join(MendText::tr(" and ", "between column names")), column.text);
    }
    }
    return {};
}

QString mendRuleProblemText(const MendRule &rule)
{
    QString detail;
    switch (problemOf(rule, &detail)) {
    case MendRuleProblem::None:
        return {};
    case MendRuleProblem::NothingToFind:
        return MendText::tr("Enter what is to be replaced.");
    case MendRuleProblem::BadExpression:
        return MendText::tr("The regular expression has a mistake: %1").arg(detail);
    case MendRuleProblem::NoDateFormat:
        return MendText::tr("Choose the format that the dates have now.");
    case MendRuleProblem::NoWidth:
        return MendText::tr("Enter how many characters the values are to have.");
    case MendRuleProblem::NoPrefix:
        return MendText::tr("Enter a prefix like +44.");
    case MendRuleProblem::NoValue:
        return MendText::tr("Enter the value that empty ones get.");
    }
    return {};
}

} // namespace nudge
