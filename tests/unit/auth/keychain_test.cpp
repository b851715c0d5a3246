// SPDX-License-Identifier: GPL-3.0-or-later
// Run by with-keyring.sh, which makes the state that the one argument names: unlocked, locked or none.
#include "auth/keychain_store.h"

#include "support/await.h"
#include "support/sandbox_fixture.h"
#include "support/session_stack.h"

#include <QSignalSpy>
#include <QTest>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using State = AuthController::State;

class KeychainTest : public QObject
{
    Q_OBJECT

public:
    explicit KeychainTest(QByteArray state) : m_state(std::move(state)) {}

private:
    void restore(SessionStack &stack, const ConnectionProfile &profile)
    {
        stack.profiles.put(profile);
        stack.auth.restore(profile, SessionStack::addressOf(m_sandbox->url()));
        QTRY_VERIFY_WITH_TIMEOUT(stack.auth.state() != State::RestoringFromKeychain, 60'000);
    }

    QByteArray m_state;
    std::unique_ptr<SandboxFixture> m_sandbox;

private Q_SLOTS:
    void initTestCase() { m_sandbox = std::make_unique<SandboxFixture>(); }
    void cleanupTestCase() { m_sandbox.reset(); }

    void answersAlways()
    {
        KeychainStore store;
        const QByteArray binary("\0\xff\x01secret", 9);
        const SecretAnswer written = await(store.write(u"probe"_s, binary));
        if (m_state == "unlocked") {
            QCOMPARE(written.status, SecretStatus::Ok);
            const SecretAnswer read = await(KeychainStore().read(u"probe"_s));
            QCOMPARE(read.status, SecretStatus::Ok);
            QCOMPARE(read.secret, binary);
            QCOMPARE(await(store.remove(u"probe"_s)).status, SecretStatus::Ok);
            QCOMPARE(await(store.read(u"probe"_s)).status, SecretStatus::NotFound);
            QCOMPARE(await(store.remove(u"probe"_s)).status, SecretStatus::Ok);
        } else if (m_state == "locked") {
            QCOMPARE(written.status, SecretStatus::Locked);
        } else {
            QVERIFY(written.status == SecretStatus::Failed || written.status == SecretStatus::Unavailable);
        }
    }

    void aSessionSurvivesTheProgram()
    {
        if (m_state != "unlocked")
            QSKIP("another state of the keyring");
        KeychainStore keychain;
        SessionStack first(keychain);
        QVERIFY(first.signIn(m_sandbox->url(), SandboxFixture::credentials()));
        QTRY_VERIFY_WITH_TIMEOUT(first.auth.isSessionKept(), 30'000);
        const ConnectionProfile profile = first.profiles.profiles().constFirst();
        QVERIFY(profile.tokenStored);

        KeychainStore later;
        SessionStack second(later);
        restore(second, profile);
        QCOMPARE(second.auth.state(), State::SignedIn);
        QVERIFY(await(second.api.campaigns()));
        QCOMPARE(await(second.auth.signOut()).status, SecretStatus::Ok);

        SessionStack third(later);
        restore(third, profile); // the marker is still set: nothing there counts as locked, never as signed out
        QCOMPARE(third.auth.state(), State::KeychainLocked);
    }

    void aLockedKeyringIsCalledThat()
    {
        if (m_state != "locked")
            QSKIP("another state of the keyring");
        KeychainStore keychain;
        SessionStack stack(keychain);
        ConnectionProfile profile = SessionStack::profile();
        profile.tokenStored = true;
        restore(stack, profile);
        QCOMPARE(stack.auth.state(), State::KeychainLocked);
        QCOMPARE(stack.auth.keychainAnswer().status, SecretStatus::Locked);
        QCOMPARE(await(stack.auth.signOut()).status, SecretStatus::Locked);
        QVERIFY(stack.profiles.find(profile.id)->tokenStored);
    }

    void withoutAKeyringASessionLastsForThisRun()
    {
        if (m_state == "unlocked")
            QSKIP("another state of the keyring");
        KeychainStore keychain;
        SessionStack stack(keychain);
        QSignalSpy answered(&stack.auth, &AuthController::keychainAnswered);
        QVERIFY(stack.signIn(m_sandbox->url(), SandboxFixture::credentials()));
        QCOMPARE(stack.auth.state(), State::SignedIn);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 60'000);
        QVERIFY(!stack.auth.isSessionKept());
        QVERIFY(stack.auth.keychainAnswer().status != SecretStatus::Ok);
        QVERIFY(!stack.profiles.profiles().constFirst().tokenStored);
        QVERIFY(await(stack.api.campaigns()));
    }

    void theDeadlineIsOurs()
    {
        // A deadline that has passed before the keychain can answer, whatever its state: the answer comes from us.
        KeychainStore hasty(KeychainStore::Deadlines{std::chrono::milliseconds(0), std::chrono::milliseconds(0)});
        QSignalSpy longer(&hasty, &SecretStore::takingLonger);
        const auto future = hasty.read(u"probe"_s);
        QVERIFY(waitFor(future));
        QCOMPARE(future.result().status, SecretStatus::Unavailable);
        QCOMPARE(longer.size(), 1);
        QVERIFY(waitFor(KeychainStore().read(u"probe"_s))); // the late answer disturbs nobody
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc < 2)
        qFatal("usage: keychain_test unlocked|locked|none [Qt Test options]");
    KeychainTest test{QByteArray(argv[1])};
    QStringList arguments = application.arguments();
    arguments.removeAt(1);
    return QTest::qExec(&test, arguments);
}

#include "keychain_test.moc"
