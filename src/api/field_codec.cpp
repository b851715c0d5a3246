// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/field_codec.h"

#include "api/codec.h"

#include <array>

namespace nudge::codec {

namespace {

constexpr std::array kTypes = {
    std::pair(WireValue::FieldTypeString, FieldType::String),
    std::pair(WireValue::FieldTypeNumber, FieldType::Number),
    std::pair(WireValue::FieldTypeChar, FieldType::Char),
    std::pair(WireValue::FieldTypeDate, FieldType::Date),
    std::pair(WireValue::FieldTypeCurrency, FieldType::Currency),
};

FieldType typeOf(const Contract &contract, const QString &word)
{
    for (const auto &[value, type] : kTypes) {
        if (findWord(contract, word, {value}))
            return type;
    }
    return FieldType::Unknown;
}

} // namespace

Result<ProfileField> readField(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    ProfileField field;
    field.id.value = in.requiredText(Member::FieldId);
    field.name = in.requiredText(Member::FieldName);
    field.displayName = in.text(Member::FieldDisplayName);
    field.typeText = in.requiredText(Member::FieldType);
    field.type = typeOf(contract, field.typeText);
    field.format = in.text(Member::FieldFormat);
    field.options = in.texts(Member::FieldOptions);
    field.required = in.boolean(Member::FieldRequired);
    field.uniqueIdentifier = in.boolean(Member::FieldUniqueIdentifier);
    return finish(in, field);
}

QString fieldTypeWord(const Contract &contract, const ProfileField &field)
{
    for (const auto &[value, type] : kTypes) {
        if (type == field.type)
            return contract.word(value);
    }
    return field.typeText;
}

} // namespace nudge::codec
