// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_fixture.h"
#include "gui/activity/activity_model.h"
#include "gui/common/call_text.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// The calls to the server, on the screen, and the support bundle.
class ActivityWindowTest : public QObject
{
    Q_OBJECT

private:
    static void open(ConsoleFixture &fixture)
    {
        fixture.window().findChild<QAction *>("actionActivity"_L1)->trigger();
        QVERIFY(fixture.isSeen("activityWindow"));
    }

    static QAbstractItemModel *rows(const ConsoleFixture &fixture)
    {
        return fixture.find<QAbstractItemView>("activityTable")->model();
    }

    static QString cell(const ConsoleFixture &fixture, int row, ActivityModel::Column column)
    {
        return rows(fixture)->index(row, column).data().toString();
    }

    /// Chooses the first call of this name.
    static bool chooseCall(const ConsoleFixture &fixture, const QString &name)
    {
        auto *table = fixture.find<QAbstractItemView>("activityTable");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (cell(fixture, row, ActivityModel::Name) == name) {
                table->setCurrentIndex(table->model()->index(row, 0));
                return true;
            }
        }
        return false;
    }

    static int retriedRow(const ConsoleFixture &fixture)
    {
        for (int row = 0; row < rows(fixture)->rowCount(); ++row) {
            if (cell(fixture, row, ActivityModel::Retries) == u"1"_s)
                return row;
        }
        return -1;
    }

    static QString bannerText(const ConsoleFixture &fixture)
    {
        return fixture.find("activityBanner")->findChild<QLabel *>("bannerText"_L1)->text();
    }

    static void saveBundleAs(ConsoleFixture &fixture, const QString &path)
    {
        fixture.click("saveBundleButton");
        QTRY_VERIFY(fixture.find<QFileDialog>("supportBundleDialog"));
        auto *dialog = fixture.find<QFileDialog>("supportBundleDialog");
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }

private Q_SLOTS:
    void opensBeforeTheSignIn()
    {
        ConsoleFixture fixture;
        QTest::keyClick(&fixture.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(fixture.isSeen("activityWindow"));
        QVERIFY(!fixture.isSeen("activityTable"));
        QVERIFY(!fixture.find<QPushButton>("clearActivityButton")->isEnabled());
        // Nothing hides behind the window that it was opened from.
        QVERIFY(fixture.find("activityWindow")->parentWidget() == &fixture.window());
        QTest::keyClick(fixture.find("activityWindow"), Qt::Key_Escape);
        QTRY_VERIFY(!fixture.find("activityWindow"));
    }

    void opensFromTheStatusOnce()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        fixture.click("activityButton");
        const QWidget *window = fixture.find("activityWindow");
        fixture.click("activityButton");
        QCOMPARE(fixture.find("activityWindow"), window);
        QCOMPARE(fixture.window().findChildren<QWidget *>("activityWindow"_L1).size(), 1);
    }

    void everyCallComesAsItEnds()
    {
        ConsoleFixture fixture;
        open(fixture);
        fixture.enterSandbox();
        const RequestLog &log = fixture.services().requestLog;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("activityTable"), kPatience);
        fixture.window().goTo(Place::Fields);
        const auto isLogged = [&log] {
            return std::ranges::any_of(log.entries(), [](const auto &entry) { return entry.call == "field.list"_L1; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isLogged(), kPatience);
        QVERIFY(chooseCall(fixture, u"Load profile fields"_s));
        QCOMPARE(rows(fixture)->rowCount(), log.entries().size());
        const RequestLogEntry &last = log.entries().last();
        const int row = rows(fixture)->rowCount() - 1;
        QCOMPARE(cell(fixture, row, ActivityModel::Name), callText(last.call));
        QCOMPARE(cell(fixture, row, ActivityModel::Status), QString::number(last.status));
        QCOMPARE(cell(fixture, row, ActivityModel::Duration), u"%1 ms"_s.arg(last.milliseconds));
        QCOMPARE(cell(fixture, row, ActivityModel::RequestId), last.requestId);
        QTRY_VERIFY(fixture.textOf("countLabel").startsWith(QString::number(log.entries().size()) + u" call"_s));
    }

    void followsUntilSomethingElseIsRead()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        open(fixture);
        RequestLog &log = fixture.services().requestLog;
        const auto addCalls = [&log] {
            for (int i = 0; i < 60; ++i)
                log.add(RequestLogEntry());
        };
        const auto showsNewest = [&fixture] {
            const auto *table = fixture.find<QAbstractItemView>("activityTable");
            const QRect last = table->visualRect(table->model()->index(table->model()->rowCount() - 1, 0));
            return table->viewport()->rect().intersects(last);
        };
        addCalls();
        QTRY_VERIFY(showsNewest());
        auto *table = fixture.find<QAbstractItemView>("activityTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(!fixture.find<QCheckBox>("followCheck")->isChecked());
        addCalls();
        QTRY_VERIFY(fixture.textOf("countLabel").startsWith(QString::number(log.entries().size()) + u" call"_s));
        QVERIFY(!showsNewest());
        QCOMPARE(table->currentIndex().row(), 0);
        fixture.click("followCheck");
        QVERIFY(showsNewest());
    }

    void filtersByTextCallAndFailure()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        RequestLog &log = fixture.services().requestLog;
        RequestLogEntry lost;
        lost.call = u"rerun.initiate"_s;
        lost.method = "POST";
        lost.server = u"https://api.example.com"_s;
        lost.path = u"/somewhere"_s;
        lost.requestId = u"lost-call"_s;
        lost.failure = u"Connection refused"_s;
        log.add(lost);
        open(fixture);
        QCOMPARE(rows(fixture)->rowCount(), log.entries().size());
        fixture.click("failuresCheck");
        QCOMPARE(rows(fixture)->rowCount(), 1);
        QCOMPARE(cell(fixture, 0, ActivityModel::Status), u"No answer"_s);
        fixture.click("failuresCheck");
        fixture.type("activitySearch", u"REFUSED somewhere"_s);
        QCOMPARE(rows(fixture)->rowCount(), 1);
        QVERIFY(fixture.textOf("countLabel").startsWith(u"1 of "_s));

        fixture.type("activitySearch", u"no such call"_s);
        QVERIFY(!fixture.isSeen("activityTable"));
        // Return is no way to press a button by accident.
        QTest::keyClick(fixture.find("activitySearch"), Qt::Key_Return);
        QVERIFY(!log.entries().isEmpty());
        QTRY_VERIFY(fixture.isSeen("retryButton"));
        fixture.click("retryButton");
        QTRY_COMPARE(rows(fixture)->rowCount(), log.entries().size());

        const auto *chooser = fixture.find<QComboBox>("callChooser");
        fixture.choose("callChooser", chooser->findText(u"Sign in"_s));
        for (int row = 0; row < rows(fixture)->rowCount(); ++row)
            QCOMPARE(cell(fixture, row, ActivityModel::Name), u"Sign in"_s);
        QVERIFY(rows(fixture)->rowCount() >= 1);
    }

    void cancelledIsNoFailureAndACutAnswerIsOne()
    {
        ConsoleFixture fixture;
        RequestLogEntry entry;
        entry.call = u"group.list"_s;
        entry.method = "GET";
        entry.problem = ApiError::Category::Cancelled;
        entry.failure = u"cancelled"_s;
        fixture.services().requestLog.add(entry);
        entry.status = 200;
        entry.problem = ApiError::Category::Timeout;
        entry.failure = u"timeout"_s;
        fixture.services().requestLog.add(entry);
        open(fixture);
        QCOMPARE(cell(fixture, 0, ActivityModel::Status), u"Cancelled"_s);
        fixture.click("failuresCheck");
        QCOMPARE(rows(fixture)->rowCount(), 1);
        QCOMPARE(cell(fixture, 0, ActivityModel::Status), u"200, incomplete"_s);
        QCOMPARE(fixture.textOf("failureLabel"), u"The answer did not come in time."_s);
    }

    void detailsHideSecretsAndCopyAsCurl()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        open(fixture);
        QVERIFY(chooseCall(fixture, u"Sign in"_s));
        const auto account = fixture.services().sandbox.account();
        const QString request = fixture.find<QPlainTextEdit>("requestText")->toPlainText();
        QVERIFY2(request.contains(u"x-api-key: <hidden"_s, Qt::CaseInsensitive), qPrintable(request));
        fixture.click("copyCurlButton");
        const QString curl = QGuiApplication::clipboard()->text();
        QVERIFY2(curl.startsWith(u"curl --request POST"_s), qPrintable(curl));
        QVERIFY(bannerText(fixture).contains(u"clipboard"_s));
        const QString answer = fixture.find<QPlainTextEdit>("answerText")->toPlainText();
        for (const QString &text : {request, answer, curl}) {
            for (const QString &secret : {account.apiKey, account.email, account.password})
                QVERIFY2(!text.contains(secret), qPrintable(text));
        }
        fixture.click("copyRequestIdButton");
        QCOMPARE(QGuiApplication::clipboard()->text(), fixture.textOf("requestIdLabel"));
    }

    void retriesAreCounted()
    {
        ProxiedConsole fixture;
        open(fixture.console);
        fixture.askToWait({kFields}, 40);
        fixture.console.window().goTo(Place::Fields);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.console.isSeen("retryBanner"), kPatience);
        fixture.proxy.clear();
        fixture.console.click("bannerAction1");
        QTRY_VERIFY_WITH_TIMEOUT(retriedRow(fixture.console) >= 0, kPatience);
        const int row = retriedRow(fixture.console);
        QCOMPARE(cell(fixture.console, row, ActivityModel::Name), u"Load profile fields"_s);
        auto *table = fixture.console.find<QAbstractItemView>("activityTable");
        table->setCurrentIndex(table->model()->index(row, 0));
        QCOMPARE(fixture.console.textOf("retriesLabel"), u"Sent 1 time(s) before this"_s);
        QVERIFY(chooseCall(fixture.console, u"Sign in"_s));
        QCOMPARE(fixture.console.textOf("retriesLabel"), u"None, this was the first sending"_s);
    }

    void clearedLogIsAnEmptyWindow()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        open(fixture);
        fixture.click("clearActivityButton");
        QTRY_VERIFY(!fixture.isSeen("activityTable"));
        QVERIFY(fixture.services().requestLog.entries().isEmpty());
        fixture.window().goTo(Place::Fields);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("activityTable"), kPatience);
    }

    void bundleIsSavedWithoutSecrets()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bundle.txt"_s);
        ConsoleFixture fixture;
        fixture.enterSandbox();
        fixture.window().findChild<QAction *>("actionSupportBundle"_L1)->trigger();
        QTRY_VERIFY(fixture.find<QFileDialog>("supportBundleDialog"));
        Q_EMIT fixture.find<QFileDialog>("supportBundleDialog")->fileSelected(path);
        QVERIFY2(bannerText(fixture).contains(QDir::toNativeSeparators(path)), qPrintable(bannerText(fixture)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"auth.login"_s) && text.contains(fixture.services().contract.name()));
        const auto account = fixture.services().sandbox.account();
        // The password is also the word for a sandbox, which may stand there.
        for (const QString &secret : {account.apiKey, account.email, u"Acacia"_s})
            QVERIFY2(!text.contains(secret), qPrintable(secret));
    }

    void bundleThatCannotBeSavedIsToldAndOfferedAgain()
    {
        const QTemporaryDir folder;
        ConsoleFixture fixture;
        fixture.enterSandbox();
        open(fixture);
        const QString nowhere = folder.filePath(u"missing/bundle.txt"_s);
        saveBundleAs(fixture, nowhere);
        QVERIFY2(bannerText(fixture).contains(QDir::toNativeSeparators(nowhere)), qPrintable(bannerText(fixture)));
        QTRY_VERIFY(!fixture.find<QFileDialog>("supportBundleDialog"));
        fixture.click("bannerAction1");
        QTRY_VERIFY(fixture.find<QFileDialog>("supportBundleDialog"));
    }

    void modelForgetsWhatTheLogForgets()
    {
        RequestLog log;
        for (int i = 0; i < RequestLog::kCapacity - 2; ++i)
            log.add(RequestLogEntry());
        ActivityModel model(log);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 5; ++i) {
            RequestLogEntry entry;
            entry.requestId = QString::number(i);
            log.add(entry);
        }
        QCOMPARE(model.rowCount(), RequestLog::kCapacity);
        QCOMPARE(model.entry(RequestLog::kCapacity - 1).requestId, u"4"_s);
        log.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(ActivityWindowTest)
#include "activity_window_test.moc"
