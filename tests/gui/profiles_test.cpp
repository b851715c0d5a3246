// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/page.h"
#include "gui/common/theme.h"
#include "gui/profiles/color_row.h"
#include "gui/profiles/profile_menu.h"
#include "gui/profiles/profile_switcher.h"
#include "gui/profiles/profile_tint.h"
#include "gui/profiles/tint_stripe.h"
#include "support/await.h"
#include "support/console_fixture.h"
#include "support/fake_secret_store.h"
#include "support/sandbox_fixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// Several accounts and servers in one window, against real sandboxes over loopback.
class ProfilesTest : public QObject
{
    Q_OBJECT

private:
    static bool waitForSeen(const ConsoleFixture &fixture, const char *name)
    {
        return QTest::qWaitFor([&] { return fixture.isSeen(name); }, kPatience);
    }

    static bool isIn(ConsoleFixture &fixture, const QString &profileId)
    {
        return QTest::qWaitFor(
            [&] {
                return fixture.isSeen("navigation") && fixture.services().auth.profile().id == profileId &&
                       !fixture.services().workspaces.current().id.isEmpty();
            },
            kPatience);
    }

    static void triggerMenu(ConsoleFixture &fixture, const QString &action)
    {
        ProfileMenu *menu =
            fixture.isSeen("profileSwitcher")
                ? fixture.find<ProfileSwitcher>("profileSwitcher")->menu()
                : fixture.find<QWidget>("connectionsButton")->parentWidget()->findChild<ProfileMenu *>();
        menu->fill();
        auto *found = menu->findChild<QAction *>(action);
        if (!found)
            qFatal("the menu has no %s", qPrintable(action));
        found->trigger();
    }

    static bool isSignInOf(ConsoleFixture &fixture, const QString &name)
    {
        return QTest::qWaitFor(
            [&] { return fixture.services().auth.profile().name == name && fixture.isSeen("signInButton"); },
            kPatience);
    }

    static void typeSecrets(const ConsoleFixture &fixture)
    {
        const Credentials credentials = SandboxFixture::credentials();
        fixture.type("apiKeyEdit", QString::fromUtf8(credentials.apiKey));
        fixture.type("passwordEdit", credentials.password);
    }

    /// Through the dialog, as a person does; ends signed in. The id of the profile.
    static QString addAndSignIn(ConsoleFixture &fixture, const QString &name, const QString &server)
    {
        triggerMenu(fixture, u"actionAddProfile"_s);
        if (!waitForSeen(fixture, "profileNameEdit"))
            qFatal("no dialog comes");
        const auto *kinds = fixture.find<QComboBox>("profileKindChooser");
        fixture.find<QComboBox>("profileKindChooser")
            ->setCurrentIndex(kinds->findData(int(ConnectionProfile::Kind::Other)));
        fixture.type("profileNameEdit", name);
        fixture.type("profileAddressEdit", server);
        fixture.type("profileEmailEdit", SandboxFixture::credentials().email);
        fixture.click("saveProfileButton");
        if (!isSignInOf(fixture, name))
            qFatal("no sign-in comes");
        typeSecrets(fixture);
        fixture.click("signInButton");
        if (!QTest::qWaitFor([&] { return fixture.isSeen("navigation"); }, kPatience))
            qFatal("the sign-in does not work");
        const QString id = fixture.services().auth.profile().id;
        return isIn(fixture, id) ? id : QString();
    }

    static ConnectionProfile profileOf(ConsoleFixture &fixture)
    {
        return *fixture.services().profiles.find(fixture.services().auth.profile().id);
    }

    static QString allFiles(ConsoleFixture &fixture)
    {
        fixture.services().settings.sync();
        QDir folder = QFileInfo(fixture.services().settings.fileName()).dir();
        folder.cdUp();
        QString text;
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                text += file.fileName() + u'\n' + QString::fromUtf8(file.readAll());
        }
        return text;
    }

private Q_SLOTS:
    void anyColourCanBeReadOn()
    {
        QList<QPalette> palettes;
        for (const Appearance appearance : {Appearance::Dark, Appearance::Light}) {
            applyAppearance(appearance);
            palettes.append(QApplication::palette());
        }
        for (int hue = 0; hue < 360; hue += 10) {
            for (int lightness = 0; lightness <= 255; lightness += 15) {
                const QColor color = QColor::fromHsl(hue, 220, lightness);
                QVERIFY2(contrast(color, inkOn(color)) >= 4.5, qPrintable(color.name()));
                for (const QPalette &palette : std::as_const(palettes)) {
                    const QColor ground = tintedGround(palette, color);
                    QVERIFY2(contrast(ground, palette.color(QPalette::WindowText)) >= 4.5, qPrintable(color.name()));
                    QPalette tinted = palette;
                    tinted.setColor(QPalette::Window, ground);
                    QVERIFY2(contrast(ground, secondaryText(tinted)) >= 4.5, qPrintable(color.name()));
                }
            }
        }
    }

    void accountsAreSwitchedWithoutARestart_data()
    {
        QTest::addColumn<bool>("hasKeychain");
        QTest::newRow("sessions in the keychain") << true;
        QTest::newRow("sessions in memory") << false;
    }

    void accountsAreSwitchedWithoutARestart()
    {
        QFETCH(bool, hasKeychain);
        const SandboxFixture here;
        const SandboxFixture there;
        FakeSecretStore keychain;
        ConsoleFixture fixture(hasKeychain ? &keychain : nullptr);
        const QString live = addAndSignIn(fixture, u"Live"_s, here.url().toString());
        QVERIFY(!live.isEmpty());
        const QColor stripe = fixture.find<TintStripe>("profileStripe")->color();
        const QString trial = addAndSignIn(fixture, u"Trial"_s, there.url().toString());
        QVERIFY(!trial.isEmpty() && trial != live);
        ConnectionProfile changed = profileOf(fixture);
        changed.color = u"#0e7490"_s;
        fixture.services().profiles.put(changed);
        QVERIFY(fixture.isSeen("profileStripe"));
        QCOMPARE(fixture.find<TintStripe>("profileStripe")->color(), QColor(u"#0e7490"_s));
        QVERIFY(stripe != QColor(u"#0e7490"_s));
        QCOMPARE(fixture.find<ProfileSwitcher>("profileSwitcher")->text(), u"Trial"_s);

        for (const auto &[id, sandbox] : {std::pair(live, &here), std::pair(trial, &there), std::pair(live, &here)}) {
            triggerMenu(fixture, u"switchTo_"_s + id);
            QVERIFY(isIn(fixture, id)); // without a password
            QCOMPARE(fixture.services().transport.server()->text(),
                     ServerAddress::fromText(sandbox->url().toString())->text());
        }
        QCOMPARE(fixture.find<TintStripe>("profileStripe")->color(), stripe);
        QCOMPARE(fixture.services().profiles.lastUsed()->id, live);
        if (hasKeychain) {
            fixture.restart();
            QVERIFY(isIn(fixture, live)); // the last one opens
        }
    }

    void secretsTypedForOneAccountDoNotGoToAnother()
    {
        const SandboxFixture sandbox;
        ConsoleFixture fixture;
        const QString first = addAndSignIn(fixture, u"First"_s, sandbox.url().toString());
        triggerMenu(fixture, u"actionAddProfile"_s);
        QVERIFY(waitForSeen(fixture, "profileNameEdit"));
        fixture.type("profileNameEdit", u"Second"_s);
        fixture.click("saveProfileButton");
        QVERIFY(isSignInOf(fixture, u"Second"_s));
        fixture.type("apiKeyEdit", u"key-of-the-second"_s);
        fixture.type("passwordEdit", u"secret-of-the-second"_s);
        triggerMenu(fixture, u"switchTo_"_s + first);
        QVERIFY(isIn(fixture, first));
        fixture.window().findChild<QAction *>("actionSignOut"_L1)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("signInButton"), kPatience);
        QCOMPARE(fixture.find<QLineEdit>("passwordEdit")->text(), QString());
        QCOMPARE(fixture.find<QLineEdit>("apiKeyEdit")->text(), QString());
    }

    void unsavedChangesAreAskedAboutBeforeSwitching()
    {
        const SandboxFixture sandbox;
        ConsoleFixture fixture;
        const QString first = addAndSignIn(fixture, u"First"_s, sandbox.url().toString());
        const QString second = addAndSignIn(fixture, u"Second"_s, sandbox.url().toString());
        fixture.window().goTo(Place::Customers);
        auto *table = fixture.find<QAbstractItemView>("customersTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->rowCount() > 0 &&
                                     !table->model()->index(0, 0).data().toString().isEmpty(),
                                 kPatience);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("valueEdit_city"), kPatience);
        fixture.type("valueEdit_city", u"Ulaanbaatar"_s);
        Page *page = fixture.window().currentPage();

        triggerMenu(fixture, u"switchTo_"_s + first);
        QVERIFY(waitForSeen(fixture, "confirmButton"));
        fixture.click("cancelButton");
        QTRY_VERIFY(!fixture.isSeen("confirmButton"));
        QCOMPARE(fixture.services().auth.profile().id, second);
        QCOMPARE(fixture.window().currentPage(), page);
        QCOMPARE(fixture.find<QLineEdit>("valueEdit_city")->text(), u"Ulaanbaatar"_s);

        triggerMenu(fixture, u"switchTo_"_s + first);
        QVERIFY(waitForSeen(fixture, "confirmButton"));
        fixture.click("confirmButton");
        QVERIFY(isIn(fixture, first));
    }

    void readOnlyIsSaidBeforeAnythingIsTyped()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        QVERIFY(!fixture.isSeen("readOnlyChip"));
        fixture.window().goTo(Place::Groups);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window().currentPage()->mainAction()->isEnabled(), kPatience);

        ConnectionProfile profile = profileOf(fixture);
        profile.readOnly = true;
        fixture.services().profiles.put(profile);
        QVERIFY(fixture.isSeen("readOnlyChip"));
        for (const Place place : {Place::Groups, Place::Fields, Place::Customers}) {
            fixture.window().goTo(place);
            const QAction *action = fixture.window().currentPage()->mainAction();
            QVERIFY2(!action->isEnabled(), qPrintable(placeTitle(place)));
            QVERIFY2(action->toolTip().contains(u"read only"_s), qPrintable(action->toolTip()));
        }
        QVERIFY(!fixture.window().findChild<QAction *>("actionNewCustomer"_L1)->isEnabled());
        auto *table = fixture.find<QAbstractItemView>("customersTable");
        QTRY_VERIFY_WITH_TIMEOUT(
            table->model()->rowCount() > 0 && !table->model()->index(0, 0).data().toString().isEmpty(), kPatience);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("valueEdit_city"), kPatience);
        QVERIFY(fixture.find<QLineEdit>("valueEdit_city")->isReadOnly());

        profile.readOnly = false;
        fixture.services().profiles.put(profile);
        QVERIFY(!fixture.isSeen("readOnlyChip"));
        QVERIFY(!fixture.find<QLineEdit>("valueEdit_city")->isReadOnly());
        QVERIFY(fixture.window().currentPage()->mainAction()->isEnabled());
    }

    void badProfilesAreRefusedAndNothingIsLost()
    {
        ConsoleFixture fixture;
        QTemporaryFile notPem;
        QVERIFY(notPem.open());
        notPem.write("this is no certificate\n");
        notPem.close();
        triggerMenu(fixture, u"actionAddProfile"_s);
        QVERIFY(waitForSeen(fixture, "profileNameEdit"));
        const auto *kinds = fixture.find<QComboBox>("profileKindChooser");
        fixture.find<QComboBox>("profileKindChooser")
            ->setCurrentIndex(kinds->findData(int(ConnectionProfile::Kind::Other)));
        fixture.type("profileAddressEdit", u"http://client-api.example.com"_s);
        fixture.type("caFileEdit", notPem.fileName());
        fixture.click("saveProfileButton");
        QVERIFY(fixture.textOf("profileNameProblem").contains(u"name"_s));
        QVERIFY(fixture.textOf("profileAddressProblem").contains(u"https"_s));
        QVERIFY(fixture.textOf("caFileProblem").contains(u"certificate"_s));
        QVERIFY(fixture.services().profiles.profiles().isEmpty());
        fixture.type("caFileEdit", notPem.fileName() + u".gone"_s);
        fixture.click("saveProfileButton");
        QVERIFY(fixture.textOf("caFileProblem").contains(u"cannot be read"_s));
        QCOMPARE(fixture.find<QLineEdit>("profileAddressEdit")->text(), u"http://client-api.example.com"_s);
    }

    void serverOfAStoredSessionStays()
    {
        const SandboxFixture sandbox;
        ConsoleFixture fixture;
        addAndSignIn(fixture, u"Live"_s, sandbox.url().toString());
        triggerMenu(fixture, u"actionManageProfiles"_s);
        QVERIFY(waitForSeen(fixture, "profileList"));
        fixture.click("editProfileButton");
        QVERIFY(waitForSeen(fixture, "profileNameEdit"));
        QVERIFY(!fixture.find<QLineEdit>("profileAddressEdit")->isEnabled());
        QVERIFY(!fixture.find<QLineEdit>("profileEmailEdit")->isEnabled());
        fixture.type("profileNameEdit", u"Live shop"_s);
        fixture.find<QCheckBox>("profileReadOnlyCheck")->setChecked(true);
        fixture.click("colorButton_0e7490");
        fixture.click("saveProfileButton");
        QTRY_VERIFY(!fixture.isSeen("profileNameEdit"));
        const ConnectionProfile changed = profileOf(fixture);
        QCOMPARE(changed.name, u"Live shop"_s);
        QCOMPARE(changed.color, u"#0e7490"_s);
        QVERIFY(changed.readOnly);
        QVERIFY(fixture.isSeen("readOnlyChip"));
        QVERIFY(fixture.services().auth.hasSession());
    }

    void forgettingLeavesNoTrace()
    {
        const SandboxFixture sandbox;
        FakeSecretStore keychain;
        ConsoleFixture fixture(&keychain);
        const QString kept = addAndSignIn(fixture, u"Kept"_s, sandbox.url().toString());
        const QString gone = addAndSignIn(fixture, u"Shop of Zanzibar"_s, sandbox.url().toString());
        QTRY_COMPARE_WITH_TIMEOUT(keychain.content().size(), 2, kPatience);
        UploadHistoryEntry upload;
        upload.fileName = u"zanzibar-people.csv"_s;
        upload.startedAt = upload.finishedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(fixture.services().uploads.add(upload));
        QVERIFY(allFiles(fixture).contains(gone));
        QVERIFY(allFiles(fixture).contains(u"zanzibar-people.csv"_s));

        triggerMenu(fixture, u"actionManageProfiles"_s);
        QVERIFY(waitForSeen(fixture, "profileList"));
        fixture.click("forgetProfileButton"); // the open one is chosen at first
        QVERIFY(waitForSeen(fixture, "confirmButton"));
        fixture.click("confirmButton");
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.services().profiles.find(gone), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("signInButton"), kPatience);
        QCOMPARE(keychain.content().size(), 1);
        QVERIFY(keychain.content().cbegin().key().contains(kept));
        const QString left = allFiles(fixture);
        for (const QString &trace : {gone, u"Shop of Zanzibar"_s, u"zanzibar-people.csv"_s})
            QVERIFY2(!left.contains(trace), qPrintable(trace));
        QVERIFY(left.contains(kept));
        QVERIFY(fixture.find<QLineEdit>("emailEdit")->text().isEmpty());
    }

    void lockedKeychainKeepsTheProfileAndIsSaid()
    {
        const SandboxFixture sandbox;
        FakeSecretStore keychain;
        ConsoleFixture fixture(&keychain);
        const QString id = addAndSignIn(fixture, u"Live"_s, sandbox.url().toString());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.services().auth.isSessionKept(), kPatience);
        keychain.setMood(FakeSecretStore::Mood::Locked);
        triggerMenu(fixture, u"actionManageProfiles"_s);
        QVERIFY(waitForSeen(fixture, "profileList"));
        fixture.click("forgetProfileButton");
        QVERIFY(waitForSeen(fixture, "confirmButton"));
        fixture.click("confirmButton");
        QVERIFY(waitForSeen(fixture, "profilesBanner"));
        const QString text = fixture.find("profilesBanner")->findChild<QLabel *>("bannerText"_L1)->text();
        QVERIFY2(text.contains(u"is not forgotten"_s) && text.contains(u"locked"_s), qPrintable(text));
        QVERIFY(!fixture.isSeen("keychainBanner")); // said once
        QVERIFY(fixture.services().profiles.find(id));

        keychain.setMood(FakeSecretStore::Mood::Open);
        fixture.find("profilesBanner")->findChild<QPushButton *>("bannerAction1"_L1)->click();
        QVERIFY(waitForSeen(fixture, "confirmButton"));
        fixture.click("confirmButton");
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.services().profiles.find(id), kPatience);
        QVERIFY(keychain.content().isEmpty());
    }
};

QTEST_MAIN(ProfilesTest)
#include "profiles_test.moc"
