// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/row_ranges.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

class RowRangesTest : public QObject
{
    Q_OBJECT

private:
    static CellProblem problem(qint64 row, bool warning = false)
    {
        CellProblem out;
        out.row = row;
        out.isWarning = warning;
        return out;
    }

private Q_SLOTS:
    void joinsNeighbours()
    {
        Verdict verdict;
        verdict.problems = {problem(3), problem(3), problem(10), problem(11, true), problem(12)};
        QCOMPARE(RejectedNumbers::of(verdict, {}), (RejectedNumbers{u"3, 10, 12"_s, true}));
        QCOMPARE(RejectedNumbers::of(verdict, {{11, {}, {}}, {1, {}, {}}, {0, {}, {}}}),
                 (RejectedNumbers{u"1, 3, 10-12"_s, true}));
        QCOMPARE(RejectedNumbers::of({}, {}), RejectedNumbers());
    }

    void saysWhereThereAreMore()
    {
        Verdict verdict;
        verdict.problemsComplete = false;
        verdict.problems = {problem(1)};
        QVERIFY(!RejectedNumbers::of(verdict, {}).complete);
        Verdict many;
        for (qint64 row = 1; row < 10'000; row += 2)
            many.problems << problem(row);
        const RejectedNumbers numbers = RejectedNumbers::of(many, {});
        QVERIFY(!numbers.complete);
        QCOMPARE(numbers.ranges.count(u','), 1999);
    }
};

QTEST_APPLESS_MAIN(RowRangesTest)
#include "row_ranges_test.moc"
