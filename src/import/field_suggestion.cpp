// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/field_suggestion.h"

#include "core/currency.h"
#include "core/date_format.h"
#include "core/value_check.h"
#include "import/text_likeness.h"

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostDigits = 15; ///< beyond these a number that is read as one loses some

bool allFit(const ProfileField &field, const QStringList &values)
{
    return std::all_of(values.begin(), values.end(),
                       [&](const QString &value) { return checkValue(field, value) == ValueProblem::None; });
}

/// Codes of things: "007", "0123", and what is too long to count with.
bool looksLikeCode(const QString &value)
{
    const QString text = value.trimmed();
    const bool leadingZero = text.size() > 1 && text[0] == u'0' && text[1].isDigit();
    return leadingZero || text.startsWith(u'+') || text.size() > kMostDigits;
}

QString nameFrom(const QString &header, const QStringList &taken)
{
    QString name = foldedWords(header).join(u'_');
    if (name.isEmpty())
        name = u"field"_s;
    const QString base = name;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number)
        name = base + u'_' + QString::number(number);
    return name;
}

} // namespace

ProfileField suggestField(const QString &header, const QStringList &sample, const QStringList &taken)
{
    ProfileField field;
    field.name = nameFrom(header, taken);
    if (header.trimmed() != field.name)
        field.displayName = header.trimmed();
    QStringList values;
    for (const QString &value : sample) {
        if (!value.trimmed().isEmpty())
            values << value;
    }
    if (values.isEmpty())
        return field;
    for (const QString &format : dateFormats()) {
        field.type = FieldType::Date;
        field.format = format;
        if (allFit(field, values))
            return field;
    }
    field.format.clear();
    field.type = FieldType::Number;
    if (allFit(field, values)) {
        if (std::any_of(values.begin(), values.end(), looksLikeCode))
            field.type = FieldType::String;
        return field;
    }
    field.type = FieldType::Currency;
    for (const QString &code : currencyCodes()) {
        field.format = code;
        const QStringView symbol = currencySymbol(code);
        const bool marked = std::any_of(values.begin(), values.end(), [&](const QString &value) {
            return value.contains(code) || (!symbol.isEmpty() && QStringView(value).contains(symbol));
        });
        if (marked && allFit(field, values))
            return field;
    }
    field.format.clear();
    field.type = FieldType::Char;
    if (allFit(field, values))
        return field;
    field.type = FieldType::String;
    return field;
}

} // namespace nudge
