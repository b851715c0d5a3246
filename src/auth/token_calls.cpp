// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/token_calls.h"

#include "contract/member_reader.h"
#include "core/futures.h"
#include "net/answer_reader.h"
#include "net/transport.h"

#include <QJsonDocument>

namespace nudge {

namespace {

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isUnknownToServer(int status)
{
    return status == 400 || status == 404 || status == 405 || status == 501;
}

} // namespace

TokenCalls::TokenCalls(const Contract &contract, Transport &transport, QObject *parent)
    : QObject(parent),
      m_contract(contract),
      m_transport(transport)
{
}

QFuture<Result<TokenPair>> TokenCalls::login(const QByteArray &apiKey, const QString &email, const QString &password)
{
    HttpRequest request;
    request.call = Call::AuthLogin;
    request.apiKey = apiKey;
    request.body =
        toJson({{m_contract.name(Member::AuthEmail), email}, {m_contract.name(Member::AuthPassword), password}});
    return chain(m_transport.send(request), this,
                 [this](const Result<HttpReply> &reply) { return read(Call::AuthLogin, reply); });
}

QFuture<Result<TokenPair>> TokenCalls::refresh(const QByteArray &refreshToken)
{
    const QByteArray method = m_contract.endpoint(Call::AuthRefresh).method;
    const QByteArray fallback = m_contract.refreshFallback().toLatin1();
    HttpRequest base;
    base.call = Call::AuthRefresh;
    base.urgent = true;                 // whatever waits for a connection has the old token
    base.server = m_transport.server(); // the second form must not meet another server than the first
    if (m_useFallback)
        return refreshBy(fallback, base, refreshToken);
    return chain(send(method, base, refreshToken), this,
                 [this, method, fallback, base,
                  refreshToken](const Result<HttpReply> &reply) -> QFuture<Result<TokenPair>> {
                     if (reply && isUnknownToServer(reply->status) && !fallback.isEmpty() && fallback != method)
                         return refreshBy(fallback, base, refreshToken);
                     return readyFuture(read(Call::AuthRefresh, reply));
                 });
}

bool TokenCalls::isRefusal(const ApiError &error)
{
    using Category = ApiError::Category;
    const bool isNo = error.category == Category::Unauthorised || error.category == Category::Forbidden ||
                      error.category == Category::Validation;
    return isNo && error.contractFound.isEmpty();
}

QFuture<Result<HttpReply>> TokenCalls::send(const QByteArray &method, const HttpRequest &base,
                                            const QByteArray &refreshToken)
{
    HttpRequest request = base;
    request.method = method;
    if (method == "GET")
        request.bearer = refreshToken;
    else
        request.body = toJson({{m_contract.name(Member::AuthRefreshToken), QString::fromUtf8(refreshToken)}});
    return m_transport.send(request);
}

QFuture<Result<TokenPair>> TokenCalls::refreshBy(const QByteArray &fallback, const HttpRequest &base,
                                                 const QByteArray &refreshToken)
{
    return chain(send(fallback, base, refreshToken), this, [this](const Result<HttpReply> &reply) {
        auto tokens = read(Call::AuthRefresh, reply);
        m_useFallback = tokens.ok();
        return tokens;
    });
}

Result<TokenPair> TokenCalls::read(Call call, const Result<HttpReply> &reply) const
{
    if (!reply)
        return reply.error();
    const auto data = AnswerReader(m_contract, call).read(*reply);
    if (!data)
        return data.error();
    MemberReader in(m_contract, call, data->toObject());
    const TokenPair tokens{in.requiredText(Member::AuthToken).toUtf8(), in.text(Member::AuthRefreshToken).toUtf8()};
    if (in.error())
        return *in.error();
    return tokens;
}

} // namespace nudge
