// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/connection_profile.h"
#include "auth/refresh_clock.h"
#include "auth/secret_store.h"
#include "core/result.h"
#include "net/transport.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace nudge {

class Contract;
class ProfileStore;

struct Credentials
{
    QByteArray apiKey;
    QString email;
    QString password;
};

/// Signs in, keeps the tokens fresh, and is the only one that knows them.
///
///     SignedOut ──signIn()──▶ SigningIn ──answer──▶ SignedIn ◀──────────────────────┐
///         │                                            │ near expiry, or a refusal   │ answer
///     restore()                                        ▼                             │
///         ▼                                        Refreshing ───────────────────────┤
///     RestoringFromKeychain ──found──▶ SignedIn        │      └──no connection──▶ OfflineWithToken
///         └──store locked──▶ KeychainLocked            │ the server refuses the refresh token, and the store
///                                                      ▼ holds none that another console has put there
///                                                  SessionExpired ──signIn()──▶ …
///
/// SessionOnly is SignedIn where the keychain did not take the session: it ends with the program. OfflineWithToken is
/// SignedIn where a refresh was wanted and the server could not be reached; it goes on by itself.
///
/// Only a clear refusal of the refresh token ends a session; offline, timeout and 5xx never do. Whoever asks for a
/// token after that waits, until the same account has signed in again; signing out, or another account, ends the wait
/// with NoSession. Two consoles may share one session: the one whose refresh token was used up by the other finds the
/// new one in the store.
///
/// Lives on the GUI thread.
class AuthController : public QObject
{
    Q_OBJECT

public:
    enum class State {
        SignedOut,
        RestoringFromKeychain,
        KeychainLocked,
        SigningIn,
        SignedIn,
        SessionOnly,
        OfflineWithToken,
        Refreshing,
        SessionExpired,
    };
    Q_ENUM(State)

    AuthController(const Contract &contract, Transport &transport, SecretStore &keychain, ProfileStore &profiles,
                   QObject *parent = nullptr, RefreshClock::Now now = &QDateTime::currentDateTimeUtc);
    ~AuthController() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] bool hasSession() const; ///< SignedIn, SessionOnly, OfflineWithToken or Refreshing
    [[nodiscard]] const ConnectionProfile &profile() const;
    [[nodiscard]] std::optional<ServerAddress> server() const; ///< of the profile that is open
    /// How the keychain answered last: tells why a session is for this run only.
    [[nodiscard]] SecretAnswer keychainAnswer() const;
    /// Whether the tokens are in the keychain, so that the session survives the program.
    [[nodiscard]] bool isSessionKept() const;
    /// How many calls wait for a token.
    [[nodiscard]] int heldCalls() const;
    /// The server's words when it ended the session; of SessionExpired.
    [[nodiscard]] const ApiError &endedBecause() const;

    /// Signs in at `profile.server` and, if profile.keepSignedIn, stores tokens and API key. The profile is added to
    /// the profile store on success. Where the keychain fails the session goes on in memory: see isSessionKept().
    QFuture<Result<Done>> signIn(const ConnectionProfile &profile, const ServerAddress &server,
                                 const Credentials &credentials);
    /// Reads a stored session. Ends in SignedIn, SignedOut, KeychainLocked, or SessionExpired where only the API key is
    /// left of it.
    void restore(const ConnectionProfile &profile, const ServerAddress &server);
    /// Puts the session down without ending it, before another profile is opened: SignedOut, and restore() goes on with
    /// it. One that is not in the keychain is held in memory for that. A renewal that is under way is still stored.
    void close();
    /// Tries the keychain again after KeychainLocked, or to keep a session that it refused.
    void retryKeychain();
    /// Forgets the tokens, removes every stored secret of the profile and reads to prove it. Ok where nothing is left.
    QFuture<SecretAnswer> signOut();
    /// "Forget this profile": signs out where it is the one in use, removes its secrets, and then every trace of it
    /// from the profile store. Where the secrets cannot be removed the profile stays, and the answer says why.
    QFuture<SecretAnswer> forget(const QString &profileId);

    /// The token for a request; waits while a refresh is under way and while the session has expired. NoSession where
    /// nobody is signed in.
    QFuture<Result<QByteArray>> accessToken();
    /// Called after a 401 or 403 with the token that was refused: refreshes once, unless somebody already did.
    QFuture<Result<QByteArray>> tokenAfterRefusal(const QByteArray &refused);
    /// The key of the session, also after it has expired: a person need not find it again.
    [[nodiscard]] QByteArray apiKey() const;

Q_SIGNALS:
    void stateChanged(nudge::AuthController::State state);
    void keychainAnswered(const nudge::SecretAnswer &answer);
    /// The keychain has been asked for longer than a person expects, and is still asked.
    void keychainTakesLonger();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nudge
