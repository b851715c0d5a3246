// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/check/check_model.h"
#include "gui/common/page.h"
#include "net/call_kind.h"
#include "support/await.h"
#include "support/console_fixture.h"
#include "support/sandbox_fixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// The connection check in the real window, against a sandbox that speaks the built-in contract.
class ConnectionCheckWindowTest : public QObject
{
    Q_OBJECT

private:
    static QString writeContract(const QTemporaryDir &folder, const QByteArray &json)
    {
        QFile file(folder.filePath(u"mine.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("the contract file cannot be written");
        return file.fileName();
    }

    static void signIn(ConsoleFixture &fixture, const SandboxFixture &sandbox)
    {
        const auto *chooser = fixture.find<QComboBox>("serverChooser");
        fixture.choose("serverChooser", chooser->findData(int(ConnectionProfile::Kind::Other)));
        const Credentials credentials = SandboxFixture::credentials();
        fixture.type("addressEdit", sandbox.url().toString());
        fixture.type("apiKeyEdit", QString::fromUtf8(credentials.apiKey));
        fixture.type("emailEdit", credentials.email);
        fixture.type("passwordEdit", credentials.password);
        fixture.click("signInButton");
        if (!QTest::qWaitFor([&] { return !fixture.services().workspaces.current().id.isEmpty(); }, kPatience))
            qFatal("the sandbox could not be entered");
    }

    static void openCheck(ConsoleFixture &fixture)
    {
        fixture.window().findChild<QAction *>("actionCheckConnection"_L1)->trigger();
        if (!waitForEnd(fixture))
            qFatal("the check does not end");
    }

    static bool waitForEnd(const ConsoleFixture &fixture)
    {
        return QTest::qWaitFor(
            [&] {
                const auto *copy = fixture.find<QPushButton>("copyResultButton");
                return copy && copy->isVisible() && copy->isEnabled();
            },
            kPatience);
    }

    static QStringList column(const ConsoleFixture &fixture, int column)
    {
        const QAbstractItemModel *model = fixture.find<QAbstractItemView>("checkTable")->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }

    static void loadContract(ConsoleFixture &fixture, const QString &file)
    {
        fixture.click("loadContractButton");
        auto *dialog = fixture.find<QFileDialog>("checkContractDialog");
        if (!dialog)
            qFatal("no file dialog comes");
        Q_EMIT dialog->filesSelected({file});
        dialog->close();
    }

private Q_SLOTS:
    void everyReadingCallWorksAndNothingIsWritten()
    {
        ConsoleFixture fixture;
        QVERIFY(!fixture.window().findChild<QAction *>("actionCheckConnection"_L1)->isEnabled());
        fixture.enterSandbox();
        const qsizetype before = fixture.services().requestLog.entries().size();
        openCheck(fixture);
        const QStringList results = column(fixture, CheckModel::Result);
        QCOMPARE(results.size(), 9);
        QCOMPARE(results.count(u"Works"_s), 9);
        const auto entries = fixture.services().requestLog.entries();
        QVERIFY(entries.size() >= before + 9);
        for (qsizetype i = before; i < entries.size(); ++i) {
            const auto call = callFromKey(entries[i].call);
            QVERIFY2(call && onlyReads(*call), qPrintable(entries[i].call));
        }
        fixture.click("copyResultButton");
        const QString copied = QApplication::clipboard()->text();
        QCOMPARE(copied.count(u"Works"_s), 9);
        QVERIFY(!copied.contains(QString::fromUtf8(SandboxFixture::credentials().apiKey)));
    }

    void misfitIsNamedAndAnotherContractMendsItOnTheSpot()
    {
        const SandboxFixture sandbox;
        const QTemporaryDir folder;
        CommandLine line;
        line.contractFile = writeContract(folder, R"({"members": {"group.id": ["identification"]}})");
        ConsoleFixture fixture;
        fixture.restart(line);
        signIn(fixture, sandbox);

        // The page whose answer does not fit leads to the check.
        fixture.window().goTo(Place::Groups);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("offerButton"), kPatience);
        fixture.click("offerButton");
        QVERIFY(waitForEnd(fixture));
        QCOMPARE(column(fixture, CheckModel::Result).count(u"Does not fit the contract"_s), 1);
        const QString found = column(fixture, CheckModel::Finding).join(u'\n');
        QVERIFY2(found.contains(u"“identification”"_s), qPrintable(found));
        QVERIFY(fixture.textOf("detailText").contains(u"identification"_s));

        // A broken file changes nothing.
        const QTemporaryDir other;
        loadContract(fixture, writeContract(other, "{\n  \"members\": {\"group.nmae\": [\"x\"]}\n}"));
        QTRY_VERIFY(fixture.isSeen("contractBanner"));
        const QString refusal = fixture.find("contractBanner")->findChild<QLabel *>("bannerText"_L1)->text();
        QVERIFY2(refusal.contains(u"line 2"_s) && refusal.contains(u"Nothing has changed"_s), qPrintable(refusal));
        QCOMPARE(fixture.services().contract.name(Member::GroupId), u"identification"_s);

        // The right one is used at once: by the check, by the pages, and by the next start.
        const QTemporaryDir right;
        const QString file =
            writeContract(right, R"({"members": {"group.id": ["identification", "customer_group_id"]}})");
        loadContract(fixture, file);
        QVERIFY(waitForEnd(fixture));
        QCOMPARE(column(fixture, CheckModel::Result).count(u"Does not fit the contract"_s), 0);
        auto *groups = fixture.find<QAbstractItemView>("groupsTable");
        QTRY_VERIFY_WITH_TIMEOUT(groups->model()->rowCount() > 0, kPatience);
        QCOMPARE(fixture.console().userSettings().contractFile(), file);

        fixture.click("useBuiltInButton");
        QVERIFY(waitForEnd(fixture));
        QCOMPARE(fixture.services().contract.name(Member::GroupId), Contract::builtIn().name(Member::GroupId));
        QVERIFY(fixture.console().userSettings().contractFile().isEmpty());
    }

    void closesWithTheSession()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        openCheck(fixture);
        fixture.window().findChild<QAction *>("actionSignOut"_L1)->trigger();
        QTRY_VERIFY(!fixture.isSeen("checkTable"));
    }
};

QTEST_MAIN(ConnectionCheckWindowTest)
#include "connection_check_window_test.moc"
