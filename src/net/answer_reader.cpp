// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/answer_reader.h"

#include "contract/member_reader.h"
#include "net/huge_integers.h"
#include "net/retry_after.h"

#include <QJsonDocument>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

bool isHtml(const HttpReply &reply)
{
    return reply.contentType.startsWith("text/html") || reply.body.trimmed().startsWith('<');
}

bool isRetryable(ApiError::Category category)
{
    return category == ApiError::Category::RateLimited || category == ApiError::Category::Server ||
           category == ApiError::Category::Timeout;
}

} // namespace

ApiError::Category AnswerReader::categoryOf(int status)
{
    switch (status) {
    case 401:
        return ApiError::Category::Unauthorised;
    case 403:
        return ApiError::Category::Forbidden;
    case 404:
    case 405:
        return ApiError::Category::NotFound;
    case 408:
        return ApiError::Category::Timeout;
    case 429:
        return ApiError::Category::RateLimited;
    default:
        return status >= 500 ? ApiError::Category::Server : ApiError::Category::Validation;
    }
}

Result<QJsonValue> AnswerReader::read(const HttpReply &reply) const
{
    if (reply.status >= 400)
        return refusal(reply, categoryOf(reply.status));
    auto parsed = parse(reply);
    if (!parsed)
        return parsed;
    const QJsonValue value = parsed.value();
    if (!value.isObject())
        return value;
    MemberReader envelope(m_contract, m_call, value.toObject());
    if (envelope.has(Member::EnvelopeCode) && envelope.integer(Member::EnvelopeCode, -1) != 0)
        return refusal(reply, ApiError::Category::Validation);
    for (const QString &name : m_contract.aliases(Member::EnvelopeData)) {
        if (value.toObject().contains(name))
            return value.toObject().value(name);
    }
    return value;
}

Result<QByteArray> AnswerReader::readRaw(const HttpReply &reply) const
{
    if (reply.status >= 400)
        return refusal(reply, categoryOf(reply.status));
    if (isHtml(reply))
        return mismatch(reply, u"HTML"_s);
    if (reply.contentType.startsWith("application/json")) {
        const auto data = read(reply);
        return data ? mismatch(reply, MemberReader::kindOf(data.value())) : data.error();
    }
    return reply.body;
}

QList<RowError> AnswerReader::readRowErrors(const Contract &contract, Call call, const QJsonArray &rows)
{
    QList<RowError> errors;
    for (const QJsonValue &row : rows) {
        const MemberReader in(contract, call, row.toObject());
        errors.append({in.integer(Member::ErrorRow, 0), in.text(Member::ErrorField),
                       row.isString() ? row.toString() : in.text(Member::ErrorMessage)});
    }
    return errors;
}

ApiError AnswerReader::refusal(const HttpReply &reply, ApiError::Category category) const
{
    ApiError error;
    error.category = category;
    error.httpStatus = reply.status;
    error.endpoint = callKey(m_call);
    error.requestId = reply.requestId;
    error.retryAfter = parseRetryAfter(reply.retryAfter, QDateTime::currentDateTimeUtc());
    error.retryable = isRetryable(category);
    const auto parsed = parse(reply);
    if (parsed)
        readWords(parsed.value().toObject(), error);
    else
        error.contractFound = parsed.error().contractFound;
    return error;
}

ApiError AnswerReader::mismatch(const HttpReply &reply, const QString &found) const
{
    ApiError error = MemberReader::mismatch(m_call, {}, found);
    error.httpStatus = reply.status;
    error.requestId = reply.requestId;
    return error;
}

Result<QJsonValue> AnswerReader::parse(const HttpReply &reply) const
{
    if (reply.body.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    if (isHtml(reply))
        return mismatch(reply, u"HTML"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(quoteHugeIntegers(reply.body), &problem);
    if (problem.error != QJsonParseError::NoError) {
        const bool isDeep = problem.error == QJsonParseError::DeepNesting; // at 1,024 levels
        ApiError error = mismatch(reply, isDeep ? u"JSON nested too deeply"_s : u"broken JSON"_s);
        error.detail = u"%1 (at byte %2)"_s.arg(problem.errorString()).arg(problem.offset);
        return error;
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

void AnswerReader::readWords(const QJsonObject &object, ApiError &error) const
{
    const MemberReader in(m_contract, m_call, object);
    error.serverMessage = in.text(Member::EnvelopeMessage);
    error.rowErrors = readRowErrors(m_contract, m_call, in.value(Member::EnvelopeErrors).toArray());
}

} // namespace nudge
