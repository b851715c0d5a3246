// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/auth_controller_private.h"

namespace nudge {

Q_LOGGING_CATEGORY(lcAuth, "nudgescribe.auth.controller", QtWarningMsg)

ApiError noSession(const ApiError &reason)
{
    ApiError error = reason;
    error.category = ApiError::Category::NoSession;
    error.retryable = false;
    return error;
}

void AuthController::Private::setState(State next)
{
    if (state == next)
        return;
    qCDebug(lcAuth) << state << "->" << next;
    state = next;
    Q_EMIT q->stateChanged(next);
}

/// Enters a state in which nobody waits, and answers those who did.
void AuthController::Private::settle(State next, const Token &token)
{
    TokenWaiters answered = std::exchange(waiting, {});
    setState(next);
    answered.answer(token);
}

AuthController::State AuthController::Private::signedInState() const
{
    const bool isUnkept = profile.keepSignedIn && keeper.isPersistent() && !keeper.isKept() &&
                          keeper.lastAnswer().status != SecretStatus::Ok;
    return isUnkept ? State::SessionOnly : State::SignedIn;
}

bool AuthController::Private::isSettled() const
{
    return state == State::SignedIn || state == State::SessionOnly || state == State::OfflineWithToken;
}

bool AuthController::Private::isSameAccount(const ConnectionProfile &other) const
{
    const bool isSandbox = profile.kind == ConnectionProfile::Kind::Sandbox; // its port changes with each start
    return profile.id == other.id && profile.email.compare(other.email, Qt::CaseInsensitive) == 0 &&
           (isSandbox || before.server == transport.server());
}

void AuthController::Private::useServer(const ServerAddress &server, const ConnectionProfile &account)
{
    calls.setUsesFallback(account.refreshByFallback);
    transport.setServer(server);
    transport.setCaFile(account.caFile);
}

void AuthController::Private::followReachability(bool isReachable)
{
    if (!isReachable || state != State::OfflineWithToken)
        return;
    if (clock.hasExpired() || clock.isDue())
        refresh();
    else
        setState(signedInState());
}

/// A person may rename a profile or make it read-only while it is open.
void AuthController::Private::followProfiles()
{
    const auto stored = profiles.find(profile.id);
    if (!stored)
        return;
    profile.name = stored->name;
    profile.color = stored->color;
    profile.readOnly = stored->readOnly;
    if (profile.caFile != stored->caFile) {
        profile.caFile = stored->caFile;
        transport.setCaFile(profile.caFile);
    }
}

void AuthController::Private::followKeychain(const SecretAnswer &answer)
{
    profile.tokenStored = profile.tokenStored || keeper.isKept();
    if (state == State::SignedIn || state == State::SessionOnly)
        setState(signedInState());
    Q_EMIT q->keychainAnswered(answer);
}

} // namespace nudge
