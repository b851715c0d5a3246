// SPDX-License-Identifier: GPL-3.0-or-later
// The real window with the real keyring; run by with-keyring.sh.
#include "auth/keychain_store.h"
#include "support/await.h"
#include "support/console_fixture.h"
#include "support/keyring_control.h"
#include "support/sandbox_fixture.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;
using State = AuthController::State;

class KeyringWindowTest : public QObject
{
    Q_OBJECT

    static bool waitForSeen(const ConsoleFixture &fixture, const char *name)
    {
        return QTest::qWaitFor([&] { return fixture.isSeen(name); }, 3 * kPatience);
    }

private Q_SLOTS:
    void anUnlockedKeyringGivesTheSessionBackWithoutAPassword()
    {
        const SandboxFixture sandbox;
        KeyringControl keyring;
        KeychainStore keychain;
        ConsoleFixture fixture(&keychain);
        fixture.signIn(sandbox.url(), SandboxFixture::credentials());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.services().auth.isSessionKept(), 3 * kPatience);

        QVERIFY(keyring.lock());
        fixture.restart();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.services().auth.state(), State::KeychainLocked, 3 * kPatience);
        QVERIFY(waitForSeen(fixture, "bannerText"));
        QVERIFY2(fixture.textOf("bannerText").contains(u"locked"_s), qPrintable(fixture.textOf("bannerText")));
        QVERIFY(!fixture.isSeen("navigation"));

        QVERIFY(keyring.unlock());
        fixture.click("bannerAction1"); // "Try the keychain again"
        QVERIFY(waitForSeen(fixture, "navigation"));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.services().workspaces.current().id.isEmpty(), kPatience);
        const auto calls = fixture.services().requestLog.entries();
        QVERIFY(std::none_of(calls.begin(), calls.end(),
                             [](const RequestLogEntry &entry) { return entry.call == callKey(Call::AuthLogin); }));
    }
};

QTEST_MAIN(KeyringWindowTest)
#include "keyring_window_test.moc"
