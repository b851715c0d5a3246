// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/file_queue.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

class FileQueueTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString make(const QString &name, int daysAgo)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("id\n1\n") < 0 || !file.flush() ||
            !file.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo), QFileDevice::FileModificationTime))
            qFatal("cannot write the test's file");
        return file.fileName();
    }

private Q_SLOTS:
    void oldestGoesFirst()
    {
        const QString newest = make(u"a.csv"_s, 1);
        const QString oldest = make(u"b.csv"_s, 9);
        const QString middle = make(u"c.csv"_s, 5);
        QCOMPARE(FileQueue::expanded({newest, oldest, middle}), QStringList({oldest, middle, newest}));
        QCOMPARE(FileQueue::expanded({newest, newest, oldest}), QStringList({oldest, newest}));
    }

    void foldersGiveTheirTables()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"shop/deeper"_s));
        const QString newer = make(u"shop/z.tsv"_s, 1);
        const QString older = make(u"shop/a.CSV"_s, 3);
        make(u"shop/picture.png"_s, 2);
        make(u"shop/deeper/b.csv"_s, 2);
        QCOMPARE(FileQueue::expanded({m_folder.filePath(u"shop"_s)}), QStringList({older, newer}));
        // An empty folder stays what it is, so that something can be said about it.
        QVERIFY(QDir(m_folder.path()).mkpath(u"empty"_s));
        QCOMPARE(FileQueue::expanded({m_folder.filePath(u"empty"_s)}), QStringList(m_folder.filePath(u"empty"_s)));
    }

    void isTakenOneByOne()
    {
        FileQueue queue;
        queue.set({u"a"_s, u"b"_s});
        QCOMPARE(queue.takeNext(), u"a"_s);
        QCOMPARE(queue.waiting(), QStringList(u"b"_s));
        QCOMPARE(queue.takeNext(), u"b"_s);
        QVERIFY(queue.isEmpty());
        QVERIFY(queue.takeNext().isEmpty());
    }
};

QTEST_APPLESS_MAIN(FileQueueTest)
#include "file_queue_test.moc"
