// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_fixture.h"
#include "auth/session_gate.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// What waits to be sent again, on the screen.
class ActivityRetryTest : public QObject
{
    Q_OBJECT

private:
    static QString text(const ProxiedConsole &fixture)
    {
        const auto *banner = fixture.console.find("retryBanner");
        return banner->isVisible() ? banner->findChild<QLabel *>("bannerText"_L1)->text() : QString();
    }

    static int seconds(const ProxiedConsole &fixture)
    {
        static const QRegularExpression pattern(u"again in (\\d+) s"_s);
        const auto match = pattern.match(text(fixture));
        return match.hasMatch() ? match.captured(1).toInt() : -1;
    }

    static bool ticks(const ProxiedConsole &fixture)
    {
        const auto timers = fixture.console.find("retryBanner")->findChildren<QTimer *>();
        return std::ranges::any_of(timers, &QTimer::isActive);
    }

private Q_SLOTS:
    void countsDownAndTriesNow()
    {
        ProxiedConsole fixture;
        QVERIFY(!fixture.console.isSeen("retryBanner"));
        fixture.askToWait({kFields}, 40);
        const auto fields = fixture.console.services().api.fields(fixture.console.services().workspaces.current().id);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.console.isSeen("retryBanner"), kPatience);
        const QString said = text(fixture);
        QVERIFY2(said.contains(u"server asks to wait"_s) && said.contains(u"Load profile fields"_s), qPrintable(said));
        const int first = seconds(fixture);
        QVERIFY2(first > 0 && first < 60, qPrintable(said)); // a little later than asked, so that not all come at once
        QTRY_VERIFY_WITH_TIMEOUT(seconds(fixture) < first, kPatience);

        fixture.proxy.clear();
        auto *tryNow = fixture.console.find("retryBanner")->findChild<QPushButton *>("bannerAction1"_L1);
        QCOMPARE(tryNow->text(), u"Try now"_s);
        tryNow->setFocus();
        QTest::keyClick(tryNow, Qt::Key_Space);
        QVERIFY(!fixture.console.isSeen("retryBanner"));
        QVERIFY(await(fields).ok());
        QVERIFY(!ticks(fixture));
    }

    void cancellingEndsTheCallWithItsReason()
    {
        ProxiedConsole fixture;
        fixture.askToWait({kFields}, 40, 503);
        fixture.console.window().goTo(Place::Fields);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.console.isSeen("retryBanner"), kPatience);
        auto *cancel = fixture.console.find("retryBanner")->findChild<QPushButton *>("bannerAction2"_L1);
        QCOMPARE(cancel->text(), u"Cancel"_s);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(!fixture.console.isSeen("retryBanner"));
        QVERIFY(fixture.console.services().gate.retries().waits().isEmpty());
        // On a slow machine another page may only then ask for the fields too.
        const auto isGivenUp = [&fixture] {
            if (fixture.console.isSeen("retryBanner"))
                fixture.console.find("retryBanner")->findChild<QPushButton *>("bannerAction2"_L1)->click();
            return fixture.console.isSeen("retryButton");
        };
        QVERIFY(QTest::qWaitFor(isGivenUp, kPatience));
        QTRY_VERIFY(!ticks(fixture));
    }

    void severalWaitsAreOneLine()
    {
        ProxiedConsole fixture;
        RetryingTransport &retries = fixture.console.services().gate.retries();
        const WorkspaceId workspace = fixture.console.services().workspaces.current().id;
        ApiService &api = fixture.console.services().api;
        fixture.askToWait({kFields}, 90);
        const auto fields = api.fields(workspace);
        QTRY_COMPARE_WITH_TIMEOUT(retries.waits().size(), 1, kPatience);
        QVERIFY2(text(fixture).contains(u"again in 1 min "_s), qPrintable(text(fixture)));
        fixture.askToWait({kGroups}, 40);
        const auto groups = api.groups(workspace);
        QTRY_COMPARE_WITH_TIMEOUT(retries.waits().size(), 2, kPatience);
        QVERIFY2(text(fixture).contains(u"2 call"_s), qPrintable(text(fixture)));
        QVERIFY2(seconds(fixture) > 0, qPrintable(text(fixture))); // the first to end is the one without minutes

        fixture.proxy.clear();
        fixture.console.click("bannerAction1");
        QVERIFY(!fixture.console.isSeen("retryBanner"));
        QVERIFY(await(fields).ok());
        QVERIFY(await(groups).ok());
    }

    void whatCouldNotBeLoadedIsWhenTheServerIsBack()
    {
        ProxiedConsole fixture;
        RetryPolicy hasty;
        hasty.first = std::chrono::milliseconds(1);
        fixture.console.services().gate.retries().setPolicy(hasty);
        fixture.proxy.refuse();
        fixture.console.window().goTo(Place::Fields);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.console.isSeen("retryButton"), kPatience);
        QTRY_COMPARE(fixture.console.textOf("connectionState"), u"Offline"_s);
        fixture.proxy.clear();
        // Nobody clicks.
        QTRY_VERIFY_WITH_TIMEOUT(fixture.console.isSeen("fieldsTable"), kPatience);
        QCOMPARE(fixture.console.textOf("connectionState"), u"Connected"_s);
    }

    void aShortWaitIsNoLine()
    {
        ProxiedConsole fixture;
        RetryingTransport &retries = fixture.console.services().gate.retries();
        RetryPolicy hasty;
        hasty.first = std::chrono::milliseconds(1);
        retries.setPolicy(hasty);
        int scheduled = 0;
        bool told = false;
        // Connected after the banner, so that it has said what it has to say.
        connect(&retries, &RetryingTransport::retryScheduled, this, [&] {
            ++scheduled;
            told = told || fixture.console.isSeen("retryBanner");
        });
        fixture.askToWait({kFields}, 0, 502);
        const auto fields = fixture.console.services().api.fields(fixture.console.services().workspaces.current().id);
        QVERIFY(!await(fields).ok());
        QCOMPARE(scheduled, hasty.attempts - 1);
        QVERIFY(!told);
    }
};

QTEST_MAIN(ActivityRetryTest)
#include "activity_retry_test.moc"
