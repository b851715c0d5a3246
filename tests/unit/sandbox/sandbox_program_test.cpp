// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_server.h"
#include "sandbox_client.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace nudge::test {

using namespace Qt::StringLiterals;

/// The program nudgescribe-sandbox, the data file and the server's start and end.
class SandboxProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstLineSaysWhereItListens()
    {
        QProcess program;
        program.start(QStringLiteral(SANDBOX_PROGRAM), {u"--customers"_s, u"10"_s});
        QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), 30'000);
        const QString line = QString::fromUtf8(program.readLine()).trimmed();
        QVERIFY2(line.startsWith(u"listening on http://127.0.0.1:"_s), qUtf8Printable(line));
        program.terminate();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit); // its destructors have run
        QCOMPARE(program.exitCode(), 0);
    }

    void aLargeSampleLeavesNoFiles_data()
    {
        QTest::addColumn<bool>("kill");
        QTest::newRow("asked to end") << false;
        QTest::newRow("killed") << true;
    }
    void aLargeSampleLeavesNoFiles()
    {
        QFETCH(bool, kill);
        const QTemporaryDir folder;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, folder.path());
        environment.remove(u"SQLITE_TMPDIR"_s);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SANDBOX_PROGRAM), {u"--customers"_s, u"120000"_s, u"--port"_s, u"0"_s});
        QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), 60'000);
        kill ? program.kill() : program.terminate();
        QVERIFY(program.waitForFinished());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }

    void aBadContractIsNamed()
    {
        QProcess program;
        program.start(QStringLiteral(SANDBOX_PROGRAM),
                      {u"--contract"_s, written(u"bad.json"_s, "{\n\"colours\": {}\n}")});
        QVERIFY(program.waitForFinished(30'000));
        const QString said = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(said.contains(u"bad.json, line 2: there is no section \"colours\""_s), qUtf8Printable(said));
        program.start(QStringLiteral(SANDBOX_PROGRAM), {u"--contract"_s, u"/nowhere.json"_s});
        QVERIFY(program.waitForFinished(30'000));
        const QString unread = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(unread.contains(u"/nowhere.json: cannot be read"_s), qUtf8Printable(unread));
    }

    void badUseIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
        QTest::newRow("stray argument") << QStringList{u"file.csv"_s} << u"file.csv"_s;
        QTest::newRow("no number") << QStringList{u"--customers"_s, u"many"_s} << u"many"_s;
        QTest::newRow("port out of range") << QStringList{u"--port"_s, u"70000"_s} << u"70000"_s;
        QTest::newRow("folder as data") << QStringList{u"--data"_s, m_folder.path()} << u"is a folder"_s;
        QTest::newRow("folder that is not there")
            << QStringList{u"--data"_s, u"/nowhere/at/all.sqlite"_s} << u"/nowhere/at/all.sqlite"_s;
        QTest::newRow("not a database") << QStringList{u"--data"_s, written(u"text.txt"_s, QByteArray(5000, 'x'))}
                                        << u"text.txt"_s;
        QTest::newRow("contract that is not there")
            << QStringList{u"--contract"_s, u"/nowhere.json"_s} << u"/nowhere.json"_s;
        QVERIFY(m_port.listen(QHostAddress::LocalHost));
        QTest::newRow("port that is taken")
            << QStringList{u"--port"_s, QString::number(m_port.serverPort()), u"--customers"_s, u"1"_s}
            << QString::number(m_port.serverPort());
    }
    void badUseIsExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        QProcess program;
        program.start(QStringLiteral(SANDBOX_PROGRAM), arguments);
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
        QCOMPARE(program.readAllStandardOutput(), QByteArray());
        const QString said = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(said.contains(word), qUtf8Printable(said));
    }

    void aFailureHasItsKind()
    {
        SandboxFailure kind{};
        static_cast<void>(failureOf(m_folder.path(), &kind));
        QCOMPARE(kind, SandboxFailure::NoAccess);
        static_cast<void>(failureOf(u"/nowhere/at/all.sqlite"_s, &kind));
        QCOMPARE(kind, SandboxFailure::NoAccess);
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        static_cast<void>(failureOf({}, &kind, taken.serverPort()));
        QCOMPARE(kind, SandboxFailure::PortTaken);
    }

    void aTextFileIsLeftAsItIs()
    {
        const QString path = written(u"notes.txt"_s, QByteArray(5000, 'x'));
        SandboxFailure kind{};
        QVERIFY(!failureOf(path, &kind).isEmpty());
        QCOMPARE(kind, SandboxFailure::Damaged);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(5000, 'x'));
    }

    void helpAndVersionAreAnswered()
    {
        for (const QString &option : {u"--help"_s, u"--version"_s}) {
            QProcess program;
            program.start(QStringLiteral(SANDBOX_PROGRAM), {option});
            QVERIFY(program.waitForFinished(30'000));
            QCOMPARE(program.exitCode(), 0);
            QVERIFY(program.readAllStandardOutput().contains("nudgescribe-sandbox"));
        }
    }

    void aDataFileKeepsWhatWasChanged()
    {
        SandboxOptions options = SandboxClient::smallOptions();
        options.dataFile = m_folder.filePath(u"kept.sqlite"_s);
        QByteArray token;
        QString campaign;
        {
            options.publishTime = std::chrono::hours(1);
            SandboxClient client(options);
            client.signIn();
            token = client.token;
            QCOMPARE(client.call(Call::GroupCreate, {{Member::WorkspaceId, u"wsp_1"_s}, {Member::GroupName, u"Kept"_s}})
                         .status,
                     200);
            QCOMPARE(client.call(Call::MessagesPublish, {{Member::CampaignId, u"cmp_2"_s}}).status, 200);
            SandboxFailure kind{};
            QVERIFY2(failureOf(options.dataFile, &kind).contains(options.dataFile), "a second server on the same file");
            QCOMPARE(kind, SandboxFailure::InUse);
            for (const QString &end : {u""_s, u"-wal"_s}) { // with all that was answered in it
                const QFileInfo file(options.dataFile + end);
                QVERIFY(file.exists());
                QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
                QFile content(file.filePath());
                QVERIFY(content.open(QIODevice::ReadOnly));
                QVERIFY2(!content.readAll().contains(client.refreshToken), "the refresh token in plain text");
            }
        }
        options.publishTime = std::chrono::milliseconds(1);
        SandboxClient client(options);
        client.token = token; // still good: the key that signs is kept too
        const auto groups = client.call(Call::GroupList, {{Member::WorkspaceId, u"wsp_1"_s}}).array();
        QVERIFY(!where(groups, Member::GroupName, u"Kept"_s).isEmpty());
        // What was being published when the server stopped goes on.
        QTRY_VERIFY_WITH_TIMEOUT(
            at(client.call(Call::MessagesPages, {{Member::CampaignId, u"cmp_2"_s}}).data(), Member::PageCount).toInt() >
                0,
            20'000);
    }

    void theServerStopsWhileItMakesItsData()
    {
        SandboxOptions options;
        options.customers = 3'000'000;
        SandboxServer server(options);
        server.start();
        QTest::qWait(100);
        QVERIFY(server.address().isEmpty()); // in the middle of it; the destructor must come back
    }

    void customersAddUp_data()
    {
        QTest::addColumn<int>("customers");
        for (const int count : {0, 1, 37, 19'999, 20'000, 30'000})
            QTest::addRow("%d", count) << count;
    }
    void customersAddUp()
    {
        QFETCH(int, customers);
        SandboxOptions options;
        options.customers = customers;
        SandboxClient client(options);
        client.signIn();
        int total = 0;
        int groups = 0;
        for (const QJsonValue &workspace : client.call(Call::CampaignList).array()) {
            for (const QJsonValue &group :
                 client.call(Call::GroupList, {{Member::WorkspaceId, at(workspace, Member::WorkspaceId)}}).array()) {
                total += at(group, Member::GroupCustomerCount).toInt();
                ++groups;
            }
        }
        QCOMPARE(groups, 6);
        QCOMPARE(total, customers);
    }

private:
    QString written(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qUtf8Printable(name));
        return file.fileName();
    }
    static QString failureOf(const QString &dataFile, SandboxFailure *kind, quint16 port = 0)
    {
        SandboxOptions options;
        options.customers = 1;
        options.dataFile = dataFile;
        options.port = port;
        SandboxServer server(options);
        QSignalSpy failed(&server, &SandboxServer::failed);
        server.start();
        if (!failed.wait(30'000))
            return {};
        *kind = failed.first().at(1).value<SandboxFailure>();
        return failed.first().first().toString();
    }

    QTemporaryDir m_folder;
    QTcpServer m_port;
};

} // namespace nudge::test

QTEST_GUILESS_MAIN(nudge::test::SandboxProgramTest)
#include "sandbox_program_test.moc"
