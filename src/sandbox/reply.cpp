// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reply.h"

#include <QJsonDocument>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

QByteArray jsonType()
{
    return "application/json; charset=utf-8"_ba;
}

} // namespace

Reply Reply::success(const Contract &contract, const QJsonValue &data, const QString &message)
{
    QJsonObject envelope{{contract.name(Member::EnvelopeCode), 0},
                         {contract.name(Member::EnvelopeMessage), message.isEmpty() ? u"Success"_s : message}};
    if (!data.isUndefined())
        envelope.insert(contract.name(Member::EnvelopeData), data);
    return bare(envelope);
}

Reply Reply::bare(const QJsonObject &object)
{
    return {200, jsonType(), QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Reply Reply::csv(const QByteArray &text)
{
    return {200, "text/csv; charset=utf-8"_ba, text};
}

Reply Reply::refusal(const Contract &contract, const Refusal &refusal)
{
    QJsonObject envelope{{contract.name(Member::EnvelopeCode), refusal.status},
                         {contract.name(Member::EnvelopeMessage), refusal.message}};
    if (!refusal.errors.isEmpty())
        envelope.insert(contract.name(Member::EnvelopeErrors), rowErrorsJson(contract, refusal.errors));
    Reply reply = bare(envelope);
    reply.status = refusal.status;
    return reply;
}

QJsonArray rowErrorsJson(const Contract &contract, const QList<RowError> &errors)
{
    QJsonArray array;
    for (const RowError &error : errors) {
        QJsonObject item{{contract.name(Member::ErrorRow), error.row},
                         {contract.name(Member::ErrorMessage), error.message}};
        if (!error.field.isEmpty())
            item.insert(contract.name(Member::ErrorField), error.field);
        array.append(item);
    }
    return array;
}

} // namespace nudge
