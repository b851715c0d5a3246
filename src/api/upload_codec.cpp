// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/upload_codec.h"

#include "api/codec.h"
#include "net/answer_reader.h"

#include <QUuid>

#include <algorithm>

namespace nudge::codec {

using namespace Qt::StringLiterals;

namespace {

bool needsQuotes(const QString &value)
{
    return std::any_of(value.begin(), value.end(),
                       [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; }) ||
           value.startsWith(u' ') || value.endsWith(u' ');
}

void appendRow(const QStringList &values, QByteArray &csv)
{
    // A lone empty value would be an empty line, which readers skip.
    if (values.size() == 1 && values.front().isEmpty()) {
        csv += "\"\"\r\n";
        return;
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0)
            csv += ',';
        if (needsQuotes(values[i]))
            csv += '"' + QString(values[i]).replace(u'"', "\"\""_L1).toUtf8() + '"';
        else
            csv += values[i].toUtf8();
    }
    csv += "\r\n";
}

UploadBody writeFile(const Contract &contract, const UploadRows &upload)
{
    const QByteArray boundary = "nudgescribe-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    const auto part = [&](Member member, const QByteArray &moreHeaders, const QByteArray &content) {
        return QByteArray("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" +
                          contract.name(member).toUtf8() + '"' + moreHeaders + "\r\n\r\n" + content + "\r\n");
    };
    UploadBody body;
    body.contentType = "multipart/form-data; boundary=" + boundary;
    body.bytes = part(Member::WorkspaceId, {}, upload.workspace.value.toUtf8()) +
                 part(Member::GroupId, {}, upload.group.value.toUtf8()) +
                 part(Member::UploadFile, "; filename=\"customers.csv\"\r\nContent-Type: text/csv; charset=utf-8",
                      toCsv(upload.fields, upload.rows)) +
                 "--" + boundary + "--\r\n";
    return body;
}

UploadBody writeObjects(const Contract &contract, const UploadRows &upload)
{
    QJsonArray customers;
    for (const QStringList &row : upload.rows) {
        QJsonObject customer;
        for (qsizetype i = 0; i < std::min(upload.fields.size(), row.size()); ++i)
            customer.insert(upload.fields[i], row[i]);
        customers.append(customer);
    }
    return {"application/json", MemberWriter(contract)
                                    .add(Member::WorkspaceId, upload.workspace.value)
                                    .add(Member::GroupId, upload.group.value)
                                    .add(Member::CustomerList, customers)
                                    .json()};
}

} // namespace

UploadBody writeUpload(const Contract &contract, const UploadRows &upload)
{
    return contract.uploadAsFile() ? writeFile(contract, upload) : writeObjects(contract, upload);
}

Result<UploadAnswer> readUploadAnswer(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    UploadAnswer answer;
    answer.accepted = in.requiredInteger(Member::UploadAccepted);
    answer.updated = in.integer(Member::UploadUpdated, 0);
    answer.rejected = in.integer(Member::UploadRejected, 0);
    answer.job.value = in.text(Member::JobId);
    answer.errors = AnswerReader::readRowErrors(contract, call, in.value(Member::EnvelopeErrors).toArray());
    return finish(in, answer);
}

QByteArray toCsv(const QStringList &fields, const QList<QStringList> &rows)
{
    QByteArray csv;
    appendRow(fields, csv);
    for (const QStringList &row : rows)
        appendRow(row, csv);
    return csv;
}

} // namespace nudge::codec
