// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/memory_store.h"

#include "core/futures.h"

namespace nudge {

QFuture<SecretAnswer> MemoryStore::read(const QString &key)
{
    const auto it = m_secrets.constFind(key);
    if (it == m_secrets.constEnd())
        return readyFuture(SecretAnswer{SecretStatus::NotFound, {}, {}});
    return readyFuture(SecretAnswer{SecretStatus::Ok, *it, {}});
}

QFuture<SecretAnswer> MemoryStore::write(const QString &key, const QByteArray &secret)
{
    m_secrets[key] = secret;
    return readyFuture(SecretAnswer{SecretStatus::Ok, {}, {}});
}

QFuture<SecretAnswer> MemoryStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return readyFuture(SecretAnswer{SecretStatus::Ok, {}, {}});
}

} // namespace nudge
