// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mended_validation.h"

#include "import/rejected_rows.h"
#include "import/valid_rows.h"
#include "import_fixture.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

namespace {

/// Changes nothing, and yet every row goes the long way.
Mending idle()
{
    Mending mending;
    MendRule rule;
    rule.kind = MendRule::Kind::ReplaceValue;
    rule.column = 1;
    rule.from = u"there is no such value"_s;
    mending.rules << rule;
    return mending;
}

Verdict run(const JudgedFile &file, const Mending &mending, ValidationOptions options = {})
{
    return std::get<Verdict>(validateMended(file.path, file.plan.dialect, file.plan.rules(), mending,
                                            int(file.plan.match.columnCount()), options));
}

QString text(const CellProblem &problem)
{
    return u"row %1, line %2, column %3, %4 “%5” %6"_s.arg(problem.row)
        .arg(problem.line)
        .arg(problem.column)
        .arg(problemKey(problem.kind), problem.value)
        .arg(problem.firstRow);
}

QStringList clusterTexts(const Verdict &verdict)
{
    QStringList out;
    for (const ProblemCluster &each : verdict.clusters)
        out << u"%1 %2 %3 %4"_s.arg(each.column)
                   .arg(problemKey(each.kind))
                   .arg(each.count)
                   .arg(each.examples.join(u'|'));
    out.sort();
    return out;
}

} // namespace

class MendedValidationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheFastWayWhereNothingIsMended()
    {
        // Random rows with everything that can be wrong with them.
        std::mt19937 random(20261121);
        const QList<QByteArray> values{"",           "C1",         "C2",  "C3",   "\"quoted, \"\"twice\"\"\"",
                                       "21/02/1990", "31/02/1990", "x",   "\xFF", "4.91E+11",
                                       "#N/A",       "12",         "1,5", " 7 ",  "\"two\nlines\""};
        QByteArray csv = "Customer ID,First name,DOB,Points\n";
        for (int row = 0; row < 20'000; ++row) {
            QByteArrayList cells{"C" + QByteArray::number(random() % 15'000)};
            const int count = random() % 50 == 0 ? int(random() % 6) : 3;
            for (int i = 0; i < count; ++i)
                cells << values[random() % size_t(values.size())];
            csv += cells.join(',') + "\n";
        }
        const JudgedFile file(csv);
        for (const int threads : {1, 3}) {
            ValidationOptions options;
            options.threads = threads;
            options.problemLimit = 1'000'000;
            const Verdict fast =
                std::get<Verdict>(ValidationRun::run(file.path, file.plan.dialect, file.plan.rules(), options));
            const Verdict mended = run(file, idle(), options);
            QCOMPARE(mended.rows, fast.rows);
            QCOMPARE(mended.valid, fast.valid);
            QCOMPARE(mended.rejected, fast.rejected);
            QCOMPARE(clusterTexts(mended), clusterTexts(fast));
            QCOMPARE(mended.problems.size(), fast.problems.size());
            for (qsizetype i = 0; i < fast.problems.size(); ++i)
                QVERIFY2(mended.problems[i] == fast.problems[i],
                         qPrintable(text(mended.problems[i]) + u" instead of "_s + text(fast.problems[i])));
        }
    }

    void mendedRowsAreValid()
    {
        const JudgedFile file(customersCsv(5000, {10, 20, 30, 4999}));
        QCOMPARE(file.verdict->rejected, 4);
        Mending mending;
        MendRule rule;
        rule.kind = MendRule::Kind::ReplaceValue;
        rule.column = 2;
        rule.from = u"31/02/1990"_s;
        rule.to = u"28/02/1990"_s;
        mending.rules << rule;
        QCOMPARE(run(file, mending).valid, 5000);

        // Left out: neither valid nor rejected.
        mending.rules[0].kind = MendRule::Kind::DropRow;
        mending.rules[0].only = ProblemKind::NoSuchDay;
        const Verdict dropped = run(file, mending);
        QCOMPARE(dropped.rows, 5000);
        QCOMPARE(dropped.valid, 4996);
        QCOMPARE(dropped.rejected, 0);
        QVERIFY(dropped.clusters.isEmpty());

        // One by hand.
        Mending typed;
        typed.cells[20] = {{2, u"20/02/1990"_s}};
        QCOMPARE(run(file, typed).rejected, 3);
        QVERIFY(!run(file, typed).isRejected(20));
    }

    void rulesCanMakeDuplicates()
    {
        const JudgedFile file("Customer ID,First name,DOB,Points\nc1,A,,1\nC1,B,,2\nc2,C,,3\n");
        QCOMPARE(file.verdict->rejected, 0);
        Mending mending;
        MendRule rule;
        rule.kind = MendRule::Kind::UpperCase;
        rule.column = 0;
        mending.rules << rule;
        const Verdict verdict = run(file, mending);
        QCOMPARE(verdict.rejected, 1);
        QCOMPARE(verdict.problems.first().kind, ProblemKind::DuplicateIdentifier);
        QCOMPARE(verdict.problems.first().row, 2);
        QCOMPARE(verdict.problems.first().firstRow, 1);
        QCOMPARE(verdict.problems.first().value, u"C1"_s);
    }

    void constantsNeedNoSecondWay()
    {
        JudgedFile file("Customer ID,First name,DOB\n1,A,\n2,B,\n");
        Mending mending;
        mending.newColumns << NewColumn{NewColumn::Kind::Constant, u"points"_s, u"12"_s, {}, 0, 2};
        const QList<ProfileField> fields = importFields();
        QList<ColumnRule> rules = file.plan.rules();
        rules.append({3, fields[3]});
        const auto check = [&] {
            return std::get<Verdict>(validateMended(file.path, file.plan.dialect, rules, mending, 3));
        };
        QCOMPARE(check().valid, 2);
        mending.newColumns[0].text = u"a dozen"_s;
        QCOMPARE(check().rejected, 2);
        QCOMPARE(check().clusters.first().kind, ProblemKind::NotANumber);
        QCOMPARE(check().clusters.first().column, 3);
    }

    void rejectedRowsAreGivenAsTheyStand()
    {
        const JudgedFile file("Customer ID,First name,DOB,Points\n1, A ,soon,1\n2, B ,later,2\n");
        Mending mending;
        MendRule rule;
        rule.kind = MendRule::Kind::UpperCase;
        rule.column = 2;
        mending.rules << rule;
        QList<Record> records;
        QStringList values;
        ValidationOptions options;
        options.rejectedRow = [&](const Record &record, std::span<const CellProblem> problems) {
            records << record;
            values << problems.front().value;
        };
        run(file, mending, options);
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[0].cells, QStringList({u"1"_s, u" A "_s, u"soon"_s, u"1"_s}));
        QCOMPARE(values, QStringList({u"SOON"_s, u"LATER"_s}));
    }

    void validRowsAreSentMended()
    {
        JudgedFile file("Customer ID,First name,DOB,Points\n1,ada,21/02/1990,1\n2,bob,soon,2\n3,cy,22/02/1990,3\n");
        MendRule capitals;
        capitals.kind = MendRule::Kind::Capitals;
        capitals.column = 1;
        MendRule drop;
        drop.kind = MendRule::Kind::DropRow;
        drop.column = 2;
        drop.only = ProblemKind::NotADate;
        file.plan.mending.rules << capitals << drop;
        file.plan.mending.cells[3] = {{3, u"33"_s}};
        const auto verdict = std::make_shared<const Verdict>(run(file, file.plan.mending));
        QCOMPARE(verdict->valid, 2);
        const RowChunk chunk = ValidRows(file.plan, verdict, {}).next();
        QVERIFY(!chunk.problem);
        QCOMPARE(chunk.rows, QList<QStringList>({{u"1"_s, u"Ada"_s, u"21/02/1990"_s, u"1"_s},
                                                 {u"3"_s, u"Cy"_s, u"22/02/1990"_s, u"33"_s}}));
        QCOMPARE(chunk.fileRows, QList<qint64>({1, 3}));
    }

    void endsSoonWhenCancelled()
    {
        const JudgedFile file(customersCsv(200'000));
        std::atomic<bool> cancel = true;
        ValidationOptions options;
        options.cancel = &cancel;
        const Verdict verdict = run(file, idle(), options);
        QVERIFY(verdict.cancelled);
        QVERIFY(verdict.rows < 200'000);
    }
};

QTEST_GUILESS_MAIN(MendedValidationTest)
#include "mended_validation_test.moc"
