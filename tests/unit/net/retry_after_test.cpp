// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry_after.h"

#include <QTest>

using namespace nudge;
using namespace std::chrono_literals;

class RetryAfterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothForms()
    {
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        QCOMPARE(parseRetryAfter("120", now), std::optional(120s));
        QCOMPARE(parseRetryAfter(" 0 ", now), std::optional(0s));
        QCOMPARE(parseRetryAfter("Sun, 01 Mar 2026 12:01:30 GMT", now), std::optional(90s));
        QCOMPARE(parseRetryAfter("Sun, 01 Mar 2026 11:00:00 GMT", now), std::optional(0s));
        QVERIFY(!parseRetryAfter("-5", now));
        QVERIFY(!parseRetryAfter("soon", now));
        QVERIFY(!parseRetryAfter("", now));
    }
};

QTEST_GUILESS_MAIN(RetryAfterTest)
#include "retry_after_test.moc"
