// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session_vault.h"

#include "core/futures.h"

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

QString entryOf(const QString &profileId)
{
    return "session/"_L1 + profileId;
}

} // namespace

SessionVault::SessionVault(SecretStore &store, QObject *parent) : QObject(parent), m_store(store) {}

QFuture<SessionVault::Loaded> SessionVault::load(const QString &profileId, bool expected)
{
    return chain(m_store.read(entryOf(profileId)), this, [expected](const SecretAnswer &read) {
        Loaded loaded{{read.status, {}, read.detail}, {}};
        if (read.status == SecretStatus::NotFound && expected)
            loaded.answer.status = SecretStatus::Locked;
        if (read.status != SecretStatus::Ok)
            return loaded;
        if (const auto session = SessionSecret::fromBytes(read.secret))
            loaded.session = *session;
        else
            loaded.answer.status = SecretStatus::NotFound;
        return loaded;
    });
}

QFuture<SecretAnswer> SessionVault::save(const QString &profileId, const SessionSecret &session)
{
    return m_store.write(entryOf(profileId), session.toBytes());
}

QFuture<SecretAnswer> SessionVault::erase(const QString &profileId)
{
    const QString entry = entryOf(profileId);
    const auto proof = [](const SecretAnswer &read) {
        if (read.status == SecretStatus::NotFound)
            return SecretAnswer{SecretStatus::Ok, {}, {}};
        return SecretAnswer{read.status == SecretStatus::Ok ? SecretStatus::Failed : read.status, {}, read.detail};
    };
    const auto read = [this, entry, proof](const SecretAnswer &removed) {
        if (removed.status != SecretStatus::Ok)
            return readyFuture(removed);
        return chain(m_store.read(entry), this, proof);
    };
    const auto remove = [this, entry, read](const SecretAnswer &overwritten) {
        if (overwritten.status != SecretStatus::Ok)
            return readyFuture(overwritten);
        return chain(m_store.remove(entry), this, read);
    };
    return chain(m_store.write(entry, "-"), this, remove);
}

} // namespace nudge
