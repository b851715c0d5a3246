// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/field_words.h"

#include "core/currency.h"
#include "core/date_format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

} // namespace

QString fieldTypeText(const ProfileField &field)
{
    return field.type == FieldType::Unknown && !field.typeText.isEmpty() ? field.typeText : fieldTypeText(field.type);
}

QString fieldTypeText(FieldType type)
{
    switch (type) {
    case FieldType::String:
        return FieldWords::tr("Text");
    case FieldType::Number:
        return FieldWords::tr("Number");
    case FieldType::Char:
        return FieldWords::tr("One character");
    case FieldType::Date:
        return FieldWords::tr("Date");
    case FieldType::Currency:
        return FieldWords::tr("Currency");
    case FieldType::Unknown:
        break;
    }
    return FieldWords::tr("Other");
}

QString fieldTypeIcon(FieldType type)
{
    switch (type) {
    case FieldType::String:
        return u"type-text"_s;
    case FieldType::Number:
        return u"type-number"_s;
    case FieldType::Char:
        return u"type-char"_s;
    case FieldType::Date:
        return u"calendar"_s;
    case FieldType::Currency:
        return u"type-currency"_s;
    case FieldType::Unknown:
        break;
    }
    return u"help"_s;
}

QString dateFormatText(const QString &format)
{
    // A day above 12 shows which part is the day.
    const QDate example(QDate::currentDate().year(), 12, 31);
    return FieldWords::tr("%1 — %2", "date format and example").arg(format, formatDate(example, format));
}

QString currencyText(const QString &code)
{
    const QString symbol = currencySymbol(code).toString();
    return symbol.isEmpty() ? code : FieldWords::tr("%1 — %2", "currency code and symbol").arg(code, symbol);
}

} // namespace nudge
