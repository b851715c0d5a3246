// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/connection_profile.h"
#include "auth/session_vault.h"

#include <QFuture>
#include <QObject>

namespace nudge {

class ProfileStore;

/// Keeps the session of one profile at a time in the secret store, and the profile store's marker in step with what is
/// there. Owned by AuthController.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    SessionKeeper(SecretStore &store, ProfileStore &profiles, QObject *parent = nullptr);

    /// Answers to what was asked for an earlier profile no longer count.
    void open(const ConnectionProfile &profile);
    void close();

    /// Whether the session is in a store that outlives the program.
    [[nodiscard]] bool isKept() const { return m_isKept; }
    [[nodiscard]] bool isPersistent() const { return m_vault.isPersistent(); }
    [[nodiscard]] const SecretAnswer &lastAnswer() const { return m_lastAnswer; } ///< without the secret

    /// A restore notes what the store says; another look at the store does so silently.
    QFuture<SessionVault::Loaded> restore();
    QFuture<SessionVault::Loaded> look() { return m_vault.load(m_profile.id, m_profile.tokenStored); }
    void keep(const SessionSecret &session);
    /// The same for a profile that is not open.
    void keep(const ConnectionProfile &profile, const SessionSecret &session);
    /// Ok where nothing is left. Asks nothing of the store where nothing can be there.
    QFuture<SecretAnswer> erase();
    /// The same for a profile that is not open.
    QFuture<SecretAnswer> erase(const ConnectionProfile &profile);

Q_SIGNALS:
    void answered(const nudge::SecretAnswer &answer);

private:
    void note(const SecretAnswer &answer);

    SessionVault m_vault;
    ProfileStore &m_profiles;
    ConnectionProfile m_profile;
    SecretAnswer m_lastAnswer{SecretStatus::Ok, {}, {}};
    bool m_isKept = false;
    bool m_mayBeStored = false; ///< something of this profile was written, or is known to be there
    quint64 m_generation = 0;
};

} // namespace nudge
