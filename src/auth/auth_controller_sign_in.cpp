// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/auth_controller_private.h"

#include "core/futures.h"

namespace nudge {

Result<Done> AuthController::Private::finishSignIn(const Result<TokenPair> &tokens, const ConnectionProfile &signedIn,
                                                   const QByteArray &apiKey)
{
    if (!tokens)
        return tokens.error();
    ++generation;
    // Those who waited asked for the account that was there before.
    if (before.state != State::SignedOut && before.state != State::KeychainLocked && !isSameAccount(signedIn))
        waiting.answer(noSession());
    const auto known = profiles.find(signedIn.id);
    profile = signedIn;
    profile.tokenStored = known && known->tokenStored;
    keeper.open(profile);
    session = {tokens->access, tokens->refresh, apiKey};
    clock.start(session.accessToken);
    clock.trustNewToken();
    profiles.put(profile);
    profiles.setLastUsed(profile.id);
    if (profile.keepSignedIn)
        keeper.keep(session);
    else
        static_cast<void>(keeper.erase());
    settle(State::SignedIn, session.accessToken);
    return Done{};
}

void AuthController::Private::takeBackSignIn()
{
    if (before.server)
        useServer(*before.server, profile);
    switch (before.state) {
    case State::SessionExpired:
        setState(before.state); // those who wait go on waiting
        break;
    case State::SignedIn:
    case State::SessionOnly:
    case State::OfflineWithToken:
        settle(before.state, session.accessToken);
        break;
    case State::Refreshing:
        setState(before.state); // its answer is still to come
        break;
    default:
        settle(before.state, noSession());
        break;
    }
}

void AuthController::Private::readKeychain()
{
    setState(State::RestoringFromKeychain);
    whenDone(keeper.restore(), q, [this, started = generation](const SessionVault::Loaded &loaded) {
        if (started == generation)
            finishRestore(loaded);
    });
}

void AuthController::Private::finishRestore(const SessionVault::Loaded &loaded)
{
    if (loaded.answer.status == SecretStatus::NotFound) {
        settle(State::SignedOut, noSession());
    } else if (loaded.answer.status != SecretStatus::Ok) {
        settle(State::KeychainLocked, noSession());
    } else {
        session = loaded.session;
        if (session.accessToken.isEmpty()) {
            setState(State::SessionExpired);
            return;
        }
        profiles.setLastUsed(profile.id);
        adopt(session);
    }
}

/// Goes on with a session out of the store.
void AuthController::Private::adopt(const SessionSecret &newer)
{
    session = newer;
    clock.start(session.accessToken);
    if (state == State::SigningIn) {
        before.state = State::SignedIn;
        return;
    }
    // Those who wait with a token that has run out would only be refused.
    if (clock.hasExpired())
        refresh();
    else
        settle(signedInState(), session.accessToken);
}

} // namespace nudge
