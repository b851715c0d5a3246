// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/value_check.h"

#include "core/currency.h"
#include "core/date_format.h"

#include <QTextBoundaryFinder>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// [sign] digits [. digits]; `decimals` is set to the count behind the point.
bool isPlainNumber(QStringView text, qsizetype &decimals)
{
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text = text.mid(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    decimals = fraction.size();
    if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()))
        return false;
    return std::all_of(whole.begin(), whole.end(), isDigit) && std::all_of(fraction.begin(), fraction.end(), isDigit);
}

bool isOneCharacter(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    return finder.toNextBoundary() == text.size();
}

ValueProblem checkDate(const ProfileField &field, QStringView text)
{
    if (parseDate(text, field.format))
        return ValueProblem::None;
    // "31/02/2024" has the shape but not the day; telling the two apart saves the reader a puzzle.
    const QString shape = formatDate(QDate(2000, 1, 1), field.format);
    if (shape.size() != text.size() || field.format.contains(u"MMM"))
        return ValueProblem::NotADate;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        if (isDigit(shape[i]) != isDigit(text[i]) || (!isDigit(shape[i]) && shape[i] != text[i]))
            return ValueProblem::NotADate;
    }
    return ValueProblem::NoSuchDay;
}

ValueProblem checkAmount(const ProfileField &field, QStringView text)
{
    const QStringView code = field.format;
    const QStringView symbol = currencySymbol(code);
    QStringView amount = text;
    for (const QStringView mark : {code, symbol}) {
        if (mark.isEmpty())
            continue;
        if (amount.startsWith(mark)) {
            amount = amount.mid(mark.size()).trimmed();
            break;
        }
        if (amount.endsWith(mark)) {
            amount = amount.chopped(mark.size()).trimmed();
            break;
        }
    }
    qsizetype decimals = 0;
    if (isPlainNumber(amount, decimals)) {
        const int allowed = currencyMinorDigits(code);
        return allowed >= 0 && decimals > allowed ? ValueProblem::TooManyDecimals : ValueProblem::None;
    }
    for (const QString &other : currencyCodes()) {
        const QStringView otherSymbol = currencySymbol(other);
        if (text.startsWith(other) || text.endsWith(other)
            || (!otherSymbol.isEmpty() && (text.startsWith(otherSymbol) || text.endsWith(otherSymbol))))
            return ValueProblem::OtherCurrency;
    }
    return ValueProblem::NotAnAmount;
}

} // namespace

ValueProblem checkValue(const ProfileField &field, QStringView value)
{
    const QStringView text = value.trimmed();
    if (text.isEmpty())
        return field.required || field.uniqueIdentifier ? ValueProblem::Missing : ValueProblem::None;
    qsizetype decimals = 0;
    switch (field.type) {
    case FieldType::Number:
        return isPlainNumber(text, decimals) ? ValueProblem::None : ValueProblem::NotANumber;
    case FieldType::Char:
        return isOneCharacter(text) ? ValueProblem::None : ValueProblem::NotOneCharacter;
    case FieldType::Date:
        return checkDate(field, text);
    case FieldType::Currency:
        return checkAmount(field, text);
    case FieldType::Unknown:
        return field.options.isEmpty() || field.options.contains(text) ? ValueProblem::None
                                                                       : ValueProblem::NotAnOption;
    case FieldType::String:
        break;
    }
    return ValueProblem::None;
}

QLatin1StringView problemKey(ValueProblem problem)
{
    switch (problem) {
    case ValueProblem::None: return "none"_L1;
    case ValueProblem::Missing: return "missing"_L1;
    case ValueProblem::NotANumber: return "not-a-number"_L1;
    case ValueProblem::NotOneCharacter: return "not-one-character"_L1;
    case ValueProblem::NotADate: return "not-a-date"_L1;
    case ValueProblem::NoSuchDay: return "no-such-day"_L1;
    case ValueProblem::NotAnAmount: return "not-an-amount"_L1;
    case ValueProblem::OtherCurrency: return "other-currency"_L1;
    case ValueProblem::TooManyDecimals: return "too-many-decimals"_L1;
    case ValueProblem::NotAnOption: return "not-an-option"_L1;
    }
    return {};
}

} // namespace nudge
