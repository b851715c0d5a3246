// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session_vault.h"

#include "support/await.h"
#include "support/fake_secret_store.h"

#include <QTest>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using Mood = FakeSecretStore::Mood;

class SessionVaultTest : public QObject
{
    Q_OBJECT

    const SessionSecret m_session{"access", "refresh", "key"};

private Q_SLOTS:
    void keepsOneEntryForEachProfile()
    {
        FakeSecretStore store;
        SessionVault vault(store);
        QCOMPARE(await(vault.save(u"a"_s, m_session)).status, SecretStatus::Ok);
        QCOMPARE(store.content().size(), 1);
        const auto loaded = await(vault.load(u"a"_s, true));
        QCOMPARE(loaded.answer.status, SecretStatus::Ok);
        QVERIFY(loaded.answer.secret.isEmpty());
        QCOMPARE(loaded.session, m_session);
        QCOMPARE(await(vault.load(u"b"_s, false)).answer.status, SecretStatus::NotFound);
    }

    void takesAMissingEntryThatMustBeThereForLocked()
    {
        FakeSecretStore store;
        SessionVault vault(store);
        QCOMPARE(await(vault.save(u"a"_s, m_session)).status, SecretStatus::Ok);
        store.setMood(Mood::Locked);
        QCOMPARE(await(vault.load(u"a"_s, true)).answer.status, SecretStatus::Locked);
        QCOMPARE(await(vault.load(u"a"_s, false)).answer.status, SecretStatus::NotFound);
        store.setMood(Mood::Broken);
        const auto broken = await(vault.load(u"a"_s, true));
        QCOMPARE(broken.answer.status, SecretStatus::Failed);
        QCOMPARE(broken.answer.detail, u"no bus"_s);
    }

    void doesNotBelieveALockedStoreThatItRemoved()
    {
        FakeSecretStore store;
        SessionVault vault(store);
        QCOMPARE(await(vault.save(u"a"_s, m_session)).status, SecretStatus::Ok);
        store.setMood(Mood::Locked);
        QCOMPARE(await(vault.erase(u"a"_s)).status, SecretStatus::Locked);
        QCOMPARE(store.content().size(), 1);
        store.setMood(Mood::Open);
        QCOMPARE(await(vault.erase(u"a"_s)).status, SecretStatus::Ok);
        QVERIFY(store.content().isEmpty());
    }

    void takesAStrangeEntryForNone()
    {
        FakeSecretStore store;
        SessionVault vault(store);
        QCOMPARE(await(vault.save(u"a"_s, m_session)).status, SecretStatus::Ok);
        await(store.write(store.content().keys().first(), "no session"));
        QCOMPARE(await(vault.load(u"a"_s, true)).answer.status, SecretStatus::NotFound);
    }
};

QTEST_GUILESS_MAIN(SessionVaultTest)
#include "session_vault_test.moc"
