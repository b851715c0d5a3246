// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_list_model.h"
#include "campaigns/message_writer.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

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
