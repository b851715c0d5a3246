// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session_keeper.h"

#include "auth/profile_store.h"
#include "core/futures.h"

namespace nudge {

SessionKeeper::SessionKeeper(SecretStore &store, ProfileStore &profiles, QObject *parent)
    : QObject(parent),
      m_vault(store),
      m_profiles(profiles)
{
}

void SessionKeeper::open(const ConnectionProfile &profile)
{
    ++m_generation;
    m_profile = profile;
    m_isKept = false;
    m_mayBeStored = profile.tokenStored;
}

void SessionKeeper::close()
{
    ++m_generation;
    m_isKept = false;
}

QFuture<SessionVault::Loaded> SessionKeeper::restore()
{
    return chain(m_vault.load(m_profile.id, true), this,
                 [this, started = m_generation](const SessionVault::Loaded &loaded) {
                     if (started == m_generation)
                         m_isKept = loaded.answer.status == SecretStatus::Ok && isPersistent();
                     note(loaded.answer);
                     return loaded;
                 });
}

void SessionKeeper::keep(const SessionSecret &session)
{
    m_mayBeStored = m_mayBeStored || isPersistent();
    whenDone(m_vault.save(m_profile.id, session), this, [this, started = m_generation](const SecretAnswer &answer) {
        const bool kept = answer.status == SecretStatus::Ok && isPersistent();
        if (started == m_generation) {
            m_isKept = kept;
            m_profile.tokenStored = m_profile.tokenStored || kept;
            if (kept)
                m_profiles.setTokenStored(m_profile.id, true);
        }
        note(answer);
    });
}

void SessionKeeper::keep(const ConnectionProfile &profile, const SessionSecret &session)
{
    whenDone(m_vault.save(profile.id, session), this, [this, id = profile.id](const SecretAnswer &answer) {
        if (answer.status == SecretStatus::Ok && isPersistent())
            m_profiles.setTokenStored(id, true);
    });
}

QFuture<SecretAnswer> SessionKeeper::erase()
{
    m_isKept = false;
    if (!m_mayBeStored)
        return readyFuture(SecretAnswer{SecretStatus::Ok, {}, {}});
    return chain(erase(m_profile), this, [this, started = m_generation](const SecretAnswer &answer) {
        if (answer.status == SecretStatus::Ok && started == m_generation)
            m_profile.tokenStored = m_mayBeStored = false;
        note(answer);
        return answer;
    });
}

QFuture<SecretAnswer> SessionKeeper::erase(const ConnectionProfile &profile)
{
    return chain(m_vault.erase(profile.id), this, [this, id = profile.id](const SecretAnswer &answer) {
        if (answer.status == SecretStatus::Ok)
            m_profiles.setTokenStored(id, false);
        return answer;
    });
}

void SessionKeeper::note(const SecretAnswer &answer)
{
    m_lastAnswer = {answer.status, {}, answer.detail};
    Q_EMIT answered(m_lastAnswer);
}

} // namespace nudge
