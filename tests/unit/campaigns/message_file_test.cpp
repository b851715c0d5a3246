// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_columns.h"
#include "campaigns/message_file_reader.h"
#include "campaigns/message_store.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

class MessageFileTest : public QObject
{
    Q_OBJECT

private:
    static QString write(const MessageStore &store, const QByteArray &csv)
    {
        QFile file(store.folder()->filePath(u"file.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            qFatal("cannot write");
        return file.fileName();
    }

    static Result<MessageFileReport> read(MessageStore &store, const QByteArray &csv, MessageFileReport report = {},
                                          Channel channel = Channel::Sms)
    {
        const std::atomic_bool stop = false;
        const auto answer = readMessageFile(write(store, csv), store.databaseFile(), Contract::builtIn(), channel,
                                            std::move(report), stop, [](const MessageFileReport &) {});
        if (answer.ok())
            store.setOtherColumns(answer->otherColumns);
        return answer;
    }

private Q_SLOTS:
    void findsColumnsByAliasInAnyCaseAndKeepsTheRest()
    {
        MessageStore store;
        QVERIFY2(store.problem().isEmpty(), qPrintable(store.problem()));
        QVERIFY(read(store, "\xEF\xBB\xBF"
                            "Coupon,TO,Message,Channel,Title,City\r\n"
                            "\"7,5\",ann@example.com,\"Hi \"\"Ann\"\",\r\nwelcome\",E-Mail,Hello,Z\xC3\xBCrich\r\n")
                    .ok());
        QCOMPARE(store.count(), 1);
        const Message message = store.read(0, 10).constFirst();
        QCOMPARE(message.recipient, u"ann@example.com"_s);
        QCOMPARE(message.subject, u"Hello"_s);
        QCOMPARE(message.body, u"Hi \"Ann\",\r\nwelcome"_s);
        QCOMPARE(message.channel, Channel::Email);
        QCOMPARE(message.channelText, u"E-Mail"_s);
        QCOMPARE(store.otherColumns(), (QStringList{u"Coupon"_s, u"City"_s}));
        QCOMPARE(message.others, (QStringList{u"7,5"_s, u"Zürich"_s}));
    }

    void aliasesAreTakenInTheContractsOrder()
    {
        // "recipient" comes before "email", wherever the columns stand; the other one is shown as it is.
        MessageStore store;
        QVERIFY(read(store, "email,recipient,body\nann@example.com,+4179,Hi\n").ok());
        QCOMPARE(store.read(0, 1).constFirst().recipient, u"+4179"_s);
        QCOMPARE(store.otherColumns(), QStringList{u"email"_s});
    }

    void campaignsChannelStandsInForAMissingColumn()
    {
        MessageStore store;
        QVERIFY(read(store, "recipient,body\n1,Hi\n", {}, Channel::Push).ok());
        QCOMPARE(store.read(0, 1).constFirst().channel, Channel::Push);
    }

    void unknownChannelStaysAsItCame()
    {
        MessageStore store;
        QVERIFY(read(store, "recipient,body,channel\n1,Hi,Pigeon\n").ok());
        const Message message = store.read(0, 1).constFirst();
        QCOMPARE(message.channel, Channel::Unknown);
        QCOMPARE(message.channelText, u"Pigeon"_s);
    }

    void shortAndLongRows()
    {
        MessageStore store;
        QVERIFY(read(store, "recipient,body,city\n1\n2,Hi,Bern,surplus\n").ok());
        const QList<Message> messages = store.read(0, 10);
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.at(0).body, QString());
        QCOMPARE(messages.at(0).others, QStringList{QString()});
        QCOMPARE(messages.at(1).others, QStringList{u"Bern"_s});
    }

    void fileWithoutKnownColumnsIsKeptAndSaidTo()
    {
        MessageStore store;
        const auto report = read(store, "a,b\n1,2\n");
        QVERIFY(report.ok());
        QVERIFY(!report->columnsFound);
        QCOMPARE(store.read(0, 1).constFirst().others, (QStringList{u"1"_s, u"2"_s}));
    }

    void laterFileMayHaveOtherColumns()
    {
        MessageStore store;
        const auto first = read(store, "recipient,body,city,coupon\n1,Hi,Bern,X1\n");
        QVERIFY(first.ok());
        const auto second = read(store, "coupon,recipient,tier,body,city\nX2,2,Gold,Hi,Basel\n", *first);
        QVERIFY(second.ok());
        QCOMPARE(second->messages, 2);
        QCOMPARE(store.otherColumns(), (QStringList{u"city"_s, u"coupon"_s, u"tier"_s}));
        QCOMPARE(store.read(1, 1).constFirst().others, (QStringList{u"Basel"_s, u"X2"_s, u"Gold"_s}));
    }

    void brokenFileNamesTheLineAndKeepsWhatWasRead()
    {
        MessageStore store;
        const auto report = read(store, "recipient,body\n1,Hi\n2,\"never closed\n3,Hi\n");
        QVERIFY(!report.ok());
        QCOMPARE(report.error().category, ApiError::Category::Contract);
        QCOMPARE(report.error().detail, u"3"_s);
        QVERIFY(store.count() >= 1);
    }

    void manyRowsComeInOrderAndStopIsHeeded()
    {
        QByteArray csv = "recipient,body\n";
        constexpr int kRows = 5001;
        for (int i = 0; i < kRows; ++i)
            csv += QByteArray::number(i) + ",Hi\n";
        MessageStore store;
        QList<qint64> commits;
        std::atomic_bool stop = false;
        const auto report = readMessageFile(write(store, csv), store.databaseFile(), Contract::builtIn(), Channel::Sms,
                                            {}, stop, [&](const MessageFileReport &now) {
                                                commits.append(now.messages);
                                                QVERIFY(store.count() == now.messages); // visible at once
                                            });
        QVERIFY(report.ok());
        QCOMPARE(commits, (QList<qint64>{2000, 4000}));
        QCOMPARE(store.count(), kRows);
        QCOMPARE(store.read(4999, 5).size(), 2);
        QCOMPARE(store.read(5000, 1).constFirst().recipient, u"5000"_s);

        stop = true;
        const auto stopped = readMessageFile(write(store, csv), store.databaseFile(), Contract::builtIn(), Channel::Sms,
                                             {}, stop, [](const MessageFileReport &) {});
        QCOMPARE(stopped.error().category, ApiError::Category::Cancelled);
        QCOMPARE(store.count(), kRows);
    }

    void storeLeavesNothingBehind()
    {
        QString folder;
        {
            MessageStore store;
            folder = store.folder()->path();
            QVERIFY(QFile::exists(store.databaseFile()));
            const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther | QFile::ExeGroup;
            QVERIFY(!(QFile::permissions(folder) & others));
        }
        QVERIFY(!QFile::exists(folder));
    }
};

QTEST_GUILESS_MAIN(MessageFileTest)
#include "message_file_test.moc"
