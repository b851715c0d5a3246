// SPDX-License-Identifier: GPL-3.0-or-later
// Run by with-keyring.sh, which makes the state that the first argument names: unlocked, locked or none. The state
// "peer" is that of a second console, which a test starts beside itself.
#include "auth/keychain_store.h"

#include "support/await.h"
#include "support/keyring_control.h"
#include "support/sandbox_fixture.h"
#include "support/session_stack.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using State = AuthController::State;

namespace {

constexpr int kSharedRounds = 12;

ConnectionProfile storedProfile()
{
    ConnectionProfile profile = SessionStack::profile();
    profile.email = SandboxFixture::credentials().email;
    profile.tokenStored = true;
    return profile;
}

/// Renews the session, whatever it holds, and makes a call with it.
bool renewsAndWorks(SessionStack &stack)
{
    const auto token = await(stack.auth.accessToken());
    return token && await(stack.auth.tokenAfterRefusal(*token)) && await(stack.api.campaigns());
}

bool shareTheSession(SessionStack &stack)
{
    for (int round = 0; round < kSharedRounds; ++round) {
        if (!renewsAndWorks(stack))
            return false;
    }
    return stack.auth.state() == State::SignedIn;
}

/// A second console on the same keychain: says when it has the session, waits for a line, then renews it in turn with
/// the first.
int runPeer(const QUrl &server)
{
    KeychainStore keychain;
    SessionStack stack(keychain);
    const ConnectionProfile profile = storedProfile();
    stack.profiles.put(profile);
    stack.auth.restore(profile, SessionStack::addressOf(server));
    if (!QTest::qWaitFor([&] { return stack.auth.state() == State::SignedIn; }, kPatience))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    std::getchar();
    return shareTheSession(stack) ? 0 : 2;
}

} // namespace

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

    void aKeyringCanBeUnlockedWhileTheProgramRuns()
    {
        if (m_state != "unlocked")
            QSKIP("another state of the keyring");
        KeyringControl keyring;
        KeychainStore keychain;
        SessionStack first(keychain);
        QVERIFY(first.signIn(m_sandbox->url(), SandboxFixture::credentials()));
        QTRY_VERIFY_WITH_TIMEOUT(first.auth.isSessionKept(), 30'000);

        // Locked under a console that is signed in: the next renewal cannot be stored, and the work goes on.
        QVERIFY(keyring.lock());
        QVERIFY(renewsAndWorks(first));
        QTRY_COMPARE_WITH_TIMEOUT(first.auth.state(), State::SessionOnly, 60'000);
        QCOMPARE(first.auth.keychainAnswer().status, SecretStatus::Locked);
        QVERIFY(keyring.unlock());
        first.auth.retryKeychain();
        QTRY_COMPARE_WITH_TIMEOUT(first.auth.state(), State::SignedIn, 60'000);
        QVERIFY(first.auth.isSessionKept());

        // Locked at the start.
        QVERIFY(keyring.lock());
        SessionStack second(keychain);
        restore(second, storedProfile());
        QCOMPARE(second.auth.state(), State::KeychainLocked);
        QVERIFY(!await(second.api.campaigns()));
        QVERIFY(keyring.unlock());
        second.auth.retryKeychain();
        QTRY_COMPARE_WITH_TIMEOUT(second.auth.state(), State::SignedIn, 60'000);
        QVERIFY(renewsAndWorks(second)); // what was stored after the unlocking, not before
        QCOMPARE(await(second.auth.signOut()).status, SecretStatus::Ok);
    }

    void twoProcessesShareARotatingToken()
    {
        if (m_state != "unlocked")
            QSKIP("another state of the keyring");
        KeychainStore keychain;
        SessionStack stack(keychain);
        QVERIFY(stack.signIn(m_sandbox->url(), SandboxFixture::credentials()));
        QTRY_VERIFY_WITH_TIMEOUT(stack.auth.isSessionKept(), 30'000);

        QProcess peer;
        peer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        peer.start(QCoreApplication::applicationFilePath(), {u"peer"_s, m_sandbox->url().toString()});
        QTRY_VERIFY_WITH_TIMEOUT(peer.canReadLine() || peer.state() == QProcess::NotRunning, 60'000);
        QCOMPARE(peer.readLine().trimmed(), QByteArray("ready"));
        // Now the token that the other has read is used up, so that it is refused at least once.
        QVERIFY(renewsAndWorks(stack));
        peer.write("go\n");
        QVERIFY(shareTheSession(stack));
        QTRY_COMPARE_WITH_TIMEOUT(peer.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(peer.exitStatus(), QProcess::NormalExit);
        QCOMPARE(peer.exitCode(), 0);
        QVERIFY(renewsAndWorks(stack));
        QCOMPARE(await(stack.auth.signOut()).status, SecretStatus::Ok);
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

    /// Last, because the keyring goes with it.
    void aKeyringCanDieWhileTheProgramRuns()
    {
        if (m_state != "unlocked")
            QSKIP("another state of the keyring");
        KeyringControl keyring;
        KeychainStore keychain;
        SessionStack first(keychain);
        QVERIFY(first.signIn(m_sandbox->url(), SandboxFixture::credentials()));
        QTRY_VERIFY_WITH_TIMEOUT(first.auth.isSessionKept(), 30'000);

        QVERIFY(keyring.kill());
        QVERIFY(renewsAndWorks(first));
        QTRY_COMPARE_WITH_TIMEOUT(first.auth.state(), State::SessionOnly, 60'000);
        const SecretStatus told = first.auth.keychainAnswer().status;
        QVERIFY(told == SecretStatus::Failed || told == SecretStatus::Unavailable);
        SessionStack second(keychain);
        restore(second, storedProfile());
        QCOMPARE(second.auth.state(), State::KeychainLocked); // never signed out for that

        QVERIFY(keyring.start());
        first.auth.retryKeychain();
        QTRY_COMPARE_WITH_TIMEOUT(first.auth.state(), State::SignedIn, 60'000);
        second.auth.retryKeychain();
        QTRY_COMPARE_WITH_TIMEOUT(second.auth.state(), State::SignedIn, 60'000);
        QVERIFY(renewsAndWorks(second));
        QCOMPARE(await(second.auth.signOut()).status, SecretStatus::Ok);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc < 2)
        qFatal("usage: keychain_test unlocked|locked|none [Qt Test options]");
    if (argc == 3 && QByteArrayView(argv[1]) == "peer")
        return runPeer(QUrl(QString::fromLocal8Bit(argv[2])));
    KeychainTest test{QByteArray(argv[1])};
    QStringList arguments = application.arguments();
    arguments.removeAt(1);
    return QTest::qExec(&test, arguments);
}

#include "keychain_test.moc"
