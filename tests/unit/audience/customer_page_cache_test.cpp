// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_pages.h"

#include <QSignalSpy>
#include <QTest>

using namespace nudge;

class CustomerPageCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openingAsksForOnePageWhateverTheTotal();
    void theNewestWishComesFirst();
    void wishesThatAScrollHasOvertakenAreNeverSent();
    void neighboursAreLoadedAhead();
    void memoryStaysBoundedOverAMillionRows();
    void answersToAnEarlierGroupAreDropped();
    void aFailedPageWaitsForRetry();
    void aFailedOpenCanBeRetried();
    void aShrunkenTotalDropsWhatIsPastTheEnd();
    void aGrownTotalIsTold();
    void reloadKeepsRowsUntilTheAnswer();
    void aServerMayCapThePageSize();
    void aTotalThatIsLeftOutIsWorkedOut();
};

void CustomerPageCacheTest::openingAsksForOnePageWhateverTheTotal()
{
    for (const qint64 total : {20, 1'000'000}) {
        FakePages pages(total);
        CustomerPageCache cache;
        QSignalSpy totals(&cache, &CustomerPageCache::totalChanged);
        cache.open(pages.source(), 20);
        QCOMPARE(pages.asked, QList<int>{0});
        QCOMPARE(cache.total(), qint64(-1));
        pages.answer(0);
        QCOMPARE(cache.total(), total);
        QCOMPARE(totals.size(), 1);
        QVERIFY(cache.customer(0));
        QCOMPARE(cache.customer(19)->id.value, QStringLiteral("19"));
    }
}

void CustomerPageCacheTest::theNewestWishComesFirst()
{
    FakePages pages(10'000);
    CustomerPageCache cache;
    cache.open(pages.source(), 10);
    pages.answer(0);
    pages.answerAll();
    pages.asked.clear();
    cache.setVisibleRows(5000, 5004);
    cache.setVisibleRows(8000, 8004);
    QVERIFY(pages.asked.isEmpty()); // nothing leaves before the event loop turns
    QCoreApplication::processEvents();
    QVERIFY(!pages.asked.isEmpty());
    QCOMPARE(pages.asked.first(), 800);
    QVERIFY(!pages.asked.contains(500));
}

void CustomerPageCacheTest::wishesThatAScrollHasOvertakenAreNeverSent()
{
    FakePages pages(1'000'000);
    CustomerPageCache cache;
    cache.open(pages.source(), 100);
    pages.answer(0);
    pages.asked.clear();
    for (qint64 row = 0; row < 1'000'000; row += 1000) {
        cache.setVisibleRows(row, row + 30);
        QCoreApplication::processEvents(); // the server answers nothing all the while
    }
    QVERIFY2(pages.asked.size() <= CustomerPageCache::kMaxRequests, qPrintable(QString::number(pages.asked.size())));
    pages.answerAll();
    QVERIFY(cache.customer(999'000));
    QVERIFY2(pages.asked.size() <= CustomerPageCache::kMaxRequests + 4,
             qPrintable(QString::number(pages.asked.size())));
}

void CustomerPageCacheTest::neighboursAreLoadedAhead()
{
    FakePages pages(10'000);
    CustomerPageCache cache;
    cache.open(pages.source(), 10);
    pages.answerAll();
    cache.setVisibleRows(500, 505);
    pages.answerAll();
    QVERIFY(cache.customer(495));
    QVERIFY(cache.customer(510));
    QVERIFY(!cache.customer(520));
}

void CustomerPageCacheTest::memoryStaysBoundedOverAMillionRows()
{
    FakePages pages(1'000'000);
    CustomerPageCache cache(nullptr, 12);
    cache.open(pages.source(), 100);
    pages.answerAll();
    for (qint64 row = 0; row < 1'000'000; row += 5'000) {
        cache.setVisibleRows(row, row + 40);
        pages.answerAll();
        QVERIFY(cache.customer(row));
        QVERIFY(cache.heldPages() <= 12);
    }
    QCOMPARE(cache.heldPages(), 12);
    // Three pages at each of the 200 stops, less those at the ends.
    QVERIFY(pages.asked.size() <= 3 * 200 + 2);
    QVERIFY(!cache.customer(0));
}

void CustomerPageCacheTest::answersToAnEarlierGroupAreDropped()
{
    FakePages first(500);
    FakePages second(7);
    CustomerPageCache cache;
    cache.open(first.source(), 10);
    cache.open(second.source(), 10);
    second.answer(0);
    QSignalSpy totals(&cache, &CustomerPageCache::totalChanged);
    first.answer(0);
    QCOMPARE(cache.total(), qint64(7));
    QVERIFY(totals.isEmpty());
}

void CustomerPageCacheTest::aFailedPageWaitsForRetry()
{
    FakePages pages(1000);
    CustomerPageCache cache;
    cache.open(pages.source(), 10);
    pages.answerAll();
    QSignalSpy failures(&cache, &CustomerPageCache::pageFailed);
    cache.setVisibleRows(500, 505);
    QCoreApplication::processEvents();
    pages.fail(0);
    pages.answerAll();
    QCOMPARE(failures.size(), 1);
    QVERIFY(cache.error(503));
    QCOMPARE(cache.error(503)->category, ApiError::Category::Offline);
    QVERIFY(!cache.error(0));
    pages.asked.clear();
    cache.request(503); // a repaint must not hammer a server that is away
    QCoreApplication::processEvents();
    QVERIFY(pages.asked.isEmpty());
    cache.retry();
    pages.answerAll();
    QCOMPARE(pages.asked, QList<int>{50});
    QVERIFY(!cache.error(503));
    QVERIFY(cache.customer(503));
}

void CustomerPageCacheTest::aFailedOpenCanBeRetried()
{
    FakePages pages(30);
    CustomerPageCache cache;
    QSignalSpy failures(&cache, &CustomerPageCache::openFailed);
    cache.open(pages.source(), 10);
    pages.fail(0);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(cache.total(), qint64(-1));
    cache.retry();
    pages.answerAll();
    QCOMPARE(cache.total(), qint64(30));
}

void CustomerPageCacheTest::aShrunkenTotalDropsWhatIsPastTheEnd()
{
    FakePages pages(1000);
    CustomerPageCache cache;
    cache.open(pages.source(), 10);
    cache.setVisibleRows(0, 5);
    pages.answerAll();
    cache.setVisibleRows(900, 905);
    pages.answerAll();
    QVERIFY(cache.customer(900));
    pages.total = 500;
    QSignalSpy totals(&cache, &CustomerPageCache::totalChanged);
    cache.reload();
    pages.answerAll();
    QCOMPARE(cache.total(), qint64(500));
    QCOMPARE(totals.size(), 1);
    QVERIFY(!cache.customer(900));
    cache.setVisibleRows(490, 499);
    pages.answerAll();
    QVERIFY(cache.customer(499));
}

void CustomerPageCacheTest::aGrownTotalIsTold()
{
    FakePages pages(15);
    CustomerPageCache cache;
    cache.open(pages.source(), 10);
    pages.answerAll();
    pages.total = 40;
    cache.reload();
    pages.answerAll();
    QCOMPARE(cache.total(), qint64(40));
    cache.setVisibleRows(10, 19);
    pages.answerAll();
    QVERIFY(cache.customer(15)); // the short last page was asked for again
}

void CustomerPageCacheTest::reloadKeepsRowsUntilTheAnswer()
{
    FakePages pages(10);
    CustomerPageCache cache;
    cache.open(pages.source(), 10);
    pages.answerAll();
    pages.shift = 1000;
    cache.reload();
    QCoreApplication::processEvents();
    QCOMPARE(cache.customer(3)->profile.value(QStringLiteral("email")), QStringLiteral("c3@example.com"));
    pages.answerAll();
    QCOMPARE(cache.customer(3)->profile.value(QStringLiteral("email")), QStringLiteral("c1003@example.com"));
}

void CustomerPageCacheTest::aServerMayCapThePageSize()
{
    FakePages pages(100);
    CustomerPageCache cache;
    cache.open([&pages](int page, int pageSize) { return pages.source()(page, qMin(pageSize, 25)); }, 200);
    pages.answerAll();
    QCOMPARE(cache.pageSize(), 25);
    cache.setVisibleRows(60, 99);
    pages.answerAll();
    QCOMPARE(cache.customer(99)->id.value, QStringLiteral("99"));
}

void CustomerPageCacheTest::aTotalThatIsLeftOutIsWorkedOut()
{
    CustomerPageCache cache;
    FakePages pages(7);
    cache.open(
        [&pages](int page, int pageSize) {
            CustomerPage answer = pages.pageOf(page, pageSize);
            answer.total = 0;
            QPromise<Result<CustomerPage>> promise;
            promise.start();
            promise.addResult(Result<CustomerPage>(answer));
            promise.finish();
            return promise.future();
        },
        10);
    QTRY_COMPARE(cache.total(), qint64(7));
}

QTEST_GUILESS_MAIN(CustomerPageCacheTest)
#include "customer_page_cache_test.moc"
