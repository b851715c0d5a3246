// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/file_rows.h"

#include "csv/inspect.h"
#include "support/await.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

class FileRowsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"rows.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's file");
        return file.fileName();
    }

    static QByteArray numbered(int rows)
    {
        QByteArray csv = "id,name\n";
        for (int row = 1; row <= rows; ++row)
            csv += QByteArray::number(row) + ",Zo\xC3\xAB " + QByteArray::number(row) + "\n";
        return csv;
    }

    static QStringList cells(FileRows &rows, qint64 row)
    {
        rows.request(row, row);
        if (!QTest::qWaitFor([&] { return rows.row(row) != nullptr; }, kPatience))
            return {};
        return *rows.row(row);
    }

private Q_SLOTS:
    void showsTheFirstRowsAtOnceAndTheOthersAfterTheIndex()
    {
        FileRows rows;
        rows.open(std::get<Inspection>(inspect(write(numbered(50'000)))));
        QCOMPARE(rows.rows(), Inspection::kSampleRows);
        QVERIFY(!rows.isComplete());
        QCOMPARE(*rows.row(1), QStringList({u"1"_s, u"Zoë 1"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(rows.isComplete(), kPatience);
        QCOMPARE(rows.rows(), 50'000);
        for (const qint64 row : {50'000, 201, 25'000, 49'999, 1, 256, 257}) {
            const QString number = QString::number(row);
            QCOMPARE(cells(rows, row), QStringList({number, u"Zoë "_s + number}));
        }
        QVERIFY(!rows.row(0));
        QVERIFY(!rows.row(50'001));
    }

    void readsOtherEncodings()
    {
        QByteArray csv = "id;name\n";
        for (int row = 1; row <= 2000; ++row)
            csv += QByteArray::number(row) + ";Zo\xEB " + QByteArray::number(row) + "\n";
        FileRows rows;
        rows.open(std::get<Inspection>(inspect(write(csv))));
        QTRY_VERIFY_WITH_TIMEOUT(rows.isComplete(), kPatience);
        QCOMPARE(cells(rows, 1999), QStringList({u"1999"_s, u"Zoë 1999"_s}));
    }

    void aSmallFileNeedsNoIndex()
    {
        FileRows rows;
        rows.open(std::get<Inspection>(inspect(write(numbered(20)))));
        QVERIFY(rows.isComplete());
        QCOMPARE(rows.rows(), 20);
        QCOMPARE(rows.row(20)->first(), u"20"_s);
    }

    void readsOnlyTheLatestWish()
    {
        FileRows rows;
        rows.open(std::get<Inspection>(inspect(write(numbered(50'000)))));
        QTRY_VERIFY_WITH_TIMEOUT(rows.isComplete(), kPatience);
        QSignalSpy arrived(&rows, &FileRows::arrived);
        for (qint64 row = 1000; row <= 40'000; row += 1000)
            rows.request(row, row + 10);
        QTRY_VERIFY_WITH_TIMEOUT(rows.row(40'000) != nullptr, kPatience);
        QVERIFY2(arrived.size() <= 3, qPrintable(QString::number(arrived.size())));
        QVERIFY(!rows.row(20'000));
    }

    void cutsWhatNobodyCanRead()
    {
        FileRows rows;
        const QByteArray csv = "id,text\n1," + QByteArray(FileRows::kMostCharacters + 1000, 'x') + "\n2,short\n";
        rows.open(std::get<Inspection>(inspect(write(csv))));
        QTRY_VERIFY_WITH_TIMEOUT(rows.isComplete(), kPatience);
        QVERIFY(FileRows::isCut(cells(rows, 1).value(1)));
        QVERIFY(!FileRows::isCut(cells(rows, 2).value(1)));
    }

    void tellsOfAFileThatHasGone()
    {
        FileRows rows;
        const QString path = write(numbered(50'000));
        rows.open(std::get<Inspection>(inspect(path)));
        QTRY_VERIFY_WITH_TIMEOUT(rows.isComplete(), kPatience);
        write(numbered(3));
        rows.request(40'000, 40'010);
        QTRY_VERIFY_WITH_TIMEOUT(rows.problem().has_value(), kPatience);
        QVERIFY(!rows.row(40'000));
    }

    void canBeDroppedAtAnyTime()
    {
        const auto found = std::get<Inspection>(inspect(write(numbered(50'000))));
        for (int i = 0; i < 10; ++i) {
            auto rows = std::make_unique<FileRows>();
            rows->open(found);
            rows->request(40'000, 40'100);
            QTest::qWait(i);
            rows->open(found);
        }
    }
};

QTEST_GUILESS_MAIN(FileRowsTest)
#include "file_rows_test.moc"
