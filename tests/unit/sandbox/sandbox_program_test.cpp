// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_server.h"
#include "sandbox_client.h"

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

    void aTextFileIsLeftAsItIs()
    {
        const QString path = written(u"notes.txt"_s, QByteArray(5000, 'x'));
        QVERIFY(!failureOf(path).isEmpty());
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
            QVERIFY2(failureOf(options.dataFile).contains(u"locked"_s), "a second server on the same file");
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
    static QString failureOf(const QString &dataFile)
    {
        SandboxOptions options;
        options.customers = 1;
        options.dataFile = dataFile;
        SandboxServer server(options);
        QSignalSpy failed(&server, &SandboxServer::failed);
        server.start();
        return failed.wait(30'000) ? failed.first().first().toString() : QString();
    }

    QTemporaryDir m_folder;
    QTcpServer m_port;
};

} // namespace nudge::test

QTEST_GUILESS_MAIN(nudge::test::SandboxProgramTest)
#include "sandbox_program_test.moc"
