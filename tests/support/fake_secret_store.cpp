// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_secret_store.h"

#include "core/futures.h"

namespace nudge::test {

using namespace Qt::StringLiterals;

namespace {

QFuture<SecretAnswer> answer(SecretStatus status, const QByteArray &secret = {})
{
    return readyFuture(SecretAnswer{status, secret, status == SecretStatus::Failed ? u"no bus"_s : QString()});
}

} // namespace

QFuture<SecretAnswer> FakeSecretStore::read(const QString &key)
{
    if (m_mood == Mood::Broken)
        return answer(SecretStatus::Failed);
    if (m_mood == Mood::Locked || !m_content.contains(key))
        return answer(SecretStatus::NotFound);
    return answer(SecretStatus::Ok, m_content.value(key));
}

QFuture<SecretAnswer> FakeSecretStore::write(const QString &key, const QByteArray &secret)
{
    ++m_writes;
    if (m_mood != Mood::Open)
        return answer(m_mood == Mood::Locked ? SecretStatus::Locked : SecretStatus::Failed);
    m_content[key] = secret;
    return answer(SecretStatus::Ok);
}

QFuture<SecretAnswer> FakeSecretStore::remove(const QString &key)
{
    if (m_mood == Mood::Broken)
        return answer(SecretStatus::Failed);
    if (m_mood == Mood::Open)
        m_content.remove(key);
    return answer(SecretStatus::Ok);
}

} // namespace nudge::test
