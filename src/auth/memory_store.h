// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secret_store.h"

#include <QHash>

namespace nudge {

/// Secrets for as long as the program runs. For the sandbox, for screenshots and for machines without a keychain.
class MemoryStore : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    QFuture<SecretAnswer> read(const QString &key) override;
    QFuture<SecretAnswer> write(const QString &key, const QByteArray &secret) override;
    QFuture<SecretAnswer> remove(const QString &key) override;
    [[nodiscard]] bool isPersistent() const override { return false; }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace nudge
