// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/transport.h"

#include <QFuture>
#include <QObject>

namespace nudge {

class AuthController;

/// Sends calls that need a session: adds the token, and after a 401 or 403 refreshes and replays once, with the
/// body intact. Calls made while a refresh is under way wait for it. What the server answers after that is final.
class SessionGate : public QObject
{
    Q_OBJECT

public:
    SessionGate(AuthController &auth, Transport &transport, QObject *parent = nullptr);

    /// As Transport::send(); also ends with NoSession where nobody is signed in.
    QFuture<Result<HttpReply>> send(HttpRequest request);

private:
    QFuture<Result<HttpReply>> replayIfRefused(const HttpRequest &request, const Result<HttpReply> &reply);

    AuthController &m_auth;
    Transport &m_transport;
};

} // namespace nudge
