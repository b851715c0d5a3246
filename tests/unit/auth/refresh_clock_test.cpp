// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/refresh_clock.h"

#include "auth/token_claims.h"
#include "contract/contract.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace nudge;

class RefreshClockTest : public QObject
{
    Q_OBJECT

    static QByteArray token(qint64 expires)
    {
        const QByteArray claims = QByteArray(R"({"user_id":"u","exp":%1})").replace("%1", QByteArray::number(expires));
        return "e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".x";
    }

private Q_SLOTS:
    void readsTheExpiry()
    {
        const Contract &contract = Contract::builtIn();
        QCOMPARE(tokenExpiry(contract, token(1'800'000'000)), QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC));
        for (const QByteArray &odd : {QByteArray(), QByteArray("opaque"), QByteArray("a.b.c"), QByteArray("..."),
                                      QByteArray("e30.e30.x"), QByteArray("e30.!!!.x"), token(-5)})
            QVERIFY2(!tokenExpiry(contract, odd).isValid(), odd.constData());
    }

    void knowsWhatHasRunOut()
    {
        RefreshClock clock(Contract::builtIn());
        QVERIFY(!clock.hasExpired());
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        clock.start(token(now + 3600));
        QVERIFY(!clock.hasExpired());
        clock.start(token(now - 60));
        QVERIFY(clock.hasExpired());
        clock.start("opaque");
        QVERIFY(!clock.hasExpired());
        clock.start(token(now - 60));
        clock.stop();
        QVERIFY(!clock.hasExpired());
    }

    void doesNotBelieveAClockThatIsWrongByDays()
    {
        RefreshClock clock(Contract::builtIn());
        clock.start(token(QDateTime::currentSecsSinceEpoch() - 3 * 24 * 3600));
        clock.trustNewToken();
        QVERIFY(!clock.hasExpired());
    }

    void isDueAheadOfTheEnd()
    {
        RefreshClock clock(Contract::builtIn());
        QSignalSpy due(&clock, &RefreshClock::due);
        clock.start(token(QDateTime::currentSecsSinceEpoch() + 3));
        QVERIFY(due.wait(10'000));
        QCOMPARE(due.size(), 1);
    }

    void noticesThatTheComputerHasSlept()
    {
        QDateTime now = QDateTime::currentDateTimeUtc();
        RefreshClock clock(Contract::builtIn(), [&now] { return now; });
        QSignalSpy due(&clock, &RefreshClock::due);
        clock.start(token(now.toSecsSinceEpoch() + 24 * 3600));
        now = now.addSecs(8 * 3600);
        clock.look();
        QVERIFY(due.isEmpty());
        now = now.addSecs(16 * 3600 - 60); // a minute before the end
        clock.look();
        QCOMPARE(due.size(), 1);
        QVERIFY(!clock.hasExpired());
        now = now.addSecs(120);
        QVERIFY(clock.hasExpired());
        clock.look();
        QCOMPARE(due.size(), 1); // told once
    }

    void aClockThatIsSetByDaysTellsOnce()
    {
        QDateTime now = QDateTime::currentDateTimeUtc();
        const qint64 serverTime = now.toSecsSinceEpoch();
        RefreshClock clock(Contract::builtIn(), [&now] { return now; });
        QSignalSpy due(&clock, &RefreshClock::due);
        clock.start(token(serverTime + 3600));
        now = now.addDays(20);
        clock.look();
        QCOMPARE(due.size(), 1);
        clock.start(token(serverTime + 3600)); // new, and past by our clock
        clock.trustNewToken();
        clock.look();
        QVERIFY(!clock.hasExpired());
        QCOMPARE(due.size(), 1);
        now = now.addDays(-40);
        clock.look();
        QVERIFY(!clock.hasExpired());
        QCOMPARE(due.size(), 1);
    }

    void consolesDoNotRefreshAtOneMoment()
    {
        const QDateTime start = QDateTime::currentDateTimeUtc();
        QSet<qint64> moments;
        for (int i = 0; i < 20; ++i) {
            QDateTime now = start;
            RefreshClock clock(Contract::builtIn(), [&now] { return now; });
            clock.start(token(start.toSecsSinceEpoch() + 24 * 3600));
            while (!clock.isDue())
                now = now.addSecs(1);
            const qint64 ahead = now.secsTo(start.addSecs(24 * 3600));
            QVERIFY(ahead >= 299 && ahead <= 601);
            moments << ahead;
        }
        QVERIFY(moments.size() > 5);
    }
};

QTEST_GUILESS_MAIN(RefreshClockTest)
#include "refresh_clock_test.moc"
