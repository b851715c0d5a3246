// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/call.h"
#include "net/server_address.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace nudge {

/// One request to the connection's server, before authorisation. Path and method come from the contract.
struct HttpRequest
{
    Call call = Call::AuthLogin;
    /// Where it goes; empty: the transport's server. Set on whatever may be sent again later, so that a change of
    /// connection in between hands nothing to another server.
    std::optional<ServerAddress> server;
    QByteArray method; ///< empty: the contract's method for the call
    QByteArray bearer; ///< set by the session gate; empty sends no Authorization header
    QByteArray apiKey; ///< sent as x-api-key where set
    QByteArray body;   ///< empty sends no body
    QByteArray contentType = "application/json";
    /// Goes out on a connection of its own with a body that cannot be rewound, because QNetworkAccessManager repeats
    /// even a POST by itself when the connection is dropped. For whatever changes something at the server. Needs a
    /// body.
    bool once = false;
    bool urgent = false; ///< goes out before whatever else waits for a connection
    QString requestId;   ///< empty: the transport makes one; kept across retries and replays
    std::chrono::milliseconds connectTimeout{15'000}; ///< until the connection stands, TLS included
    std::chrono::milliseconds idleTimeout{30'000};    ///< longest silence after that
};

/// An answer of any status. What the status means is decided above (SessionGate, AnswerReader).
struct HttpReply
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    QByteArray retryAfter; ///< the header as it came
    QString requestId;
};

} // namespace nudge
