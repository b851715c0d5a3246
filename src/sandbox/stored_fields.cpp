// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/stored_fields.h"

#include "sandbox/wire_id.h"

#include <array>

namespace nudge {

namespace {

constexpr std::array<std::pair<FieldType, WireValue>, 5> kTypes{{
    {FieldType::String, WireValue::FieldTypeString},
    {FieldType::Number, WireValue::FieldTypeNumber},
    {FieldType::Char, WireValue::FieldTypeChar},
    {FieldType::Date, WireValue::FieldTypeDate},
    {FieldType::Currency, WireValue::FieldTypeCurrency},
}};

} // namespace

StoredFields StoredFields::load(Database &database, qint64 workspace)
{
    StoredFields fields;
    fields.m_slotCount = database.value("SELECT next_slot FROM workspace WHERE id = ?", workspace).toInt();
    QSqlQuery &query = database.run("SELECT id, slot, name, display_name, type, format, required, is_unique FROM field"
                                    " WHERE workspace = ? ORDER BY id",
                                    workspace);
    while (query.next()) {
        StoredField stored;
        stored.row = query.value(0).toLongLong();
        stored.slot = query.value(1).toInt();
        stored.field.id.value = wireId(kFieldPrefix, stored.row);
        stored.field.name = query.value(2).toString();
        stored.field.displayName = query.value(3).toString();
        stored.field.type = FieldType(query.value(4).toInt());
        stored.field.format = query.value(5).toString();
        stored.field.required = query.value(6).toBool();
        stored.field.uniqueIdentifier = query.value(7).toBool();
        fields.m_byName.insert(stored.field.name, fields.m_fields.size());
        fields.m_fields.append(stored);
    }
    return fields;
}

const StoredField *StoredFields::byName(const QString &name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.cend() ? nullptr : &m_fields[*found];
}

const StoredField *StoredFields::byRow(qint64 row) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [row](const auto &f) { return f.row == row; });
    return found == m_fields.end() ? nullptr : &*found;
}

const StoredField *StoredFields::unique() const
{
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [](const auto &f) { return f.field.uniqueIdentifier; });
    return found == m_fields.end() ? nullptr : &*found;
}

std::optional<FieldType> fieldTypeOf(const Contract &contract, const QString &word)
{
    for (const auto &[type, wire] : kTypes) {
        if (contract.words(wire).contains(word, Qt::CaseInsensitive))
            return type;
    }
    return std::nullopt;
}

QString fieldTypeWord(const Contract &contract, FieldType type)
{
    for (const auto &[known, wire] : kTypes) {
        if (known == type)
            return contract.word(wire);
    }
    return {};
}

} // namespace nudge
