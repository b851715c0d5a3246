// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry_policy.h"

#include <QTest>

using namespace nudge;
using namespace std::chrono_literals;

class RetryPolicyTest : public QObject
{
    Q_OBJECT

    static HttpRequest request(bool once)
    {
        HttpRequest out;
        out.once = once;
        return out;
    }

    static Result<HttpReply> answer(int status, const QByteArray &retryAfter = {})
    {
        HttpReply reply;
        reply.status = status;
        reply.retryAfter = retryAfter;
        return reply;
    }

    static Result<HttpReply> failure(ApiError::Category category)
    {
        ApiError error;
        error.category = category;
        return error;
    }

    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<bool>("repeatable");
        QTest::addColumn<bool>("once");
        for (const int final : {200, 201, 400, 401, 403, 404, 409, 422, 500, 501})
            QTest::addRow("%d", final) << final << QByteArray() << false << false;
        for (const int lost : {408, 502, 503, 504})
            QTest::addRow("%d", lost) << lost << QByteArray() << true << false;
        QTest::newRow("429") << 429 << QByteArray() << true << true;
        QTest::newRow("429, seconds") << 429 << QByteArray("7") << true << true;
        QTest::newRow("503, seconds") << 503 << QByteArray("7") << true << true;
        QTest::newRow("503, nonsense") << 503 << QByteArray("soon") << true << false;
        QTest::newRow("429, too long") << 429 << QByteArray("86400") << false << false;
    }

    void decides()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, retryAfter);
        const RetryPolicy policy;
        QTEST(policy.delay(request(false), answer(status, retryAfter), 1, m_now).has_value(), "repeatable");
        QTEST(policy.delay(request(true), answer(status, retryAfter), 1, m_now).has_value(), "once");
        QVERIFY(!policy.delay(request(false), answer(status, retryAfter), policy.attempts, m_now));
    }

    void failuresWithoutAnAnswer()
    {
        using Category = ApiError::Category;
        const RetryPolicy policy;
        QVERIFY(policy.delay(request(false), failure(Category::Offline), 3, m_now));
        QVERIFY(policy.delay(request(false), failure(Category::Timeout), 1, m_now));
        QVERIFY(!policy.delay(request(false), failure(Category::Timeout), 2, m_now));
        for (const auto category : {Category::Tls, Category::Redirect, Category::TooLarge, Category::Cancelled,
                                    Category::Contract, Category::NoSession, Category::LocalFile})
            QVERIFY(!policy.delay(request(false), failure(category), 1, m_now));
        for (const auto category : {Category::Offline, Category::Timeout})
            QVERIFY(!policy.delay(request(true), failure(category), 1, m_now));
    }

    void obeysRetryAfterInBothForms()
    {
        const RetryPolicy policy;
        const auto seconds = *policy.delay(request(false), answer(429, "7"), 1, m_now);
        QVERIFY(seconds >= 7s && seconds < 8s);
        const QByteArray date =
            QLocale::c().toString(m_now.addSecs(42), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
        const auto until = *policy.delay(request(false), answer(503, date), 1, m_now);
        QVERIFY(until >= 42s && until < 43s);
    }

    void backsOffWithFullJitter()
    {
        RetryPolicy policy;
        policy.attempts = 100;
        policy.first = 1'000ms;
        policy.longest = 8'000ms;
        for (const auto &[sent, ceiling] :
             {std::pair{1, 1'000ms}, {2, 2'000ms}, {3, 4'000ms}, {4, 8'000ms}, {9, 8'000ms}}) {
            auto least = 1'000'000ms;
            auto most = 0ms;
            for (int i = 0; i < 400; ++i) {
                const auto delay = *policy.delay(request(false), answer(502), sent, m_now);
                least = std::min(least, delay);
                most = std::max(most, delay);
            }
            QVERIFY(most <= ceiling);
            QVERIFY(most > ceiling * 8 / 10);
            QVERIFY(least < ceiling * 2 / 10);
        }
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "retry_policy_test.moc"
