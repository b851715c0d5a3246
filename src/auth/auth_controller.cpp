// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/auth_controller.h"

#include "auth/auth_controller_private.h"
#include "core/futures.h"

namespace nudge {

using Token = TokenWaiters::Token;

AuthController::AuthController(const Contract &contract, Transport &transport, SecretStore &keychain,
                               ProfileStore &profiles, QObject *parent, RefreshClock::Now now)
    : QObject(parent),
      d(std::make_unique<Private>(this, contract, transport, keychain, profiles, std::move(now)))
{
    connect(&d->clock, &RefreshClock::due, this, [this] {
        if (d->isSettled())
            d->refresh();
    });
    connect(&keychain, &SecretStore::takingLonger, this, &AuthController::keychainTakesLonger);
    connect(&d->keeper, &SessionKeeper::answered, this,
            [this](const SecretAnswer &answer) { d->followKeychain(answer); });
    connect(&transport, &Transport::reachableChanged, this, [this](bool is) { d->followReachability(is); });
    connect(&profiles, &ProfileStore::changed, this, [this] { d->followProfiles(); });
}

AuthController::~AuthController() = default;

AuthController::State AuthController::state() const
{
    return d->state;
}

bool AuthController::hasSession() const
{
    return d->isSettled() || d->state == State::Refreshing;
}

const ConnectionProfile &AuthController::profile() const
{
    return d->profile;
}

std::optional<ServerAddress> AuthController::server() const
{
    return d->transport.server();
}

SecretAnswer AuthController::keychainAnswer() const
{
    return d->keeper.lastAnswer();
}

bool AuthController::isSessionKept() const
{
    return d->keeper.isKept();
}

int AuthController::heldCalls() const
{
    return d->waiting.count();
}

const ApiError &AuthController::endedBecause() const
{
    return d->ended;
}

QByteArray AuthController::apiKey() const
{
    return d->session.apiKey;
}

QFuture<Result<Done>> AuthController::signIn(const ConnectionProfile &profile, const ServerAddress &server,
                                             const Credentials &credentials)
{
    const quint64 attempt = ++d->attempt;
    if (d->state != State::SigningIn) {
        const bool wasReading = d->state == State::RestoringFromKeychain;
        if (wasReading)
            ++d->generation; // what the keychain says comes too late
        d->before = {wasReading ? State::SignedOut : d->state, d->transport.server()};
    }
    ConnectionProfile wanted = profile;
    wanted.email = credentials.email.trimmed();
    const QByteArray apiKey = credentials.apiKey.trimmed();

    d->useServer(server, wanted);
    d->setState(State::SigningIn);
    const auto answer = chain(d->calls.login(apiKey, wanted.email, credentials.password), this,
                              [this, attempt, wanted, apiKey](const Result<TokenPair> &tokens) {
                                  if (attempt != d->attempt)
                                      return Result<Done>(noSession());
                                  auto done = d->finishSignIn(tokens, wanted, apiKey);
                                  if (!done)
                                      d->takeBackSignIn();
                                  return done;
                              });
    auto *caller = new QFutureWatcher<Result<Done>>(this);
    connect(caller, &QFutureWatcherBase::finished, caller, &QObject::deleteLater);
    connect(caller, &QFutureWatcherBase::canceled, this, [this, attempt] {
        if (attempt == d->attempt && d->state == State::SigningIn)
            d->takeBackSignIn();
    });
    caller->setFuture(answer);
    return answer;
}

void AuthController::restore(const ConnectionProfile &profile, const ServerAddress &server)
{
    ++d->generation;
    ++d->attempt;
    d->waiting.answer(noSession()); // they waited for another session
    d->useServer(server, profile);
    d->profile = profile;
    d->session = {};
    d->clock.stop();
    d->keeper.open(profile);
    if (const SessionSecret held = d->setAside.take(profile.id); !held.refreshToken.isEmpty()) {
        d->setState(State::RestoringFromKeychain);
        d->profiles.setLastUsed(profile.id);
        d->adopt(held);
        if (profile.keepSignedIn)
            d->keeper.keep(held);
    } else if (profile.keepSignedIn && profile.tokenStored) {
        d->readKeychain();
    } else {
        d->settle(State::SignedOut, noSession());
    }
}

void AuthController::close()
{
    const bool isOnlyHere = d->state == State::SessionOnly || !d->profile.keepSignedIn || !d->keeper.isPersistent();
    if (hasSession() && isOnlyHere)
        d->setAside.insert(d->profile.id, d->session);
    if (d->state == State::Refreshing || (d->state == State::SigningIn && d->before.state == State::Refreshing))
        d->closedInRefresh.insert(d->generation);
    ++d->generation;
    ++d->attempt;
    d->session = {};
    d->clock.stop();
    d->keeper.close();
    d->settle(State::SignedOut, noSession());
}

void AuthController::retryKeychain()
{
    if (d->state == State::KeychainLocked)
        d->readKeychain();
    else if (hasSession() && !d->keeper.isKept() && d->profile.keepSignedIn)
        d->keeper.keep(d->session);
}

QFuture<SecretAnswer> AuthController::signOut()
{
    ++d->generation;
    ++d->attempt;
    d->session = {};
    d->setAside.remove(d->profile.id);
    d->clock.stop();
    d->keeper.close();
    d->settle(State::SignedOut, noSession());
    return chain(d->keeper.erase(), this, [this, id = d->profile.id](const SecretAnswer &answer) {
        if (answer.status == SecretStatus::Ok && d->profile.id == id)
            d->profile.tokenStored = false;
        return answer;
    });
}

QFuture<SecretAnswer> AuthController::forget(const QString &profileId)
{
    const auto stored = d->profiles.find(profileId);
    const bool isOpen = d->profile.id == profileId;
    if (!stored && !isOpen)
        return readyFuture(SecretAnswer{SecretStatus::Ok, {}, {}});
    d->setAside.remove(profileId);
    const bool mayBeStored = stored && stored->tokenStored;
    const auto erased = isOpen        ? signOut()
                        : mayBeStored ? d->keeper.erase(*stored)
                                      : readyFuture(SecretAnswer{SecretStatus::Ok, {}, {}});
    return chain(erased, this, [this, profileId](const SecretAnswer &answer) {
        if (answer.status == SecretStatus::Ok)
            d->profiles.remove(profileId);
        return answer;
    });
}

QFuture<Token> AuthController::accessToken()
{
    if (d->isSettled()) {
        if (!d->clock.hasExpired())
            return readyFuture(Token(d->session.accessToken));
        d->refresh();
    } else if (d->state == State::SignedOut || d->state == State::KeychainLocked) {
        return readyFuture(Token(noSession()));
    }
    return d->waiting.add();
}

QFuture<Token> AuthController::tokenAfterRefusal(const QByteArray &refused)
{
    if (d->isSettled() && refused == d->session.accessToken) {
        d->refresh();
        return d->waiting.add();
    }
    return accessToken();
}

} // namespace nudge
