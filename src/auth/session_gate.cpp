// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session_gate.h"

#include "auth/auth_controller.h"
#include "core/futures.h"
#include "net/call_kind.h"

#include <QUuid>

namespace nudge {

namespace {

/// "Optional, additional validation" on campaign and message endpoints (documented).
bool takesApiKey(Call call)
{
    return call >= Call::CampaignList;
}

bool isRefused(const Result<HttpReply> &reply)
{
    return reply && (reply->status == 401 || reply->status == 403);
}

Result<HttpReply> failed(ApiError error, const HttpRequest &request)
{
    error.endpoint = callKey(request.call);
    error.requestId = request.requestId;
    error.neverSent = true;
    return error;
}

} // namespace

SessionGate::SessionGate(AuthController &auth, Transport &transport, QObject *parent)
    : QObject(parent),
      m_auth(auth),
      m_transport(transport)
{
}

QFuture<Result<HttpReply>> SessionGate::send(HttpRequest request)
{
    if (request.requestId.isEmpty())
        request.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (m_auth.profile().readOnly && !onlyReads(request.call)) {
        ApiError error;
        error.category = ApiError::Category::ReadOnly;
        return readyFuture(failed(error, request));
    }
    return chain(m_auth.accessToken(), this, [this, request](const Result<QByteArray> &token) mutable {
        if (!token)
            return readyFuture(failed(token.error(), request));
        request.bearer = *token;
        request.server = m_auth.server(); // a repetition after another profile was opened must not meet its server
        if (takesApiKey(request.call))
            request.apiKey = m_auth.apiKey();
        return chain(m_transport.send(request), this,
                     [this, request, account = m_auth.profile().id](const Result<HttpReply> &reply) {
                         return account == m_auth.profile().id ? replayIfRefused(request, reply) : readyFuture(reply);
                     });
    });
}

QFuture<Result<HttpReply>> SessionGate::replayIfRefused(const HttpRequest &request, const Result<HttpReply> &reply)
{
    if (!isRefused(reply))
        return readyFuture(reply);
    return chain(m_auth.tokenAfterRefusal(request.bearer), this,
                 [this, replay = request, reply](const Result<QByteArray> &token) mutable {
                     if (token) {
                         replay.server = m_auth.server(); // a sandbox has another port after each start
                         replay.bearer = *token;
                         replay.urgent = true; // before calls that were made later
                         if (takesApiKey(replay.call))
                             replay.apiKey = m_auth.apiKey(); // the new sign-in may have brought another
                         return m_transport.send(replay);
                     }
                     // A refresh that the server could not do says nothing about the call: then its own words count.
                     const bool isOwnMatter =
                         token.error().httpStatus != 0 && token.error().category != ApiError::Category::NoSession;
                     return readyFuture(isOwnMatter ? reply : failed(token.error(), replay));
                 });
}

} // namespace nudge
