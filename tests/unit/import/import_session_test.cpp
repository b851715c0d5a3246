// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_session.h"

#include "import/import_memory.h"
#include "import/upload_history.h"
#include "support/await.h"
#include "support/fake_secret_store.h"
#include "support/sandbox_fixture.h"
#include "support/session_stack.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

namespace {

/// Rows for the sandbox's first workspace, with one kind of mistake in each row of `bad`.
QByteArray retailCsv(int rows, const QList<int> &bad = {})
{
    QByteArray csv = "Kundennummer;Vorname;Surname;E-Mail;DOB;Loyalty tier;Balance;Lieblingsfarbe\n";
    for (int row = 1; row <= rows; ++row) {
        const QByteArray number = QByteArray::number(row).rightJustified(6, '0');
        const qsizetype mistake = bad.indexOf(row);
        QByteArrayList cells{"U" + number, "Zoë " + number, "Ñandú", "u" + number + "@example.com", "1990-02-21",
                             "G",          "12.50",         "grün"};
        switch (mistake < 0 ? -1 : mistake % 7) {
        case 0:
            cells[0] = "";
            break;
        case 1:
            cells[1] = "";
            break;
        case 2:
            cells[4] = "1990-02-31";
            break;
        case 3:
            cells[4] = "21 February";
            break;
        case 4:
            cells[5] = "gold";
            break;
        case 5:
            cells[6] = "12.505";
            break;
        case 6:
            cells[0] = "U000001";
            break; // there already
        default:
            break;
        }
        csv += cells.join(';') + '\n';
    }
    return csv;
}

} // namespace

class ImportSessionTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SandboxFixture m_sandbox;
    FakeSecretStore m_secrets;
    SessionStack m_stack{m_secrets};
    UploadHistory m_history{QString()};
    ImportMemory m_memory;
    WorkspaceId m_workspace;

    QString write(const QByteArray &content, const QString &name = u"customers.csv"_s)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's file");
        return file.fileName();
    }

    static bool settles(const ImportSession &session, UploadBlock wanted)
    {
        return QTest::qWaitFor([&] { return session.block() == wanted; }, kPatience);
    }

    static GroupId groupNamed(const ImportSession &session, const QString &name)
    {
        for (const CustomerGroup &group : session.groups()) {
            if (group.name == name)
                return group.id;
        }
        return {};
    }

    qint64 customersIn(const GroupId &group)
    {
        const auto pages = await(m_stack.api.customerPages(m_workspace, group, 100));
        return pages.ok() ? pages->total : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_stack.signIn(m_sandbox.url(), SandboxFixture::credentials()).ok());
        const auto campaigns = await(m_stack.api.campaigns());
        QVERIFY(campaigns.ok());
        for (const WorkspaceCampaigns &each : *campaigns) {
            if (each.workspace.name == "Acacia Retail"_L1)
                m_workspace = each.workspace.id;
        }
        QVERIFY(!m_workspace.isEmpty());
    }

    void fromFileToReceipt()
    {
        ImportSession session(m_stack.api, m_history, m_memory);
        QCOMPARE(session.block(), UploadBlock::NoFile);
        session.setWorkspace(m_workspace);
        session.open(write(retailCsv(1000, {10, 20, 30, 400, 500, 600, 1000})));
        QVERIFY(settles(session, UploadBlock::NoGroup));
        QCOMPARE(session.inspection()->dialect.delimiter, u';');
        QCOMPARE(session.match().usedFieldNames(),
                 QStringList({u"customer_id"_s, u"first_name"_s, u"last_name"_s, u"email"_s, u"date_of_birth"_s,
                              u"loyalty_tier"_s, u"balance"_s}));
        QCOMPARE(session.verdict()->valid, 993);
        QCOMPARE(session.verdict()->rejected, 7);

        const GroupId group = groupNamed(session, u"Spring newsletter"_s);
        QCOMPARE(customersIn(group), 0);
        session.setGroup(group);
        QCOMPARE(session.block(), UploadBlock::None);
        QSignalSpy uploaded(&session, &ImportSession::uploaded);
        session.upload();
        QCOMPARE(session.block(), UploadBlock::Uploading);
        QVERIFY(settles(session, UploadBlock::Uploaded));
        UploadCounts expected;
        expected.rowsInFile = 1000;
        expected.created = 993;
        expected.rejectedHere = 7;
        QCOMPARE(session.receipt()->counts, expected);
        QVERIFY(expected.addsUp());
        QCOMPARE(uploaded.size(), 1);
        QCOMPARE(customersIn(group), 993);
        QCOMPARE(m_history.entries().first().counts, expected);
        QCOMPARE(m_history.entries().first().groupName, u"Spring newsletter"_s);
        const UploadDetails details = m_history.entries().first().details;
        QCOMPARE(details.rejected.ranges, u"10, 20, 30, 400, 500, 600, 1000"_s);
        QCOMPARE(details.fields.size(), 8);
        QCOMPARE(details.fields.first(), u"customer_id"_s);
        QVERIFY(!details.fingerprint.isEmpty());

        // The same file once more: the server says that all are updates.
        session.open(session.path());
        QVERIFY(settles(session, UploadBlock::None));
        session.upload();
        QVERIFY(settles(session, UploadBlock::Uploaded));
        QCOMPARE(session.receipt()->counts.created, 0);
        QCOMPARE(session.receipt()->counts.updated, 993);
        QVERIFY(session.receipt()->counts.addsUp());
        QCOMPARE(customersIn(group), 993);
    }

    void everyChangeIsCheckedAnew()
    {
        ImportSession session(m_stack.api, m_history, m_memory);
        session.setWorkspace(m_workspace);
        session.open(write(retailCsv(20)));
        QVERIFY(settles(session, UploadBlock::NoGroup));
        QCOMPARE(session.verdict()->rejected, 0);

        // "grün" is no date.
        const auto &fields = session.fields();
        const int lastPurchase =
            int(std::find_if(fields.begin(), fields.end(), [](const auto &f) { return f.name == "last_purchase"_L1; }) -
                fields.begin());
        session.setField(7, lastPurchase);
        QVERIFY(!session.verdict());
        QVERIFY(settles(session, UploadBlock::NoValidRows));
        QCOMPARE(session.verdict()->rejected, 20);

        // Another delimiter leaves one column, so the unique identifier has none.
        DialectChoice choice;
        choice.delimiter = u'|';
        session.setChoice(choice);
        QVERIFY(settles(session, UploadBlock::Match));

        // Back again: the choice for the last column has gone with it.
        session.setChoice({});
        QVERIFY(settles(session, UploadBlock::NoGroup));
    }

    void badFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("kind");
        QTest::newRow("empty") << QByteArray() << int(FileProblemKind::Empty);
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\1\2\3\0\0\xff\xfe\0\0\0\0",
                                              16)
                                << int(FileProblemKind::Binary);
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n") << int(FileProblemKind::Pdf);
    }

    void badFilesAreNamed()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, kind);
        ImportSession session(m_stack.api, m_history, m_memory);
        session.setWorkspace(m_workspace);
        session.open(write(content, u"bad.csv"_s));
        QVERIFY(settles(session, UploadBlock::FileProblem));
        QCOMPARE(int(session.fileProblem()->kind), kind);
        // The program goes on: the next file is taken.
        session.open(write(retailCsv(3)));
        QVERIFY(settles(session, UploadBlock::NoGroup));
    }

    void vanishedFileKeepsWhatWasChosen()
    {
        ImportSession session(m_stack.api, m_history, m_memory);
        session.setWorkspace(m_workspace);
        const QString path = write(retailCsv(30), u"gone.csv"_s);
        session.open(path);
        QVERIFY(settles(session, UploadBlock::NoGroup));
        session.setField(3, -1);
        QVERIFY(settles(session, UploadBlock::NoGroup));
        QVERIFY(QFile::remove(path));
        session.checkAgain();
        QVERIFY(settles(session, UploadBlock::FileProblem));
        write(retailCsv(31), u"gone.csv"_s);
        session.readAgain();
        QVERIFY(settles(session, UploadBlock::NoGroup));
        QCOMPARE(session.match().link(3).reason, MatchReason::ByHand);
        QCOMPARE(session.verdict()->rows, 31);
    }

    void fileChangedBeforeTheUploadIsNotSent()
    {
        ImportSession session(m_stack.api, m_history, m_memory);
        session.setWorkspace(m_workspace);
        session.open(write(retailCsv(30), u"changing.csv"_s));
        QVERIFY(settles(session, UploadBlock::NoGroup));
        const GroupId group = groupNamed(session, u"Loyalty members"_s);
        const qint64 before = customersIn(group);
        session.setGroup(group);
        write(retailCsv(60), u"changing.csv"_s);
        session.upload();
        QVERIFY(settles(session, UploadBlock::Uploaded));
        QCOMPARE(session.receipt()->end, UploadEnd::FileProblem);
        QCOMPARE(session.receipt()->counts.skipped, 30);
        QCOMPARE(customersIn(group), before);
        // Back to the file, which is read anew.
        session.dismissReceipt();
        QVERIFY(settles(session, UploadBlock::None));
        QCOMPARE(session.verdict()->rows, 60);
    }

    void cancelledCheckUploadsNothing()
    {
        ImportSession session(m_stack.api, m_history, m_memory);
        session.setWorkspace(m_workspace);
        session.open(write(retailCsv(200'000), u"long.csv"_s));
        QVERIFY(settles(session, UploadBlock::Checking));
        QVERIFY(session.validation());
        session.cancelCheck();
        QVERIFY(settles(session, UploadBlock::NotChecked));
        QVERIFY(!session.verdict());
        session.setGroup(session.groups().first().id);
        session.upload();
        QCOMPARE(session.block(), UploadBlock::NotChecked);
        session.checkAgain();
        QVERIFY(settles(session, UploadBlock::None));
        QCOMPARE(session.verdict()->rows, 200'000);
    }

    void deletingItAtAnyTimeIsSafe()
    {
        const QString path = write(retailCsv(20'000), u"large.csv"_s);
        for (int i = 0; i < 12; ++i) {
            auto session = std::make_unique<ImportSession>(m_stack.api, m_history, m_memory);
            session->setWorkspace(m_workspace);
            session->open(path);
            QTest::qWait(5 * i);
        }
    }
};

QTEST_GUILESS_MAIN(ImportSessionTest)
#include "import_session_test.moc"
