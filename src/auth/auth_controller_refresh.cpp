// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/auth_controller_private.h"

#include "core/futures.h"

#include <QTimer>

namespace nudge {

namespace {

/// Another console may have used up our refresh token and not yet written the new one down.
constexpr std::chrono::milliseconds kStorePause{300};
constexpr int kLooksAtStore = 3;

} // namespace

void AuthController::Private::refresh()
{
    setState(State::Refreshing);
    whenDone(calls.refresh(session.refreshToken), q,
             [this, started = generation, owner = profile, used = session](const Result<TokenPair> &tokens) {
                 if (started == generation)
                     finishRefresh(tokens);
                 else if (tokens)
                     finishForClosed(started, owner,
                                     {tokens->access, tokens->refresh.isEmpty() ? used.refreshToken : tokens->refresh,
                                      used.apiKey});
             });
}

/// The server has used up the old refresh token, so that the closed session would be lost without the new one.
void AuthController::Private::finishForClosed(quint64 closed, const ConnectionProfile &owner, SessionSecret renewed)
{
    if (!closedInRefresh.remove(closed) || !profiles.find(owner.id))
        return;
    if (profile.id == owner.id && state != State::SignedOut)
        return; // opened again meanwhile, and on its own feet
    if (const auto held = setAside.find(owner.id); held != setAside.end())
        *held = renewed;
    else
        keeper.keep(owner, renewed);
}

void AuthController::Private::finishRefresh(const Result<TokenPair> &tokens)
{
    // A sign-in may have begun meanwhile: then this is what it goes back to.
    const auto conclude = [this](State next, const Token &token) {
        if (state == State::SigningIn)
            before.state = next;
        else
            settle(next, token);
    };
    if (tokens) {
        session.accessToken = tokens->access;
        if (!tokens->refresh.isEmpty())
            session.refreshToken = tokens->refresh;
        clock.start(session.accessToken);
        clock.trustNewToken();
        profile.refreshByFallback = calls.usesFallback();
        profiles.setRefreshByFallback(profile.id, profile.refreshByFallback);
        if (profile.keepSignedIn)
            keeper.keep(session);
        conclude(signedInState(), session.accessToken);
    } else if (TokenCalls::isRefusal(tokens.error())) {
        lookForNewer(tokens.error(), 1);
    } else {
        clock.retryLater();
        const bool isUnreached = tokens.error().category == ApiError::Category::Offline ||
                                 tokens.error().category == ApiError::Category::Timeout;
        conclude(isUnreached ? State::OfflineWithToken : signedInState(), tokens.error());
    }
}

void AuthController::Private::lookForNewer(const ApiError &refusal, int looks)
{
    if (!keeper.isKept()) {
        expire(refusal);
        return;
    }
    whenDone(keeper.look(), q, [this, refusal, looks, started = generation](const SessionVault::Loaded &loaded) {
        if (started != generation)
            return;
        const SessionSecret &there = loaded.session;
        const bool isThere = loaded.answer.status == SecretStatus::Ok && !there.refreshToken.isEmpty();
        if (isThere && there.refreshToken != session.refreshToken) {
            qCInfo(lcAuth) << "another console has refreshed the session";
            adopt(there);
        } else if (isThere && looks < kLooksAtStore) {
            QTimer::singleShot(kStorePause * looks, q, [this, refusal, looks, started] {
                if (started == generation)
                    lookForNewer(refusal, looks + 1);
            });
        } else {
            expire(refusal);
        }
    });
}

void AuthController::Private::expire(const ApiError &refusal)
{
    qCInfo(lcAuth) << "the server refused the refresh token";
    session.accessToken.clear();
    session.refreshToken.clear();
    ended = noSession(refusal);
    clock.stop();
    if (keeper.isKept())
        keeper.keep(session);
    if (state == State::SigningIn)
        before.state = State::SessionExpired;
    else
        setState(State::SessionExpired);
}

} // namespace nudge
