// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/csv_rows.h"
#include "sandbox/multipart.h"
#include "sandbox/profile_text.h"
#include "sandbox/refusal.h"
#include "sandbox/sample_data.h"
#include "sandbox/sample_people.h"

#include <QTest>
#include <QThread>

namespace nudge::test {

using namespace Qt::StringLiterals;

/// The sandbox's small parts, without a server.
class SandboxPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profilesSurviveAnyText()
    {
        const QStringList values{u"a"_s,
                                 QString(),
                                 u"line\nbreak"_s,
                                 u"unit\x1fseparator"_s,
                                 u"escape\x1e"
                                 "1"_s,
                                 u"नेहा"_s,
                                 QString()};
        const QByteArray packed = packProfile(values);
        QCOMPARE(unpackProfile(packed), values);
        QCOMPARE(packedValue(packed, 0).toByteArray(), QByteArray("a"));
        QCOMPARE(packedValue(packed, 5).toByteArray(), u"नेहा"_s.toUtf8());
        QVERIFY(packedValue(packed, 7).isEmpty());
    }

    void csvRowsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::newRow("plain") << QByteArray("a,b\nc,d") << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CRLF, empty lines")
            << QByteArray("a\r\n\r\n\r\nb\r\n") << QList<QStringList>{{u"a"_s}, {u"b"_s}};
        QTest::newRow("empty cells") << QByteArray(",\n,,\n")
                                     << QList<QStringList>{{QString(), QString()}, {QString(), QString(), QString()}};
        QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\r\nc\",d\n")
                                << QList<QStringList>{{u"a,\"b\"\r\nc"_s, u"d"_s}};
        QTest::newRow("nothing") << QByteArray() << QList<QStringList>{};
        QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbfü") << QList<QStringList>{{u"ü"_s}};
    }
    void csvRowsAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QStringList>, rows);
        CsvRows reader(text);
        QList<QStringList> found;
        QStringList cells;
        while (reader.next(cells))
            found << cells;
        QCOMPARE(found, rows);
    }

    void csvRowsAreWrittenAsTheyAreRead()
    {
        const QStringList cells{u"plain"_s, u"a,b"_s, u"\"q\""_s, u"two\r\nlines"_s, QString(), u"日本"_s};
        const QByteArray text = csvRow(cells);
        CsvRows reader(text);
        QStringList again;
        QVERIFY(reader.next(again));
        QCOMPARE(again, cells);
    }

    void multipartIsSplit()
    {
        const QByteArray type = "multipart/form-data; boundary=XX";
        const QByteArray body =
            "--XX\r\nContent-Disposition: form-data; filename=\"n.csv\"; name=\"file\"\r\nContent-Type: "
            "text/csv\r\n\r\n"
            "a\r\n--X\r\n\r\nb\r\n--XX\r\ncontent-disposition: form-data; name=empty\r\n\r\n\r\n--XX--\r\n";
        const auto parts = formParts(body, type);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts[0].name, u"file"_s);
        QCOMPARE(parts[0].content.toByteArray(), QByteArray("a\r\n--X\r\n\r\nb"));
        QCOMPARE(parts[1].name, u"empty"_s);
        QVERIFY(parts[1].content.isEmpty());
    }

    void brokenMultipartIsRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray type = "multipart/form-data; boundary=XX";
        QTest::newRow("no boundary") << QByteArray("multipart/form-data") << QByteArray("--XX--");
        QTest::newRow("empty") << type << QByteArray();
        QTest::newRow("no header end") << type << QByteArray("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n");
        QTest::newRow("no end") << type << QByteArray("--XX\r\n\r\nabc");
        QTest::newRow("no closing boundary") << type << QByteArray("--XX\r\n\r\nabc\r\n--XX");
    }
    void brokenMultipartIsRefused()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QVERIFY_THROWS_EXCEPTION(Refusal, formParts(body, type));
    }

    void samplePeopleAreTheSameForTheSameSeed()
    {
        const SamplePeople people;
        const QList<SampleField> fields{{SampleFill::Key, {}},
                                        {SampleFill::Full, {}},
                                        {SampleFill::Birth, u"dd.MM.yyyy"_s},
                                        {SampleFill::Past, u"dd MMM yyyy"_s}};
        const auto some = [&](quint64 seed) {
            SampleRandom random(seed);
            QList<QStringList> list;
            for (int i = 0; i < 50; ++i)
                list << people.make(random, QString::number(i), fields, {u"de"_s, u"ja"_s});
            return list;
        };
        QCOMPARE(some(7), some(7));
        QVERIFY(some(7) != some(8));
    }

    void addressesKeepTheLettersOfTheName()
    {
        const SamplePeople people;
        const QList<SampleField> fields{{SampleFill::First, {}}, {SampleFill::Email, {}}};
        SampleRandom random(7);
        QHash<QString, QString> mailOf;
        for (int i = 0; i < 4000; ++i) {
            const QStringList person =
                people.make(random, u"K1"_s, fields, {u"de"_s, u"fr"_s, u"pl"_s, u"tr"_s, u"ja"_s});
            if (!person[1].isEmpty())
                mailOf.insert(person[0], person[1]);
        }
        QCOMPARE(mailOf.value(u"Björn"_s), u"bjorn.k1@example.com"_s);
        QCOMPARE(mailOf.value(u"François"_s), u"francois.k1@example.com"_s);
        QCOMPARE(mailOf.value(u"Łukasz"_s), u"lukasz.k1@example.com"_s);
        QCOMPARE(mailOf.value(u"Işıl"_s), u"isil.k1@example.com"_s);
        QCOMPARE(mailOf.value(u"陽菜"_s), u"hello.k1@example.com"_s);
    }

    void makingTheSampleStopsWhenTheThreadIsAskedTo()
    {
        bool stopped = false;
        const std::unique_ptr<QThread> thread(QThread::create([&stopped] {
            QThread::currentThread()->requestInterruption();
            Database database;
            static_cast<void>(database.open(u":memory:"_s));
            CallContext context{Contract::builtIn(), database, {}, {}};
            try {
                fillWithSample(context, 20, 7);
            } catch (const SampleInterrupted &) {
                stopped = true;
            }
        }));
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY(stopped);
    }
};

} // namespace nudge::test

QTEST_GUILESS_MAIN(nudge::test::SandboxPartsTest)
#include "sandbox_parts_test.moc"
