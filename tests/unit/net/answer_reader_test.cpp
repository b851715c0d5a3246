// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/answer_reader.h"

#include <QTest>

using namespace nudge;
using namespace Qt::StringLiterals;
using Category = ApiError::Category;

class AnswerReaderTest : public QObject
{
    Q_OBJECT

    static HttpReply reply(const QByteArray &body, int status = 200, const QByteArray &type = "application/json")
    {
        HttpReply answer;
        answer.status = status;
        answer.contentType = type;
        answer.body = body;
        answer.requestId = u"r-1"_s;
        return answer;
    }

    const AnswerReader m_reader{Contract::builtIn(), Call::GroupList};

private Q_SLOTS:
    void takesTheEnvelopeOff()
    {
        QCOMPARE(m_reader.read(reply(R"({"code":0,"message":"ok","data":[1,2]})"))->toArray().size(), 2);
        QCOMPARE(m_reader.read(reply(R"([1,2,3])"))->toArray().size(), 3);
        QCOMPARE(m_reader.read(reply(R"({"job_id":"j"})"))->toObject().size(), 1);
        QVERIFY(m_reader.read(reply(R"({"code":0,"data":null})"))->isNull());
        QVERIFY(m_reader.read(reply("  "))->isUndefined());
        QVERIFY(m_reader.read(reply(R"({"code":"0","data":{}})")).ok());
    }

    void makesAnErrorOfACode()
    {
        const auto answer = m_reader.read(
            reply(R"({"code":17,"message":"No","errors":[{"row":3,"field":"age","message":"not a number"},"odd"]})"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().category, Category::Validation);
        QCOMPARE(answer.error().serverMessage, u"No"_s);
        QCOMPARE(answer.error().endpoint, u"group.list"_s);
        QCOMPARE(answer.error().requestId, u"r-1"_s);
        const QList<RowError> rows = {{3, u"age"_s, u"not a number"_s}, {0, QString(), u"odd"_s}};
        QCOMPARE(answer.error().rowErrors, rows);
    }

    void sortsStatuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Category>("category");
        QTest::addColumn<bool>("retryable");
        QTest::newRow("400") << 400 << Category::Validation << false;
        QTest::newRow("401") << 401 << Category::Unauthorised << false;
        QTest::newRow("403") << 403 << Category::Forbidden << false;
        QTest::newRow("404") << 404 << Category::NotFound << false;
        QTest::newRow("405") << 405 << Category::NotFound << false;
        QTest::newRow("422") << 422 << Category::Validation << false;
        QTest::newRow("429") << 429 << Category::RateLimited << true;
        QTest::newRow("500") << 500 << Category::Server << true;
        QTest::newRow("503") << 503 << Category::Server << true;
    }

    void sortsStatuses()
    {
        QFETCH(int, status);
        QFETCH(Category, category);
        QFETCH(bool, retryable);
        auto answer = reply(R"({"code":5,"message":"words of the server"})", status);
        answer.retryAfter = "7";
        const auto read = m_reader.read(answer);
        QVERIFY(!read);
        QCOMPARE(read.error().category, category);
        QCOMPARE(read.error().httpStatus, status);
        QCOMPARE(read.error().retryable, retryable);
        QCOMPARE(read.error().serverMessage, u"words of the server"_s);
        QCOMPARE(read.error().retryAfter, std::optional(std::chrono::seconds(7)));
    }

    void namesWhatIsNoJson()
    {
        const auto html = m_reader.read(reply("<!doctype html><p>Hello", 200, "text/html"));
        QCOMPARE(html.error().category, Category::Contract);
        QCOMPARE(html.error().contractFound, u"HTML"_s);
        QCOMPARE(html.error().endpoint, u"group.list"_s);

        const auto disguised = m_reader.read(reply("  <html>", 200));
        QCOMPARE(disguised.error().contractFound, u"HTML"_s);

        const auto gateway = m_reader.read(reply("<html>Bad gateway", 502, "text/html"));
        QCOMPARE(gateway.error().category, Category::Server);
        QVERIFY(gateway.error().serverMessage.isEmpty());

        const auto cut = m_reader.read(reply(R"({"code":0,"data":[)"));
        QCOMPARE(cut.error().category, Category::Contract);
        QCOMPARE(cut.error().contractFound, u"broken JSON"_s);
        QVERIFY(!cut.error().detail.isEmpty());

        const auto deep = m_reader.read(reply(QByteArray(100'000, '[')));
        QCOMPARE(deep.error().category, Category::Contract);
    }

    void readsRawFiles()
    {
        QCOMPARE(*m_reader.readRaw(reply("a,b\r\n", 200, "text/csv")), QByteArray("a,b\r\n"));
        QCOMPARE(m_reader.readRaw(reply("<html>", 200, "text/html")).error().contractFound, u"HTML"_s);
        QCOMPARE(m_reader.readRaw(reply(R"({"code":3,"message":"No"})")).error().serverMessage, u"No"_s);
        QCOMPARE(m_reader.readRaw(reply(R"({"code":0,"data":[]})")).error().contractFound, u"array"_s);
        QCOMPARE(m_reader.readRaw(reply("x", 500, "text/plain")).error().category, Category::Server);
    }
};

QTEST_GUILESS_MAIN(AnswerReaderTest)
#include "answer_reader_test.moc"
