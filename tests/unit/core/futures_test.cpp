// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/futures.h"

#include <QTest>

using namespace nudge;

class FuturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChainEndsWithWhatItsStepsMake()
    {
        QPromise<int> source;
        source.start();
        const QFuture<QString> end = chain(chain(source.future(), this, [](int number) { return number + 1; }), this,
                                           [](int number) { return readyFuture(QString::number(number)); });
        source.addResult(41);
        source.finish();
        QTRY_VERIFY(end.isFinished());
        QCOMPARE(end.result(), QString::number(42));
    }

    void cancellingTheEndReachesTheBeginning()
    {
        QPromise<int> source;
        source.start();
        const auto same = [](int number) { return number; };
        QFuture<int> end = chain(chain(source.future(), this, same), this, same);
        bool cancelled = false;
        whenDone(end, this, [](int) { QFAIL("there is no answer"); }, [&cancelled] { cancelled = true; });
        end.cancel();
        QTRY_VERIFY(source.isCanceled());
        source.finish();
        QTRY_VERIFY(cancelled);
    }

    void anAnswerForWhoHasDiedIsDropped()
    {
        QPromise<int> source;
        source.start();
        auto context = std::make_unique<QObject>();
        bool called = false;
        whenDone(source.future(), context.get(), [&called](int) { called = true; }, [&called] { called = true; });
        const QFuture<int> end = chain(source.future(), context.get(), [&called](int number) {
            called = true;
            return number;
        });
        context.reset();
        source.addResult(1);
        source.finish();
        QTRY_VERIFY(end.isFinished());
        QVERIFY(end.isCanceled());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }

    void anAnswerThatIsThereComesInATurnOfItsOwn()
    {
        int got = 0;
        whenDone(readyFuture(7), this, [&got](int number) { got = number; });
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 7);
    }
};

QTEST_GUILESS_MAIN(FuturesTest)
#include "futures_test.moc"
