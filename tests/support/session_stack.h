// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/api_service.h"
#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "auth/session_gate.h"
#include "contract/contract.h"
#include "net/request_log.h"
#include "net/transport.h"

#include <QTemporaryDir>

namespace nudge::test {

/// Everything between the wire and a typed call, wired as the program wires it, with a profile file of its own.
class SessionStack
{
public:
    explicit SessionStack(SecretStore &secrets, const Contract &contract = Contract::builtIn(),
                          RefreshClock::Now now = &QDateTime::currentDateTimeUtc);

    /// The server of a ScriptedServer or sandbox.
    static ServerAddress addressOf(const QUrl &url);
    /// A profile with a fixed id that keeps its session.
    [[nodiscard]] static ConnectionProfile profile();

    /// Signs in and waits for the answer.
    Result<Done> signIn(const QUrl &server, const Credentials &credentials);
    Result<Done> signIn(const QUrl &server, const ConnectionProfile &profile, const Credentials &credentials);

    [[nodiscard]] QString profileFile() const;

    QTemporaryDir folder;
    RequestLog log;
    Transport transport;
    ProfileStore profiles;
    AuthController auth;
    SessionGate gate;
    ApiService api;
};

} // namespace nudge::test
