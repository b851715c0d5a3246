// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_list_model.h"
#include "campaigns/message_writer.h"

#include <QAbstractItemModelTester>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace nudge;

class MessageListModelTest : public QObject
{
    Q_OBJECT

private:
    static void append(const MessageStore &store, const QStringList &bodies)
    {
        MessageWriter writer(store.databaseFile());
        for (const QString &body : bodies) {
            Message message;
            message.recipient = u"r%1"_s.arg(store.count());
            message.body = body;
            QVERIFY2(writer.add(message), qPrintable(writer.problem()));
        }
        QVERIFY(writer.commit());
    }

    static QStringList bodies(const MessageListModel &model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list += model.index(row).data(MessageListModel::MessageRole).value<Message>().body;
        return list;
    }

    static void search(MessageListModel &model, const QString &text)
    {
        model.setSearch(text);
        QTRY_VERIFY(!model.isSearching());
    }

private Q_SLOTS:
    void leftoversOfKilledConsolesAreRemoved()
    {
        const QTemporaryDir where;
        const QDir folder(where.path());
        const auto left = [&folder](const QString &name, int secondsAgo, const QByteArray &lock) {
            const QString path = folder.filePath(name);
            QDir().mkpath(path);
            QFile messages(path + "/messages.sqlite"_L1);
            QVERIFY(messages.open(QIODevice::WriteOnly));
            if (!lock.isEmpty()) {
                QFile file(path + "/lock"_L1);
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(lock);
            }
            const auto then = std::filesystem::file_time_type::clock::now() - std::chrono::seconds(secondsAgo);
            std::filesystem::last_write_time(path.toStdString(), then);
        };
        left(u"nudgescribe-messages-old"_s, 3600, {});
        left(u"nudgescribe-messages-new"_s, 0, {}); // another console may be about to lock it
        left(u"nudgescribe-messages-dead"_s, 0,
             QByteArray("999999999\nnudgescribe-console\n") + QSysInfo::machineHostName().toUtf8() + '\n');
        left(u"nudgescribe-messages-used"_s, 3600, {});
        left(u"somebody-elses"_s, 3600, {});
        QLockFile used(folder.filePath(u"nudgescribe-messages-used/lock"_s));
        QVERIFY(used.tryLock(0));
        MessageStore::removeLeftovers(where.path());
        QCOMPARE(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name),
                 (QStringList{u"nudgescribe-messages-new"_s, u"nudgescribe-messages-used"_s, u"somebody-elses"_s}));
    }

    void theFolderOfALivingStoreStays()
    {
        QString folder;
        {
            const MessageStore store;
            folder = store.folder()->path();
            MessageStore::removeLeftovers();
            QVERIFY(QFileInfo::exists(store.databaseFile()));
        }
        QVERIFY(!QFileInfo::exists(folder));
    }

    void growsWithTheStore()
    {
        auto store = std::make_shared<MessageStore>();
        MessageListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setStore(store);
        QCOMPARE(model.rowCount(), 0);
        append(*store, {u"one"_s, u"two"_s});
        model.storeGrew();
        QCOMPARE(bodies(model), (QStringList{u"one"_s, u"two"_s}));
        append(*store, {u"three"_s}); // on a page that has been read half full
        model.storeGrew();
        QCOMPARE(bodies(model), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        model.setStore(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void findsWithoutRegardToCaseInAnyScript()
    {
        auto store = std::make_shared<MessageStore>();
        append(*store, {u"Grüße aus ZÜRICH"_s, u"ПРИВЕТ, Анна"_s, u"100% off_now"_s, u"春のセール"_s});
        MessageListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setStore(store);
        search(model, u"zürich"_s);
        QCOMPARE(bodies(model), QStringList{u"Grüße aus ZÜRICH"_s});
        search(model, u"привет"_s);
        QCOMPARE(bodies(model), QStringList{u"ПРИВЕТ, Анна"_s});
        search(model, u"0% off_"_s); // no wildcards
        QCOMPARE(model.rowCount(), 1);
        search(model, u"%"_s);
        QCOMPARE(model.rowCount(), 1);
        search(model, u"セール"_s);
        QCOMPARE(model.rowCount(), 1);
        search(model, u"nowhere"_s);
        QCOMPARE(model.rowCount(), 0);
        search(model, {});
        QCOMPARE(model.rowCount(), 4);
    }

    void rowsThatComeLaterAreSearchedToo()
    {
        auto store = std::make_shared<MessageStore>();
        append(*store, {u"red"_s, u"blue"_s});
        MessageListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setStore(store);
        search(model, u"red"_s);
        append(*store, {u"green"_s, u"dark red"_s});
        model.storeGrew();
        QTRY_COMPARE(bodies(model), (QStringList{u"red"_s, u"dark red"_s}));
        QCOMPARE(model.index(1).data(MessageListModel::NumberRole).toLongLong(), 3);
    }

    void newestSearchWins()
    {
        auto store = std::make_shared<MessageStore>();
        QStringList many;
        for (int i = 0; i < 8000; ++i)
            many += u"message %1"_s.arg(i);
        append(*store, many);
        MessageListModel model;
        model.setStore(store);
        QSignalSpy finished(&model, &MessageListModel::searchFinished);
        model.setSearch(u"message"_s);
        model.setSearch(u"message 7"_s);
        search(model, u"message 7999"_s);
        QCOMPARE(bodies(model), QStringList{u"message 7999"_s});
        QTest::qWait(50); // answers of the earlier searches, if they came, would come now
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(finished.size(), 1);
    }

    void modelMayGoWhileItSearches()
    {
        auto store = std::make_shared<MessageStore>();
        append(*store, QStringList(3000, u"text"_s));
        {
            MessageListModel model;
            model.setStore(store);
            model.setSearch(u"text"_s);
        }
        QCOMPARE(store->count(), 3000);
    }
};

QTEST_GUILESS_MAIN(MessageListModelTest)
#include "message_list_model_test.moc"
