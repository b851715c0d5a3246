// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redaction.h"

#include <QTest>

using namespace nudge;
using namespace Qt::StringLiterals;

class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNamesAndHidesValues()
    {
        const QByteArray json = "{ \"name\" : \"Zoë: \\\"x\\\"\", \"n\":[1.25,-7,true,null], \"deep\":{\"k\":\"v\"}, "
                                "\"\":\"a:b\" }";
        QCOMPARE(redaction::body("application/json", json),
                 u"{\"name\":\"<text, 11>\",\"n\":[\"<number, 4>\",\"<number, 2>\",\"<boolean>\",null],"
                 "\"deep\":{\"k\":\"<text, 1>\"},\"\":\"<text, 3>\"}"_s);
    }

    void whatIsNoJsonBecomesItsSize_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shape");
        QTest::newRow("nothing") << QByteArray("application/json") << QByteArray() << QString();
        QTest::newRow("csv") << QByteArray("text/csv; charset=utf-8") << QByteArray("email\nz@x.y.z")
                             << u"<text/csv, 13>"_s;
        QTest::newRow("no type") << QByteArray() << QByteArray("secret") << u"<unknown, 6>"_s;
        QTest::newRow("text as JSON") << QByteArray("application/json") << QByteArray("\"secret\"")
                                      << u"<application/json, 8>"_s;
    }

    void whatIsNoJsonBecomesItsSize()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shape);
        QCOMPARE(redaction::body(type, bytes), shape);
    }

    void brokenJsonShowsNoValue_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"{\"a\":\"secret", "{\"a\":secret}", "[\"secret\":1]", "{\"a\":\"x\\\"secret\"}",
                                 "{\"a\":[\"secret\" : 1]}", "[secret:secret]", "{\"a\":\"\\", "{]}\"secret\""})
            QTest::newRow(json) << QByteArray(json);
    }

    void brokenJsonShowsNoValue()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!redaction::body("application/json", json).contains("secret"_L1));
    }

    void isBounded()
    {
        QByteArray json = "[";
        for (int i = 0; i < 100'000; ++i)
            json += "{\"email\":\"zoe@example.com\"},";
        const QString shape = redaction::body("application/json", json);
        QVERIFY(shape.size() < 5'000);
        QVERIFY(shape.endsWith(u'…'));
        const QString name = redaction::body("application/json", "{\"" + QByteArray(9'000, 'n') + "\":1}");
        QCOMPARE(name, u"{\"<text, 9000>\":\"<number, 1>\"}"_s);
    }

    void hidesEveryHeaderThatIsNotKnown()
    {
        const RedactedHeaders shown = redaction::headers({{"Authorization", "Bearer secret"},
                                                          {"x-api-key", "secret"},
                                                          {"Set-Cookie", "secret"},
                                                          {"X-New-Thing", "secret"},
                                                          {"Content-Type", "text/csv"}});
        QCOMPARE(shown.size(), 5);
        for (const auto &[name, value] : shown)
            QVERIFY2(!value.contains("secret"_L1), qUtf8Printable(name));
        QCOMPARE(shown[0].second, u"<hidden, 13>"_s);
        QCOMPARE(shown[4].second, u"text/csv"_s);
    }

    void curlHasPlaceholdersAndIsQuoted()
    {
        RequestLogEntry entry;
        entry.method = "POST";
        entry.server = u"https://api.example.com"_s;
        entry.path = u"/v1/cg"_s;
        entry.requestHeaders = {{u"Authorization"_s, u"<hidden, 13>"_s}};
        entry.requestBody = u"{\"it's\":\"<text, 3>\"}"_s;
        QCOMPARE(entry.asCurl(), u"curl --request POST \\\n  'https://api.example.com/v1/cg' \\\n"
                                 "  --header 'Authorization: <hidden, 13>' \\\n"
                                 "  --data-raw '{\"it'\\''s\":\"<text, 3>\"}'"_s);
    }

    void countsRetriesAndForgetsTheOldest()
    {
        RequestLog log;
        RequestLogEntry entry;
        entry.requestId = u"first"_s;
        for (int i = 0; i < 3; ++i)
            log.add(entry);
        QCOMPARE(log.entries().last().retries, 2);
        for (int i = 0; i < RequestLog::kCapacity; ++i) {
            entry.requestId = QString::number(i);
            log.add(entry);
        }
        QCOMPARE(log.entries().size(), RequestLog::kCapacity);
        QCOMPARE(log.entries().first().requestId, u"0"_s);
        QCOMPARE(log.entries().last().retries, 0);
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "redaction_test.moc"
