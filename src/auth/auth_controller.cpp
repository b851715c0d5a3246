// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/auth_controller.h"

#include "auth/profile_store.h"
#include "auth/refresh_clock.h"
#include "auth/session_vault.h"
#include "auth/token_calls.h"
#include "core/futures.h"

#include <QLoggingCategory>

namespace nudge {

namespace {

Q_LOGGING_CATEGORY(lcAuth, "nudgescribe.auth.controller", QtWarningMsg)

using Token = Result<QByteArray>;

ApiError noSession(const ApiError &reason = {})
{
    ApiError error = reason;
    error.category = ApiError::Category::NoSession;
    error.retryable = false;
    return error;
}

} // namespace

struct AuthController::Private
{
    Private(AuthController *controller, const Contract &theContract, Transport &theTransport, SecretStore &keychain,
            ProfileStore &theProfiles)
        : q(controller),
          transport(theTransport),
          profiles(theProfiles),
          vault(keychain),
          calls(theContract, theTransport),
          clock(theContract)
    {
    }

    void setState(State next);
    void settle(State next, const Token &token);
    QFuture<Token> wait();
    Result<Done> finishSignIn(const Result<TokenPair> &tokens, const ConnectionProfile &signedIn,
                              const QByteArray &apiKey);
    void takeBackSignIn(State previous, const std::optional<ServerAddress> &server);
    void finishRestore(const SessionVault::Loaded &loaded);
    void readKeychain();
    void refresh();
    void finishRefresh(const Result<TokenPair> &tokens);
    void keepInKeychain();
    void noteKeychain(const SecretAnswer &answer);

    AuthController *q;
    Transport &transport;
    ProfileStore &profiles;
    SessionVault vault;
    TokenCalls calls;
    RefreshClock clock;
    State state = State::SignedOut;
    ConnectionProfile profile;
    SessionSecret session;
    SecretAnswer keychainAnswer{SecretStatus::Ok, {}, {}};
    bool isKept = false;
    bool mayBeStored = false; ///< something of this profile was written, or is known to be there
    quint64 generation = 0;   ///< drops the answers that belong to an earlier session
    QList<std::shared_ptr<QPromise<Token>>> waiting;
};

AuthController::AuthController(const Contract &contract, Transport &transport, SecretStore &keychain,
                               ProfileStore &profiles, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, contract, transport, keychain, profiles))
{
    connect(&d->clock, &RefreshClock::due, this, [this] {
        if (d->state == State::SignedIn)
            d->refresh();
    });
}

AuthController::~AuthController() = default;

AuthController::State AuthController::state() const
{
    return d->state;
}

bool AuthController::hasSession() const
{
    return d->state == State::SignedIn || d->state == State::Refreshing;
}

const ConnectionProfile &AuthController::profile() const
{
    return d->profile;
}

SecretAnswer AuthController::keychainAnswer() const
{
    return d->keychainAnswer;
}

bool AuthController::isSessionKept() const
{
    return d->isKept;
}

QByteArray AuthController::apiKey() const
{
    return d->session.apiKey;
}

QFuture<Result<Done>> AuthController::signIn(const ConnectionProfile &profile, const ServerAddress &server,
                                             const Credentials &credentials)
{
    const State before = hasSession() ? State::SignedIn : d->state;
    const State previous = before == State::SigningIn || before == State::Restoring ? State::SignedOut : before;
    const auto previousServer = d->transport.server();
    const quint64 generation = ++d->generation;
    ConnectionProfile wanted = profile;
    wanted.email = credentials.email.trimmed();
    const QByteArray apiKey = credentials.apiKey.trimmed();

    d->transport.setServer(server);
    d->calls.forget();
    d->setState(State::SigningIn);
    const auto answer =
        chain(d->calls.login(apiKey, wanted.email, credentials.password), this,
              [this, generation, previous, previousServer, wanted, apiKey](const Result<TokenPair> &tokens) {
                  if (generation != d->generation)
                      return Result<Done>(noSession());
                  auto done = d->finishSignIn(tokens, wanted, apiKey);
                  if (!done)
                      d->takeBackSignIn(previous, previousServer);
                  return done;
              });
    auto *caller = new QFutureWatcher<Result<Done>>(this);
    connect(caller, &QFutureWatcherBase::finished, caller, &QObject::deleteLater);
    connect(caller, &QFutureWatcherBase::canceled, this, [this, generation, previous, previousServer] {
        if (generation == d->generation && d->state == State::SigningIn)
            d->takeBackSignIn(previous, previousServer);
    });
    caller->setFuture(answer);
    return answer;
}

void AuthController::restore(const ConnectionProfile &profile, const ServerAddress &server)
{
    ++d->generation;
    d->transport.setServer(server);
    d->calls.forget();
    d->profile = profile;
    d->session = {};
    d->isKept = false;
    d->mayBeStored = profile.tokenStored;
    if (profile.keepSignedIn && profile.tokenStored)
        d->readKeychain();
    else
        d->settle(State::SignedOut, noSession());
}

void AuthController::retryKeychain()
{
    if (d->state == State::KeychainLocked)
        d->readKeychain();
    else if (hasSession() && !d->isKept && d->profile.keepSignedIn)
        d->keepInKeychain();
}

QFuture<SecretAnswer> AuthController::signOut()
{
    ++d->generation;
    d->session = {};
    d->isKept = false;
    d->clock.stop();
    d->settle(State::SignedOut, noSession());
    if (!d->mayBeStored)
        return readyFuture(SecretAnswer{SecretStatus::Ok, {}, {}});
    return chain(d->vault.erase(d->profile.id), this,
                 [this, id = d->profile.id, generation = d->generation](const SecretAnswer &answer) {
                     if (answer.status == SecretStatus::Ok) {
                         d->profiles.setTokenStored(id, false);
                         if (generation == d->generation)
                             d->profile.tokenStored = d->mayBeStored = false;
                     }
                     d->noteKeychain(answer);
                     return answer;
                 });
}

QFuture<Token> AuthController::accessToken()
{
    switch (d->state) {
    case State::SignedIn:
        if (!d->clock.hasExpired())
            return readyFuture(Token(d->session.accessToken));
        d->refresh();
        return d->wait();
    case State::Restoring:
    case State::SigningIn:
    case State::Refreshing:
        return d->wait();
    case State::SignedOut:
    case State::KeychainLocked:
    case State::SessionExpired:
        break;
    }
    return readyFuture(Token(noSession()));
}

QFuture<Token> AuthController::tokenAfterRefusal(const QByteArray &refused)
{
    if (d->state == State::SignedIn && refused == d->session.accessToken) {
        d->refresh();
        return d->wait();
    }
    return accessToken();
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
    const auto answered = std::exchange(waiting, {});
    setState(next);
    for (const auto &promise : answered) {
        promise->addResult(token);
        promise->finish();
    }
}

QFuture<Token> AuthController::Private::wait()
{
    auto promise = std::make_shared<QPromise<Token>>();
    promise->start();
    waiting.append(promise);
    return promise->future();
}

Result<Done> AuthController::Private::finishSignIn(const Result<TokenPair> &tokens, const ConnectionProfile &signedIn,
                                                   const QByteArray &apiKey)
{
    if (!tokens)
        return tokens.error();
    const auto known = profiles.find(signedIn.id);
    profile = signedIn;
    profile.tokenStored = known && known->tokenStored;
    mayBeStored = profile.tokenStored;
    isKept = false;
    session = {tokens->access, tokens->refresh, apiKey};
    clock.start(session.accessToken);
    profiles.put(profile);
    profiles.setLastUsed(profile.id);
    if (profile.keepSignedIn)
        keepInKeychain();
    else if (mayBeStored)
        whenDone(vault.erase(profile.id), q, [this, id = profile.id](const SecretAnswer &answer) {
            if (answer.status == SecretStatus::Ok)
                profiles.setTokenStored(id, false);
            noteKeychain(answer);
        });
    settle(State::SignedIn, session.accessToken);
    return Done{};
}

void AuthController::Private::takeBackSignIn(State previous, const std::optional<ServerAddress> &server)
{
    if (server)
        transport.setServer(*server);
    if (previous == State::SignedIn)
        settle(previous, session.accessToken);
    else
        settle(previous, noSession());
}

void AuthController::Private::readKeychain()
{
    setState(State::Restoring);
    whenDone(vault.load(profile.id, true), q, [this, started = generation](const SessionVault::Loaded &loaded) {
        if (started == generation)
            finishRestore(loaded);
    });
}

void AuthController::Private::finishRestore(const SessionVault::Loaded &loaded)
{
    noteKeychain(loaded.answer);
    if (loaded.answer.status == SecretStatus::NotFound) {
        settle(State::SignedOut, noSession());
    } else if (loaded.answer.status != SecretStatus::Ok) {
        settle(State::KeychainLocked, noSession());
    } else {
        session = loaded.session;
        isKept = vault.isPersistent();
        if (session.accessToken.isEmpty()) {
            settle(State::SessionExpired, noSession());
            return;
        }
        clock.start(session.accessToken);
        profiles.setLastUsed(profile.id);
        // Those who wait with a token that has run out would only be refused.
        if (clock.hasExpired())
            refresh();
        else
            settle(State::SignedIn, session.accessToken);
    }
}

void AuthController::Private::refresh()
{
    setState(State::Refreshing);
    whenDone(calls.refresh(session.refreshToken), q, [this, started = generation](const Result<TokenPair> &tokens) {
        if (started == generation)
            finishRefresh(tokens);
    });
}

void AuthController::Private::finishRefresh(const Result<TokenPair> &tokens)
{
    if (tokens) {
        session.accessToken = tokens->access;
        if (!tokens->refresh.isEmpty())
            session.refreshToken = tokens->refresh;
        clock.start(session.accessToken);
        clock.trustNewToken();
        if (profile.keepSignedIn)
            keepInKeychain();
        settle(State::SignedIn, session.accessToken);
    } else if (TokenCalls::isRefusal(tokens.error())) {
        qCInfo(lcAuth) << "the server refused the refresh token";
        session.accessToken.clear();
        session.refreshToken.clear();
        clock.stop();
        if (isKept)
            keepInKeychain();
        settle(State::SessionExpired, noSession(tokens.error()));
    } else {
        clock.retryLater();
        settle(State::SignedIn, tokens.error());
    }
}

void AuthController::Private::keepInKeychain()
{
    mayBeStored = mayBeStored || vault.isPersistent();
    whenDone(vault.save(profile.id, session), q,
             [this, id = profile.id, started = generation](const SecretAnswer &answer) {
                 const bool kept = answer.status == SecretStatus::Ok && vault.isPersistent();
                 if (started == generation) {
                     isKept = kept;
                     profile.tokenStored = profile.tokenStored || kept;
                     if (kept)
                         profiles.setTokenStored(id, true);
                 }
                 noteKeychain(answer);
             });
}

void AuthController::Private::noteKeychain(const SecretAnswer &answer)
{
    keychainAnswer = {answer.status, {}, answer.detail};
    Q_EMIT q->keychainAnswered(keychainAnswer);
}

} // namespace nudge
