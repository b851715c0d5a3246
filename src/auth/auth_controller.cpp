// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/auth_controller.h"

#include "auth/profile_store.h"
#include "auth/session_keeper.h"
#include "auth/token_calls.h"
#include "auth/token_waiters.h"
#include "core/futures.h"

#include <QLoggingCategory>
#include <QTimer>

namespace nudge {

namespace {

Q_LOGGING_CATEGORY(lcAuth, "nudgescribe.auth.controller", QtWarningMsg)

using Token = TokenWaiters::Token;

/// Another console may have used up our refresh token and not yet written the new one down.
constexpr std::chrono::milliseconds kStorePause{300};
constexpr int kLooksAtStore = 3;

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
    if (transport.server() != server)
        calls.forget();
    transport.setServer(server);
    transport.setCaFile(account.caFile);
}

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
