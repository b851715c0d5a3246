// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/upload_calls.h"

#include "sandbox/csv_rows.h"
#include "sandbox/multipart.h"
#include "sandbox/scope.h"
#include "sandbox/wire_id.h"

#include <QDateTime>
#include <QSet>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kQueuedFrom = 5000; ///< rows from which an upload carries a job id

/// The fields under a file's header; refuses a header that does not fit the workspace.
QList<const StoredField *> columnsOf(const StoredFields &fields, const QStringList &header)
{
    QList<const StoredField *> columns;
    QSet<QString> seen;
    for (const QString &name : header) {
        const StoredField *field = fields.byName(name.trimmed());
        if (!field)
            throw Refusal{Refusal::kBadRequest, u"The workspace has no profile field \"%1\"."_s.arg(name), {}};
        if (seen.contains(field->field.name))
            throw Refusal{Refusal::kBadRequest, u"The file has the column \"%1\" twice."_s.arg(name), {}};
        seen.insert(field->field.name);
        columns.append(field);
    }
    if (fields.unique() && !columns.contains(fields.unique()))
        throw Refusal{Refusal::kBadRequest,
                      u"The file lacks the unique identifier \"%1\"."_s.arg(fields.unique()->field.name),
                      {}};
    return columns;
}

/// The values of a customer object, or the reason why it cannot be read.
std::optional<CustomerUpload::Row> rowOf(CustomerUpload &upload, const StoredFields &fields, const QJsonObject &object)
{
    CustomerUpload::Row row;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const StoredField *field = fields.byName(it.key());
        if (!field) {
            upload.reject(it.key(), u"The workspace has no such profile field."_s);
            return std::nullopt;
        }
        if (it->isArray() || it->isObject()) {
            upload.reject(it.key(), u"The value must be a text or a number."_s);
            return std::nullopt;
        }
        row.append({field, MemberReader::scalarText(it.value())});
    }
    return row;
}

} // namespace

Reply UploadCalls::check(Request &request)
{
    if (request.isMultipart())
        return takeFile(request);
    const GroupScope scope = groupOf(m_context, request);
    const QJsonArray customers = request.array(Member::CustomerList);
    const StoredFields fields = StoredFields::load(m_context.database, scope.workspace);
    CustomerUpload upload(m_context.database, fields, scope.group, QDateTime::currentSecsSinceEpoch());
    for (const QJsonValue &customer : customers)
        takeObject(upload, fields, customer);
    upload.finish();
    return answer(upload);
}

Reply UploadCalls::update(const Request &request)
{
    const GroupScope scope = groupOf(m_context, request);
    const QJsonArray customers = request.array(Member::CustomerList);
    const StoredFields fields = StoredFields::load(m_context.database, scope.workspace);
    CustomerUpload upload(m_context.database, fields, scope.group, QDateTime::currentSecsSinceEpoch());
    for (const QJsonValue &customer : customers)
        changeObject(upload, fields, customer);
    upload.finish();
    return answer(upload);
}

Reply UploadCalls::takeFile(Request &request)
{
    const QList<FormPart> parts = formParts(request.body(), request.contentType());
    const QString fileName = m_context.contract.name(Member::UploadFile);
    std::optional<QByteArrayView> file;
    QJsonObject members;
    for (const FormPart &part : parts) {
        if (part.name == fileName)
            file = part.content;
        else
            members.insert(part.name, QString::fromUtf8(part.content));
    }
    request.setJson(members);
    const GroupScope scope = groupOf(m_context, request);
    if (!file)
        throw Refusal{Refusal::kUnauthorised, u"The member \"%1\" is missing."_s.arg(fileName), {}};

    const StoredFields fields = StoredFields::load(m_context.database, scope.workspace);
    CsvRows rows(*file);
    QStringList cells;
    if (!rows.next(cells))
        throw Refusal{Refusal::kBadRequest, u"The file is empty."_s, {}};
    const QList<const StoredField *> columns = columnsOf(fields, cells);
    CustomerUpload upload(m_context.database, fields, scope.group, QDateTime::currentSecsSinceEpoch());
    CustomerUpload::Row row;
    while (rows.next(cells)) {
        if (cells.size() != columns.size()) {
            upload.reject({}, u"The row has %1 values, the header has %2."_s.arg(cells.size()).arg(columns.size()));
            continue;
        }
        row.clear();
        for (qsizetype i = 0; i < cells.size(); ++i)
            row.append({columns[i], cells[i]});
        upload.take(row);
    }
    upload.finish();
    return answer(upload);
}

void UploadCalls::takeObject(CustomerUpload &upload, const StoredFields &fields, const QJsonValue &customer)
{
    if (!customer.isObject())
        upload.reject({}, u"A customer must be an object."_s);
    else if (const auto row = rowOf(upload, fields, customer.toObject()))
        upload.take(*row);
}

void UploadCalls::changeObject(CustomerUpload &upload, const StoredFields &fields, const QJsonValue &customer)
{
    // The id's member is never a value here, even where a profile field has the same name.
    QJsonObject object = customer.toObject();
    const QString id = MemberReader(m_context.contract, Call::CustomerUpdate, object).text(Member::CustomerId);
    for (const QString &name : m_context.contract.aliases(Member::CustomerId)) {
        if (object.contains(name)) {
            object.remove(name);
            break;
        }
    }
    if (id.isEmpty())
        upload.reject(m_context.contract.name(Member::CustomerId), u"The customer's id is missing."_s);
    else if (const auto row = rowOf(upload, fields, object))
        upload.change(rowOfId(kCustomerPrefix, id), *row);
}

Reply UploadCalls::answer(const CustomerUpload &upload)
{
    const Contract &contract = m_context.contract;
    QJsonObject data{{contract.name(Member::UploadAccepted), upload.accepted()},
                     {contract.name(Member::UploadUpdated), upload.updated()},
                     {contract.name(Member::UploadRejected), upload.rejected()},
                     {contract.name(Member::EnvelopeErrors), rowErrorsJson(contract, upload.errors())}};
    if (upload.rows() >= kQueuedFrom)
        data.insert(contract.name(Member::JobId), wireId(kJobPrefix, ++m_jobs));
    return Reply::success(contract, data, u"%1 of %2 customers accepted"_s.arg(upload.accepted()).arg(upload.rows()));
}

} // namespace nudge
