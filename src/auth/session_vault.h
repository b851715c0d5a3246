// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secret_store.h"
#include "auth/session_secret.h"

#include <QFuture>
#include <QObject>

namespace nudge {

/// Keeps the session of each profile in a secret store, and knows how a locked Secret Service lies: there a read finds
/// nothing, and a removal "succeeds" and removes nothing.
class SessionVault : public QObject
{
    Q_OBJECT

public:
    struct Loaded
    {
        SecretAnswer answer; ///< without the secret
        SessionSecret session;
    };

    explicit SessionVault(SecretStore &store, QObject *parent = nullptr);

    [[nodiscard]] bool isPersistent() const { return m_store.isPersistent(); }

    /// `expected`: an entry is known to be there, so that finding none means Locked.
    QFuture<Loaded> load(const QString &profileId, bool expected);
    QFuture<SecretAnswer> save(const QString &profileId, const SessionSecret &session);
    /// Overwrites the entry, removes it and reads to prove that it is gone. The overwriting is what a locked store
    /// refuses honestly.
    QFuture<SecretAnswer> erase(const QString &profileId);

private:
    SecretStore &m_store;
};

} // namespace nudge
