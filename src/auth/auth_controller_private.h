// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "auth/session_keeper.h"
#include "auth/token_calls.h"
#include "auth/token_waiters.h"

#include <QHash>
#include <QLoggingCategory>
#include <QSet>

namespace nudge {

Q_DECLARE_LOGGING_CATEGORY(lcAuth)

/// What those hear who wait for a session that is not there any more.
ApiError noSession(const ApiError &reason = {});

/// The inside of AuthController, shared by its files: auth_controller.cpp has what callers see, _state the states and
/// what changes them from outside, _sign_in how a session comes, _refresh how it is renewed and ends.
struct AuthController::Private
{
    using Token = TokenWaiters::Token;

    /// What a sign-in that fails goes back to.
    struct Before
    {
        State state = State::SignedOut;
        std::optional<ServerAddress> server;
    };

    Private(AuthController *controller, const Contract &theContract, Transport &theTransport, SecretStore &keychain,
            ProfileStore &theProfiles, RefreshClock::Now now)
        : q(controller),
          transport(theTransport),
          profiles(theProfiles),
          keeper(keychain, theProfiles),
          calls(theContract, theTransport),
          clock(theContract, std::move(now))
    {
    }

    void setState(State next);
    void settle(State next, const Token &token);
    [[nodiscard]] State signedInState() const;
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] bool isSameAccount(const ConnectionProfile &other) const;
    void useServer(const ServerAddress &server, const ConnectionProfile &account);
    Result<Done> finishSignIn(const Result<TokenPair> &tokens, const ConnectionProfile &signedIn,
                              const QByteArray &apiKey);
    void takeBackSignIn();
    void finishRestore(const SessionVault::Loaded &loaded);
    void readKeychain();
    void refresh();
    void finishRefresh(const Result<TokenPair> &tokens);
    void adopt(const SessionSecret &newer);
    void lookForNewer(const ApiError &refusal, int looks);
    void expire(const ApiError &refusal);
    void followReachability(bool isReachable);
    void followProfiles();
    void followKeychain(const SecretAnswer &answer);
    void finishForClosed(quint64 closed, const ConnectionProfile &owner, SessionSecret renewed);

    AuthController *q;
    Transport &transport;
    ProfileStore &profiles;
    SessionKeeper keeper;
    TokenCalls calls;
    RefreshClock clock;
    State state = State::SignedOut;
    Before before;
    ConnectionProfile profile;
    SessionSecret session;
    ApiError ended;
    quint64 generation = 0; ///< drops the answers that belong to an earlier session
    quint64 attempt = 0;    ///< drops the answers that belong to an earlier sign-in
    TokenWaiters waiting;
    QHash<QString, SessionSecret> setAside; ///< by profile: closed, and not in the keychain
    QSet<quint64> closedInRefresh;          ///< generations whose renewal was still to come when they were closed
};

} // namespace nudge
