// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/field_calls.h"

#include "core/currency.h"
#include "core/date_format.h"
#include "sandbox/scope.h"
#include "sandbox/wire_id.h"

namespace nudge {

using namespace Qt::StringLiterals;

Reply FieldCalls::create(const Request &request)
{
    const qint64 workspace = workspaceOf(m_context, request);
    const StoredFields fields = StoredFields::load(m_context.database, workspace);
    const QString name = request.text(Member::FieldName);
    if (fields.byName(name))
        throw Refusal{Refusal::kBadRequest, u"The workspace has a profile field \"%1\" already."_s.arg(name), {}};
    const QString word = request.text(Member::FieldType);
    const auto type = fieldTypeOf(m_context.contract, word);
    if (!type)
        throw Refusal{Refusal::kBadRequest, u"There is no field type \"%1\"."_s.arg(word), {}};
    const QString format = checkedFormat(*type, request);
    const bool unique = request.boolean(Member::FieldUniqueIdentifier);
    if (unique && fields.unique())
        throw Refusal{Refusal::kBadRequest,
                      u"The workspace has a unique identifier already: \"%1\"."_s.arg(fields.unique()->field.name),
                      {}};
    m_context.database.run("INSERT INTO field(workspace, slot, name, display_name, type, format, required, is_unique)"
                           " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                           workspace, fields.slotCount(), name, request.optionalText(Member::FieldDisplayName),
                           int(*type), format, request.boolean(Member::FieldRequired), unique);
    m_context.database.run("UPDATE workspace SET next_slot = next_slot + 1 WHERE id = ?", workspace);
    const StoredFields now = StoredFields::load(m_context.database, workspace);
    return Reply::success(m_context.contract, fieldJson(now.byName(name)->field), u"Profile field created"_s);
}

Reply FieldCalls::list(const Request &request)
{
    const StoredFields fields = StoredFields::load(m_context.database, workspaceOf(m_context, request));
    QJsonArray list;
    for (const StoredField &stored : fields.all())
        list.append(fieldJson(stored.field));
    return Reply::success(m_context.contract, list);
}

Reply FieldCalls::update(const Request &request)
{
    const qint64 workspace = workspaceOf(m_context, request);
    const QString id = request.text(Member::FieldId);
    const StoredFields fields = StoredFields::load(m_context.database, workspace);
    const StoredField *stored = fields.byRow(rowOfId(kFieldPrefix, id));
    if (!stored)
        throw Refusal{Refusal::kBadRequest, u"There is no profile field \"%1\" in this workspace."_s.arg(id), {}};
    ProfileField field = stored->field;
    if (request.has(Member::FieldDisplayName))
        field.displayName = request.optionalText(Member::FieldDisplayName);
    if (request.has(Member::FieldRequired))
        field.required = request.boolean(Member::FieldRequired);
    if (request.has(Member::FieldFormat))
        field.format = checkedFormat(field.type, request);
    m_context.database.run("UPDATE field SET display_name = ?, required = ?, format = ? WHERE id = ?",
                           field.displayName, field.required, field.format, stored->row);
    return Reply::success(m_context.contract, fieldJson(field), u"Profile field changed"_s);
}

Reply FieldCalls::remove(const Request &request)
{
    const qint64 workspace = workspaceOf(m_context, request);
    const StoredFields fields = StoredFields::load(m_context.database, workspace);
    const QStringList ids = request.texts(Member::FieldIds);
    for (const QString &id : ids) {
        const StoredField *stored = fields.byRow(rowOfId(kFieldPrefix, id));
        if (!stored)
            throw Refusal{Refusal::kBadRequest, u"There is no profile field \"%1\" in this workspace."_s.arg(id), {}};
        if (stored->field.uniqueIdentifier)
            throw Refusal{Refusal::kBadRequest,
                          u"\"%1\" is the unique identifier of this workspace: customers are told apart by it, so it "
                          "cannot be deleted."_s.arg(stored->field.name),
                          {}};
        // The slot is never used again, so nothing can read the values in it any more.
        m_context.database.run("DELETE FROM field WHERE id = ?", stored->row);
    }
    return Reply::success(m_context.contract, QJsonValue::Undefined, u"Profile fields deleted"_s);
}

QJsonObject FieldCalls::fieldJson(const ProfileField &field) const
{
    const Contract &contract = m_context.contract;
    QJsonObject json{{contract.name(Member::FieldId), field.id.value},
                     {contract.name(Member::FieldName), field.name},
                     {contract.name(Member::FieldDisplayName), field.label()},
                     {contract.name(Member::FieldType), fieldTypeWord(contract, field.type)},
                     {contract.name(Member::FieldRequired), field.required},
                     {contract.name(Member::FieldUniqueIdentifier), field.uniqueIdentifier},
                     {contract.name(Member::FieldOptions), QJsonArray()}};
    if (!field.format.isEmpty())
        json.insert(contract.name(Member::FieldFormat), field.format);
    return json;
}

QString FieldCalls::checkedFormat(FieldType type, const Request &request) const
{
    if (!ProfileField::needsFormat(type))
        return {};
    const QString format = request.text(Member::FieldFormat);
    if (type == FieldType::Date && !dateFormats().contains(format))
        throw Refusal{Refusal::kBadRequest, u"There is no date format \"%1\"."_s.arg(format), {}};
    if (type == FieldType::Currency && !currencyCodes().contains(format))
        throw Refusal{Refusal::kBadRequest, u"There is no currency \"%1\"."_s.arg(format), {}};
    return format;
}

} // namespace nudge
