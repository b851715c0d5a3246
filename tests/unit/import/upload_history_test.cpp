// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/upload_history.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

namespace {

UploadHistoryEntry entry(const QString &file, qint64 rows)
{
    UploadHistoryEntry out;
    out.fileName = file;
    out.workspace = {u"w1"_s};
    out.group = {u"g1"_s};
    out.groupName = u"Kunden „Süd“"_s;
    out.startedAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0, 0, 250), Qt::UTC);
    out.finishedAt = out.startedAt.addSecs(5);
    out.end = UploadEnd::Cancelled;
    out.counts.rowsInFile = rows;
    out.counts.created = 1;
    out.counts.updated = 2;
    out.counts.createdOrUpdated = 3;
    out.counts.unchanged = 4;
    out.counts.rejectedHere = 5;
    out.counts.rejectedByServer = 6;
    out.counts.unconfirmed = 7;
    out.counts.skipped = rows - 28;
    out.details.fingerprint = u"abcd"_s;
    out.details.fields = {u"customer_id"_s, QString(), u"email"_s};
    Mending mending;
    mending.rules << MendRule{MendRule::Kind::Trim, 2, {}, {}, 0, {}};
    out.details.recipe = MendRecipe(mending, {u"h1"_s, u"h2"_s, u"h3"_s});
    out.details.cellsTyped = 3;
    out.details.rejected = {u"3, 10-12"_s, false};
    return out;
}

} // namespace

class UploadHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersAcrossStarts()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"data/uploads.jsonl"_s);
        {
            UploadHistory history(path);
            QSignalSpy changed(&history, &UploadHistory::changed);
            QVERIFY(history.add(entry(u"a.csv"_s, 100)));
            QVERIFY(history.add(entry(u"b.csv"_s, 5'000'000'000)));
            QCOMPARE(changed.size(), 2);
        }
        const UploadHistory again(path);
        QCOMPARE(again.entries(),
                 QList<UploadHistoryEntry>({entry(u"b.csv"_s, 5'000'000'000), entry(u"a.csv"_s, 100)}));
        QVERIFY(again.entries().first().counts.addsUp());
    }

    void brokenLinesArePassedOverAndKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"uploads.jsonl"_s);
        {
            UploadHistory history(path);
            history.add(entry(u"a.csv"_s, 100));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("nonsense\n{\"file\":\"half"); // a power cut in the middle of a line
        file.close();
        {
            UploadHistory history(path);
            QCOMPARE(history.entries().size(), 1);
            QVERIFY(history.add(entry(u"b.csv"_s, 100)));
        }
        QCOMPARE(UploadHistory(path).entries().size(), 2);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("nonsense\n"));
    }

    void saysWhereItCannotBeWritten()
    {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        UploadHistory history(folder.filePath(u"file/uploads.jsonl"_s));
        QVERIFY(!history.add(entry(u"a.csv"_s, 100)));
        QCOMPARE(history.entries().size(), 1);
    }
};

QTEST_GUILESS_MAIN(UploadHistoryTest)
#include "upload_history_test.moc"
