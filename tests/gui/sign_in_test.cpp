// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/signin/keychain_text.h"
#include "support/await.h"
#include "support/console_fixture.h"
#include "support/fake_secret_store.h"
#include "support/sandbox_fixture.h"
#include "support/scripted_server.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// Signing in by hand: typed into the real window, against a real sandbox over loopback.
class SignInTest : public QObject
{
    Q_OBJECT

private:
    static void chooseAnotherServer(const ConsoleFixture &fixture, const QString &address)
    {
        const auto *chooser = fixture.find<QComboBox>("serverChooser");
        fixture.choose("serverChooser", chooser->findData(int(ConnectionProfile::Kind::Other)));
        fixture.type("addressEdit", address);
    }

    static void fillIn(const ConsoleFixture &fixture, const QString &server, const Credentials &credentials)
    {
        chooseAnotherServer(fixture, server);
        fixture.type("apiKeyEdit", QString::fromUtf8(credentials.apiKey));
        fixture.type("emailEdit", credentials.email);
        fixture.type("passwordEdit", credentials.password);
    }

    static bool isSignedIn(const ConsoleFixture &fixture)
    {
        return QTest::qWaitFor([&] { return fixture.isSeen("navigation"); }, kPatience);
    }

    static bool waitForSeen(const ConsoleFixture &fixture, const char *name)
    {
        return QTest::qWaitFor([&] { return fixture.isSeen(name); }, kPatience);
    }

private Q_SLOTS:
    void signsInWithWhatIsTyped()
    {
        const SandboxFixture sandbox;
        ConsoleFixture fixture;
        fillIn(fixture, sandbox.url().toString(), SandboxFixture::credentials());
        QTest::keyClick(fixture.find<QLineEdit>("passwordEdit"), Qt::Key_Return);
        QVERIFY(isSignedIn(fixture));
        QVERIFY(!fixture.isSeen("signInButton"));
        QCOMPARE(fixture.services().profiles.profiles().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find<QComboBox>("workspaceChooser")->currentText(), u"Acacia Retail"_s,
                                  kPatience);
        QCOMPARE(fixture.find<QLineEdit>("passwordEdit")->text(), QString());
    }

    void wrongPasswordIsSaidBesideIt()
    {
        const SandboxFixture sandbox;
        ConsoleFixture fixture;
        Credentials wrong = SandboxFixture::credentials();
        wrong.password = u"guess"_s;
        fillIn(fixture, sandbox.url().toString(), wrong);
        fixture.click("signInButton");
        QVERIFY(waitForSeen(fixture, "passwordProblem"));
        QVERIFY(fixture.textOf("passwordProblem").contains(u"password is wrong"_s));
        QVERIFY(!fixture.isSeen("serverProblem"));
        QVERIFY(!fixture.isSeen("apiKeyProblem"));
        QCOMPARE(fixture.find<QLineEdit>("emailEdit")->text(), wrong.email);
        QCOMPARE(fixture.find<QLineEdit>("apiKeyEdit")->text(), QString::fromUtf8(wrong.apiKey));
        QCOMPARE(fixture.find<QLineEdit>("passwordEdit")->text(), wrong.password);
        QVERIFY(fixture.services().profiles.profiles().isEmpty());

        fixture.type("passwordEdit", SandboxFixture::credentials().password);
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
    }

    void wrongKeyIsSaidBesideIt()
    {
        const SandboxFixture sandbox;
        ConsoleFixture fixture;
        Credentials wrong = SandboxFixture::credentials();
        wrong.apiKey = "another-key";
        fillIn(fixture, sandbox.url().toString(), wrong);
        fixture.click("signInButton");
        QVERIFY(waitForSeen(fixture, "apiKeyProblem"));
        QVERIFY(!fixture.isSeen("passwordProblem"));
        QCOMPARE(fixture.find<QLineEdit>("passwordEdit")->text(), wrong.password);
    }

    void missingFieldsAreNamed()
    {
        ConsoleFixture fixture;
        chooseAnotherServer(fixture, QString());
        fixture.click("signInButton");
        for (const char *problem : {"serverProblem", "apiKeyProblem", "emailProblem", "passwordProblem"})
            QVERIFY2(fixture.isSeen(problem), problem);
        QVERIFY(fixture.services().requestLog.entries().isEmpty());
    }

    void unusableAddressIsRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("word");
        QTest::newRow("http") << u"http://client-api.example.com"_s << u"https"_s;
        QTest::newRow("path") << u"https://client-api.example.com/v9"_s << u"name of the server"_s;
        QTest::newRow("user") << u"https://me:secret@client-api.example.com"_s << u"name or password"_s;
    }

    void unusableAddressIsRefusedBeforeAnythingIsSent()
    {
        QFETCH(QString, address);
        QFETCH(QString, word);
        ConsoleFixture fixture;
        fillIn(fixture, address, SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(fixture.isSeen("serverProblem"));
        QVERIFY2(fixture.textOf("serverProblem").contains(word), qPrintable(fixture.textOf("serverProblem")));
        QVERIFY(fixture.services().requestLog.entries().isEmpty());
        QCOMPARE(fixture.find<QLineEdit>("addressEdit")->text(), address);
    }

    void htmlInPlaceOfAnAnswerIsNamed()
    {
        ScriptedServer server;
        server.setHandler([](const ReceivedRequest &) { return ScriptedAnswer::html(); });
        ConsoleFixture fixture;
        fillIn(fixture, server.url().toString(), SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(waitForSeen(fixture, "serverProblem"));
        QVERIFY2(fixture.textOf("serverProblem").contains(u"HTML"_s), qPrintable(fixture.textOf("serverProblem")));
        QCOMPARE(fixture.find<QLineEdit>("passwordEdit")->text(), SandboxFixture::credentials().password);
    }

    void serverThatIsNotThereIsNamed()
    {
        QString address;
        {
            const ScriptedServer gone;
            address = gone.url().toString();
        }
        ConsoleFixture fixture;
        fillIn(fixture, address, SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(waitForSeen(fixture, "serverProblem"));
        QVERIFY(fixture.textOf("serverProblem").contains(u"cannot be reached"_s));
        QCOMPARE(fixture.find<QLineEdit>("passwordEdit")->text(), SandboxFixture::credentials().password);
    }

    void cancelGivesTheFormBack()
    {
        ScriptedServer server;
        server.setHandler(
            [](const ReceivedRequest &) { return ScriptedAnswer::failing(ScriptedAnswer::Fault::Silence); });
        ConsoleFixture fixture;
        fillIn(fixture, server.url().toString(), SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(waitForSeen(fixture, "busyPanel"));
        fixture.click("cancelButton");
        QVERIFY(waitForSeen(fixture, "signInButton"));
        QVERIFY(!fixture.isSeen("serverProblem"));
        QTRY_COMPARE(fixture.services().auth.state(), AuthController::State::SignedOut);
        QCOMPARE(fixture.find<QLineEdit>("passwordEdit")->text(), SandboxFixture::credentials().password);
    }

    void typedSecretsComeBackWhenTheSandboxIsLeft()
    {
        ConsoleFixture fixture;
        fillIn(fixture, u"https://client-api.example.com"_s, {"my-key", u"me@example.com"_s, u"mine"_s});
        fixture.choose("serverChooser", 0);
        QCOMPARE(fixture.find<QLineEdit>("emailEdit")->text(), SandboxFixture::credentials().email);
        fixture.choose("serverChooser", fixture.find<QComboBox>("serverChooser")->count() - 1);
        QCOMPARE(fixture.find<QLineEdit>("apiKeyEdit")->text(), u"my-key"_s);
        QCOMPARE(fixture.find<QLineEdit>("emailEdit")->text(), u"me@example.com"_s);
        QCOMPARE(fixture.find<QLineEdit>("passwordEdit")->text(), u"mine"_s);
    }

    void embeddedSandboxIsOneClickAway()
    {
        ConsoleFixture fixture;
        fixture.choose("serverChooser", 0);
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
        QVERIFY(fixture.isSeen("sandboxBadge"));
        QVERIFY(!fixture.isSeen("keychainBanner"));
    }

    void sessionSurvivesARestart()
    {
        const SandboxFixture sandbox;
        FakeSecretStore keychain;
        ConsoleFixture fixture(&keychain);
        fillIn(fixture, sandbox.url().toString(), SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.services().auth.isSessionKept(), kPatience);
        fixture.restart();
        QVERIFY(isSignedIn(fixture));
    }

    void lockedKeychainAtTheSignInIsSaidAndCanBeRetried()
    {
        const SandboxFixture sandbox;
        FakeSecretStore keychain;
        keychain.setMood(FakeSecretStore::Mood::Locked);
        ConsoleFixture fixture(&keychain);
        fillIn(fixture, sandbox.url().toString(), SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
        QVERIFY(waitForSeen(fixture, "keychainBanner"));
        keychain.setMood(FakeSecretStore::Mood::Open);
        fixture.click("bannerAction1");
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.isSeen("keychainBanner"), kPatience);
        QVERIFY(fixture.services().auth.isSessionKept());
    }

    void lockedKeychainAtTheStartLosesNothing()
    {
        const SandboxFixture sandbox;
        FakeSecretStore keychain;
        ConsoleFixture fixture(&keychain);
        fillIn(fixture, sandbox.url().toString(), SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.services().auth.isSessionKept(), kPatience);

        keychain.setMood(FakeSecretStore::Mood::Locked);
        fixture.restart();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.services().auth.state(), AuthController::State::KeychainLocked, kPatience);
        QVERIFY(fixture.isSeen("signInButton"));
        for (const char *way : {"bannerAction1", "bannerAction2", "bannerAction3"})
            QVERIFY2(fixture.isSeen(way), way);
        keychain.setMood(FakeSecretStore::Mood::Open);
        fixture.click("bannerAction1");
        QVERIFY(isSignedIn(fixture));
    }

    void endedSessionIsRenewedOverTheWindow()
    {
        SandboxOptions options = SandboxFixture::quickOptions();
        auto sandbox = std::make_unique<SandboxFixture>(options);
        options.port = quint16(sandbox->url().port());
        ConsoleFixture fixture;
        fillIn(fixture, sandbox->url().toString(), SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.services().workspaces.current().id.isEmpty(), kPatience);
        fixture.window().goTo(Place::Customers);
        auto *table = fixture.find<QAbstractItemView>("customersTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->rowCount() > 0 &&
                                     !table->model()->index(0, 0).data().toString().isEmpty(),
                                 kPatience);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("valueEdit_city"), kPatience);
        fixture.type("valueEdit_city", u"Ulaanbaatar"_s);
        Page *before = fixture.window().currentPage();

        // A server that has forgotten every session: its tokens are signed with another key.
        sandbox.reset();
        sandbox = std::make_unique<SandboxFixture>(options);
        fixture.services().workspaces.refresh();
        QVERIFY(waitForSeen(fixture, "sessionEndedDialog"));
        QCOMPARE(fixture.window().currentPage(), before);
        QVERIFY(fixture.isSeen("navigation"));
        QTest::keyClick(fixture.find<QDialog>("sessionEndedDialog"), Qt::Key_Escape);
        QVERIFY(fixture.isSeen("sessionEndedDialog"));

        auto *sheet = fixture.find<QDialog>("sessionEndedDialog");
        const Credentials credentials = SandboxFixture::credentials();
        QCOMPARE(sheet->findChild<QLineEdit *>("emailEdit"_L1)->text(), credentials.email);
        // The key is known still; only the password is asked for.
        QCOMPARE(sheet->findChild<QLineEdit *>("apiKeyEdit"_L1)->text(), QString::fromUtf8(credentials.apiKey));
        QVERIFY(fixture.services().auth.heldCalls() > 0);
        QTest::keyClicks(sheet->findChild<QLineEdit *>("passwordEdit"_L1), credentials.password);
        QTest::keyClick(sheet->findChild<QLineEdit *>("passwordEdit"_L1), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.isSeen("sessionEndedDialog"), kPatience);
        QCOMPARE(fixture.window().currentPage(), before);
        QVERIFY(fixture.services().auth.hasSession());
        QCOMPARE(fixture.find<QLineEdit>("valueEdit_city")->text(), u"Ulaanbaatar"_s);
        // What waited goes on by itself.
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.services().workspaces.isLoading(), kPatience);
        QCOMPARE(fixture.services().auth.heldCalls(), 0);
        QVERIFY(!fixture.isSeen("workspaceBanner"));
    }

    void endedSessionAtTheStartIsSaidAndItsKeyIsKept()
    {
        SandboxOptions options = SandboxFixture::quickOptions();
        auto sandbox = std::make_unique<SandboxFixture>(options);
        options.port = quint16(sandbox->url().port());
        FakeSecretStore keychain;
        ConsoleFixture fixture(&keychain);
        fillIn(fixture, sandbox->url().toString(), SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.services().auth.isSessionKept(), kPatience);
        sandbox.reset();
        sandbox = std::make_unique<SandboxFixture>(options);
        fixture.services().workspaces.refresh();
        QVERIFY(waitForSeen(fixture, "sessionEndedDialog"));

        fixture.restart();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.services().auth.state(), AuthController::State::SessionExpired, kPatience);
        QVERIFY2(fixture.textOf("bannerText").contains(u"has ended"_s), qPrintable(fixture.textOf("bannerText")));
        const QString key = QString::fromUtf8(SandboxFixture::credentials().apiKey);
        QCOMPARE(fixture.find<QLineEdit>("apiKeyEdit")->text(), key);
        fixture.type("passwordEdit", SandboxFixture::credentials().password);
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
        // It is no key for another server.
        sandbox.reset();
        sandbox = std::make_unique<SandboxFixture>(options);
        fixture.services().workspaces.refresh();
        QVERIFY(waitForSeen(fixture, "sessionEndedDialog"));
        fixture.restart();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find<QLineEdit>("apiKeyEdit")->text(), key, kPatience);
        const auto *chooser = fixture.find<QComboBox>("serverChooser");
        fixture.choose("serverChooser", chooser->findData(int(ConnectionProfile::Kind::Production)));
        QVERIFY(fixture.find<QLineEdit>("apiKeyEdit")->text().isEmpty());
    }

    void slowKeychainIsSaidOverTheWork()
    {
        const SandboxFixture sandbox;
        FakeSecretStore keychain;
        ConsoleFixture fixture(&keychain);
        fillIn(fixture, sandbox.url().toString(), SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.services().auth.isSessionKept(), kPatience);
        Q_EMIT keychain.takingLonger();
        QVERIFY(waitForSeen(fixture, "keychainBanner"));
        QVERIFY(fixture.textOf("bannerText").contains(keychainName()));
    }

    void whichKeychainFailedAndHowIsSaid()
    {
        const SandboxFixture sandbox;
        FakeSecretStore keychain;
        ConsoleFixture fixture(&keychain);
        fillIn(fixture, sandbox.url().toString(), SandboxFixture::credentials());
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.services().auth.isSessionKept(), kPatience);
        keychain.setMood(FakeSecretStore::Mood::Broken);
        fixture.restart();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.services().auth.state(), AuthController::State::KeychainLocked, kPatience);
        const QString text = fixture.textOf("bannerText");
        QVERIFY2(text.contains(keychainName()) && text.contains(u"not lost"_s), qPrintable(text));
        // For this session only.
        fixture.click("bannerAction3");
        fixture.type("apiKeyEdit", QString::fromUtf8(SandboxFixture::credentials().apiKey));
        fixture.type("passwordEdit", SandboxFixture::credentials().password);
        fixture.click("signInButton");
        QVERIFY(isSignedIn(fixture));
    }
};

QTEST_MAIN(SignInTest)
#include "sign_in_test.moc"
