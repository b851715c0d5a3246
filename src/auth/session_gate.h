// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/retrying_transport.h"

#include <QFuture>
#include <QObject>

namespace nudge {

class AuthController;
class Transport;

/// Sends calls that need a session: adds the token, and after a 401 or 403 refreshes and replays once, with the
/// body intact. Calls made while a refresh is under way wait for it, and so do those that meet the end of the session:
/// they go on after the same account has signed in again. What the server answers after that is final. Of a profile
/// that is set read-only no call goes out that changes something.
class SessionGate : public QObject
{
    Q_OBJECT

public:
    SessionGate(AuthController &auth, Transport &transport, QObject *parent = nullptr);

    /// As Transport::send(); also ends with NoSession where nobody is signed in, and with ReadOnly.
    QFuture<Result<HttpReply>> send(HttpRequest request);

    /// What waits to be sent again.
    [[nodiscard]] RetryingTransport &retries() { return m_transport; }

private:
    QFuture<Result<HttpReply>> replayIfRefused(const HttpRequest &request, const Result<HttpReply> &reply);

    AuthController &m_auth;
    RetryingTransport m_transport;
};

} // namespace nudge
