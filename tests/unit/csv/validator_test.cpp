// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/validator.h"

#include "csv_fixture.h"

#include <QSet>

#include <random>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

ProfileField field(const QString &name, FieldType type = FieldType::String, const QString &format = {})
{
    ProfileField made;
    made.name = name;
    made.type = type;
    made.format = format;
    return made;
}

QList<ColumnRule> customerRules()
{
    ProfileField id = field(u"customer_id"_s);
    id.required = id.uniqueIdentifier = true;
    return {{0, id},
            {1, field(u"born"_s, FieldType::Date, u"yyyy-MM-dd"_s)},
            {2, field(u"balance"_s, FieldType::Currency, u"ZAR"_s)}};
}

} // namespace

class ValidatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryProblem();
    void judgesRaggedRows();
    void findsDuplicates();
    void ignoresColumnsWithoutARule();
    void takesRowsWithWarnings();
    void boundsTheListButNotTheCounts();
    void saysTheSameWithAnyNumberOfThreads();
    void saysTheSameBothWays();
    void findsDuplicatesBehindAnOrder();
    void findsDuplicatesInLittleMemory();
    void groupsProblemsByShape();
    void tellsWhatProvesTheOrderOfDates_data();
    void tellsWhatProvesTheOrderOfDates();
    void tellsHowElseNumbersRead();
    void handsOutRejectedRows();
    void reportsProgress();
    void stopsWhenCancelled();
    void passesOnFileProblems();
    void countsNothingInAnEmptyTable();
    void setsOfRows();

private:
    Verdict validate(const QByteArray &bytes, const QList<ColumnRule> &rules, const ValidationOptions &options = {},
                     const Dialect &dialect = {})
    {
        const auto outcome = ValidationRun::run(m_folder.write(bytes), dialect, rules, options);
        if (const auto *problem = std::get_if<FileProblem>(&outcome))
            qFatal("refused: %s", problemKey(problem->kind).data());
        return std::get<Verdict>(outcome);
    }

    /// 60,000 rows, each seventh bad in one way or another.
    static QByteArray manyRows()
    {
        QByteArray bytes("customer_id,born,balance,note\n");
        for (int i = 0; i < 60'000; ++i) {
            const bool bad = i % 7 == 0;
            bytes += "C" + QByteArray::number(bad && i % 3 == 0 ? i / 2 : i) + ",1990-0" +
                     (bad && i % 3 == 1 ? "x" : "2") + "-11," + (bad && i % 3 == 2 ? "1.234" : "1.23") +
                     ",\"line\nbreak\"\n";
        }
        return bytes;
    }

    CsvFolder m_folder;
};

void ValidatorTest::findsEveryProblem()
{
    const Verdict verdict = validate("id,born,balance\n"
                                     "1,1990-02-11,10.50\n"
                                     ",1990-02-30,10\n"
                                     "3,11/02/1990,R 5.00\n"
                                     "4,,€5\n"
                                     "5,,1.234\n"
                                     "\"6\n\",,abc\n"
                                     "7\xFF,,\n",
                                     customerRules());
    QCOMPARE(verdict.rows, 7);
    QCOMPARE(verdict.valid, 1);
    QCOMPARE(verdict.rejected, 6);
    QVERIFY(verdict.problemsComplete && !verdict.cancelled);
    struct Expected
    {
        qint64 row, line;
        int column;
        QString value;
        ProblemKind kind;
    };
    const QList<Expected> expected = {{2, 3, 0, u""_s, ProblemKind::Missing},
                                      {2, 3, 1, u"1990-02-30"_s, ProblemKind::NoSuchDay},
                                      {3, 4, 1, u"11/02/1990"_s, ProblemKind::NotADate},
                                      {4, 5, 2, u"€5"_s, ProblemKind::OtherCurrency},
                                      {5, 6, 2, u"1.234"_s, ProblemKind::TooManyDecimals},
                                      {6, 7, 2, u"abc"_s, ProblemKind::NotAnAmount},
                                      {7, 9, 0, u"7\uFFFD"_s, ProblemKind::Undecodable}};
    QCOMPARE(verdict.problems.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const CellProblem &found = verdict.problems[i];
        QCOMPARE(found.row, expected[i].row);
        QCOMPARE(found.line, expected[i].line);
        QCOMPARE(found.column, expected[i].column);
        QCOMPARE(found.value, expected[i].value);
        QCOMPARE(problemKey(found.kind), problemKey(expected[i].kind));
        QVERIFY(!found.isWarning);
        QVERIFY(verdict.isRejected(found.row));
    }
    QVERIFY(!verdict.isRejected(1));
    QCOMPARE(verdict.problems[1].fieldName, u"born"_s);
    QCOMPARE(verdict.clusters.size(), 7);
}

void ValidatorTest::judgesRaggedRows()
{
    const Verdict verdict = validate("id,born,balance\n1,,5\n2\n3,,5,\n4,,5,,more\n5,1990-01-01\n", customerRules());
    QCOMPARE(verdict.rows, 5);
    // What surplus there is in row 3 is empty: nothing is lost.
    QCOMPARE(verdict.valid, 2);
    QCOMPARE(verdict.problems.size(), 3);
    QCOMPARE(verdict.problems[0].kind, ProblemKind::TooFewCells);
    QCOMPARE(verdict.problems[0].row, 2);
    QCOMPARE(verdict.problems[0].column, -1);
    QCOMPARE(verdict.problems[0].value, u"1"_s);
    QCOMPARE(verdict.problems[1].kind, ProblemKind::TooManyCells);
    QCOMPARE(verdict.problems[1].value, u"5"_s);
    QCOMPARE(verdict.problems[2].row, 5);
    // Without a header the first row says how many cells there are.
    Dialect bare;
    bare.header = false;
    QCOMPARE(validate("1,,5\n2,\n", customerRules(), {}, bare).rejected, 1);
}

void ValidatorTest::findsDuplicates()
{
    const Verdict verdict =
        validate("id,born,balance\nA1,,\nB2,,\nA1,,\n\" A1 \",,\na1,,\n\u00A0B2,,\n,,\n,,\nA1,bad,\n", customerRules());
    QList<std::pair<qint64, qint64>> found;
    for (const CellProblem &problem : verdict.problems) {
        if (problem.kind == ProblemKind::DuplicateIdentifier)
            found << std::pair(problem.row, problem.firstRow);
    }
    // White space around it does not make another customer; case does. Empty ones are missing, not alike.
    QCOMPARE(found, (QList<std::pair<qint64, qint64>>{{3, 1}, {4, 1}, {6, 2}, {9, 1}}));
    QCOMPARE(verdict.rejected, 6);
    const auto cluster = std::find_if(verdict.clusters.begin(), verdict.clusters.end(), [](const ProblemCluster &c) {
        return c.kind == ProblemKind::DuplicateIdentifier;
    });
    QVERIFY(cluster != verdict.clusters.end());
    QCOMPARE(cluster->count, 4);
    QCOMPARE(cluster->firstRows, (QList<qint64>{3, 4, 6, 9}));
    QCOMPARE(cluster->examples.front(), u"A1"_s);
}

void ValidatorTest::ignoresColumnsWithoutARule()
{
    const QList<ColumnRule> rules = {{2, field(u"n"_s, FieldType::Number)}};
    const Verdict verdict = validate("a,b,n\n\xFF,x,1\n,,\n,,y\n", rules);
    QCOMPARE(verdict.valid, 2);
    QCOMPARE(verdict.problems.size(), 1);
    QCOMPARE(verdict.problems[0].row, 3);
    QCOMPARE(validate("a,b\n1,2\n", {}).valid, 1);
}

void ValidatorTest::takesRowsWithWarnings()
{
    const Verdict verdict = validate("phone\n4.91E+11\n#N/A\n+49170\n", {{0, field(u"phone"_s)}});
    QCOMPARE(verdict.valid, 3);
    QCOMPARE(verdict.clusters.size(), 2);
    QCOMPARE(verdict.problems.size(), 2);
    QVERIFY(verdict.problems[0].isWarning && verdict.clusters[0].isWarning);
    QVERIFY(!verdict.isRejected(1));
}

void ValidatorTest::boundsTheListButNotTheCounts()
{
    QByteArray bytes("n\n");
    for (int i = 0; i < 5000; ++i)
        bytes += i % 2 ? "x" + QByteArray::number(i) + "\n" : QByteArray("1\n");
    ValidationOptions options;
    options.problemLimit = 10;
    const Verdict verdict = validate(bytes, {{0, field(u"n"_s, FieldType::Number)}}, options);
    QCOMPARE(verdict.rejected, 2500);
    QCOMPARE(verdict.problems.size(), 10);
    QVERIFY(!verdict.problemsComplete);
    QCOMPARE(verdict.clusters.size(), 1);
    QCOMPARE(verdict.clusters[0].count, 2500);
    QCOMPARE(verdict.clusters[0].examples, (QStringList{u"x1"_s, u"x3"_s, u"x5"_s, u"x7"_s, u"x9"_s}));
    QVERIFY(verdict.isRejected(5000) && !verdict.isRejected(4999));
}

void ValidatorTest::saysTheSameWithAnyNumberOfThreads()
{
    const QByteArray bytes = manyRows();
    ValidationOptions options;
    options.threads = 1;
    const Verdict one = validate(bytes, customerRules(), options);
    QCOMPARE(one.rows, 60'000);
    QSet<int> seen;
    qint64 bad = 0;
    for (int i = 0; i < 60'000; ++i) {
        const int id = i % 21 == 0 ? i / 2 : i;
        bad += (i % 7 == 0 && i % 3 != 0) || seen.contains(id);
        seen << id;
    }
    QCOMPARE(one.rejected, bad);
    QCOMPARE(one.valid + one.rejected, one.rows);
    for (int threads : {2, 3, 8}) {
        options.threads = threads;
        const Verdict other = validate(bytes, customerRules(), options);
        QCOMPARE(other.rejected, one.rejected);
        QVERIFY(other.problems == one.problems);
        for (qint64 row = 0; row <= one.rows + 1; ++row)
            QCOMPARE(other.isRejected(row), one.isRejected(row));
    }
}

/// Files of UTF-8 are read in chunks and column by column, others row by row: of ASCII both must say the same.
void ValidatorTest::saysTheSameBothWays()
{
    std::mt19937 random(2026);
    const auto below = [&](unsigned end) { return random() % end; };
    QList<ColumnRule> rules = customerRules();
    rules << ColumnRule{3, field(u"tier"_s, FieldType::Char)} << ColumnRule{4, field(u"points"_s, FieldType::Number)}
          << ColumnRule{5, field(u"note"_s)} << ColumnRule{6, field(u"bought"_s, FieldType::Date, u"dd/MM/yyyy"_s)};
    const std::vector<QByteArray> odd = {"x",          "",   "#REF!",      "4.91E+11", "1.234",  "31/02/2024",     " ",
                                         "1990-02-30", "-",  "\"a\"\"b\"", "a\"b",     "\"c\"d", "\"two\nlines\"", "\\",
                                         "\"\\\"\"",   "+5", "1e5"};
    for (int round = 0; round < 24; ++round) {
        Dialect dialect;
        dialect.delimiter = u",;\t|"[round % 4];
        dialect.quote = u"\"\"'\0"[below(4)];
        dialect.escape = round % 3 ? Dialect::Escape::Doubled : Dialect::Escape::Backslash;
        // From nearly all plain to wild, ordered or not, ends of lines of all kinds.
        const unsigned oddness = 1u << (round % 10);
        const bool ordered = round % 2;
        const QByteArray end = round % 5 == 0 ? "\n" : round % 5 == 1 ? "\r" : "\r\n";
        QByteArray bytes = "id,born,balance,tier,points,note,bought" + end;
        bytes.replace(',', char(dialect.delimiter));
        for (int i = 0; bytes.size() < 400'000; ++i) {
            QList<QByteArray> cells = {"C" + QByteArray::number(ordered ? 100'000 + i : int(below(50'000'000))),
                                       "19" + QByteArray::number(10 + below(90)) + "-0" +
                                           QByteArray::number(1 + below(9)) + "-1" + QByteArray::number(below(10)),
                                       QByteArray::number(below(100'000)) + ".5",
                                       QByteArray(1, char('A' + below(4))),
                                       QByteArray::number(below(1'000'000)),
                                       below(3)   ? ""
                                       : below(3) ? "called twice"
                                                  : "\"two\nlines\"",
                                       QByteArray::number(10 + below(round % 2 ? 3 : 20)) + "/" +
                                           QByteArray::number(10 + below(round % 3 ? 3 : 8)) + "/2024"};
            if (below(2000) < oddness)
                cells[below(7)] = odd[below(unsigned(odd.size()))];
            if (below(20'000) < oddness)
                cells.removeLast();
            if (below(20'000) < oddness)
                cells << odd[below(unsigned(odd.size()))];
            bytes += cells.join(char(dialect.delimiter)) + end;
            if (below(20'000) < oddness)
                bytes += end;
        }
        ValidationOptions options;
        options.threads = 1 + round % 3;
        options.problemLimit = 1'000'000;
        const QString path = m_folder.write(bytes);
        const auto columns = ValidationRun::run(path, dialect, rules, options);
        dialect.encoding = u"ISO-8859-1"_s;
        const auto plain = ValidationRun::run(path, dialect, rules, options);
        QCOMPARE(columns.index(), plain.index());
        if (const auto *problem = std::get_if<FileProblem>(&plain)) {
            QCOMPARE(std::get<FileProblem>(columns).kind, problem->kind);
            QCOMPARE(std::get<FileProblem>(columns).line, problem->line);
            continue;
        }
        const auto &one = std::get<Verdict>(columns);
        const auto &other = std::get<Verdict>(plain);
        QCOMPARE(one.rows, other.rows);
        QCOMPARE(one.rejected, other.rejected);
        QVERIFY(one.evidence == other.evidence);
        QCOMPARE(one.clusters.size(), other.clusters.size());
        for (qsizetype i = 0; i < one.clusters.size(); ++i) {
            QVERIFY(one.clusters[i].shapes == other.clusters[i].shapes);
            QCOMPARE(one.clusters[i].count, other.clusters[i].count);
        }
        QCOMPARE(one.problems.size(), other.problems.size());
        for (qsizetype i = 0; i < one.problems.size(); ++i)
            QVERIFY2(one.problems[i] == other.problems[i],
                     qPrintable(u"round %1, row %2"_s.arg(round).arg(one.problems[i].row)));
        for (qint64 row = 0; row <= one.rows + 1; ++row)
            QCOMPARE(one.isRejected(row), other.isRejected(row));
    }
}

/// As long as identifiers rise no index is kept; what was seen until then must not be forgotten.
void ValidatorTest::findsDuplicatesBehindAnOrder()
{
    const std::vector<std::pair<QByteArray, int>> shapes = {{"C", 8}, {"", 1}, {"id-", 20}, {"", 3}};
    for (const auto &[prefix, width] : shapes) {
        constexpr int kRows = 30'000;
        const auto id = [&, before = prefix, digits = width](int i) {
            return QByteArray(before + QByteArray::number(i).rightJustified(digits, '0'));
        };
        QByteArray bytes("id\n");
        for (int i = 1; i <= kRows; ++i)
            bytes += (i == 20'000 ? QByteArray(" ") : id(i)) + "\n";
        bytes += id(5) + "\n" + id(kRows + 1) + "\n" + id(kRows) + "\n" + id(20'000) + "\n" + id(1) + "\n";
        ProfileField unique = field(u"id"_s);
        unique.uniqueIdentifier = true;
        for (const int threads : {1, 2}) {
            ValidationOptions options;
            options.threads = threads;
            const Verdict verdict = validate(bytes, {{0, unique}}, options);
            QList<std::pair<qint64, qint64>> found;
            for (const CellProblem &problem : verdict.problems)
                found << std::pair(problem.row, problem.firstRow);
            QCOMPARE(found, (QList<std::pair<qint64, qint64>>{
                                {20'000, 0}, {kRows + 1, 5}, {kRows + 3, kRows}, {kRows + 5, 1}}));
        }
    }
}

void ValidatorTest::findsDuplicatesInLittleMemory()
{
    std::mt19937 random(4);
    QByteArray bytes("customer_id,born,balance,note\n");
    for (int i = 0; i < 60'000; ++i) {
        const QByteArray id = i % 1000 == 7 ? QByteArray() : QByteArray::number(random() % 400'000);
        bytes += id + ",1990-02-1" + (i % 500 == 3 ? "x" : "1") + ",1.5," + (i % 50 ? "" : "\"two\nlines\"") + "\n";
    }
    ValidationOptions options;
    const Verdict expected = validate(bytes, customerRules(), options);
    QVERIFY(expected.rejected > 3000);
    options.indexMemory = 1000;
    for (const int threads : {1, 2}) {
        options.threads = threads;
        qint64 last = 0;
        options.progress = [&](const ValidationProgress &progress) {
            QVERIFY(progress.bytesRead >= last && progress.bytesRead <= progress.bytesTotal);
            last = progress.bytesRead;
        };
        const Verdict found = validate(bytes, customerRules(), options);
        QCOMPARE(found.rows, expected.rows);
        QCOMPARE(found.rejected, expected.rejected);
        QVERIFY(found.problems == expected.problems);
        QCOMPARE(last, bytes.size());
    }
}

void ValidatorTest::groupsProblemsByShape()
{
    QByteArray bytes("n,m\n");
    for (int i = 0; i < 300; ++i)
        bytes += QByteArray(i % 3 == 0 ? "31.12.202" + QByteArray::number(i % 10)
                                       : QByteArray(i % 3 == 1 ? "ab\xC3\xA9 7" : "5")) +
                 ",\n";
    for (int i = 0; i < 30; ++i)
        bytes += "x" + QByteArray(i, '-') + ",\n";
    bytes += "1,2,3\n";
    const Verdict verdict = validate(bytes, {{0, field(u"n"_s, FieldType::Number)}});
    QCOMPARE(verdict.clusters.size(), 2);
    const ProblemCluster &cluster = verdict.clusters[0];
    QCOMPARE(cluster.count, 230);
    QCOMPARE(cluster.shapes.size(), ProblemCluster::kShapes);
    QCOMPARE(cluster.shapes[0], (ProblemShape{u"99.99.9999"_s, 100, u"31.12.2020"_s, 1}));
    QCOMPARE(cluster.shapes[1], (ProblemShape{u"a 9"_s, 100, u"abé 7"_s, 2}));
    qint64 all = cluster.otherShapes;
    for (const ProblemShape &shape : cluster.shapes)
        all += shape.count;
    QCOMPARE(all, cluster.count);
    QCOMPARE(verdict.clusters[1].shapes, (QList<ProblemShape>{{u"3"_s, 1, u"3"_s, 331}}));
}

void ValidatorTest::tellsWhatProvesTheOrderOfDates_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::newRow("column by column") << u"UTF-8"_s;
    QTest::newRow("row by row") << u"ISO-8859-1"_s;
}

void ValidatorTest::tellsWhatProvesTheOrderOfDates()
{
    QFETCH(QString, encoding);
    Dialect dialect;
    dialect.encoding = encoding;
    const QList<ColumnRule> rules = {{0, field(u"d"_s, FieldType::Date, u"dd/MM/yyyy"_s)},
                                     {1, field(u"iso"_s, FieldType::Date, u"yyyy-MM-dd"_s)}};
    const Verdict verdict = validate("d,iso\n01/02/2024,2024-01-02\n,\n\"13/02/2024\",\n12/31/2024,\n14/02/2024\nx,\n"
                                     "05/05/2024,,\n29/02/2024,\n30/02/2024,\n 31/01/2024 ,\n02/30/2024,\n",
                                     rules, {}, dialect);
    ReadingEvidence expected;
    expected.fieldName = u"d"_s;
    expected.format = u"dd/MM/yyyy"_s;
    expected.otherFormat = u"MM/dd/yyyy"_s;
    expected.proving = 4;
    expected.firstProving = 3;
    expected.contradicting = 1;
    expected.firstContradicting = 4;
    expected.either = 2;
    QCOMPARE(verdict.evidence.size(), 1);
    QVERIFY(verdict.evidence[0] == expected);
}

void ValidatorTest::tellsHowElseNumbersRead()
{
    const QList<ColumnRule> rules = {{0, field(u"n"_s, FieldType::Number)},
                                     {1, field(u"balance"_s, FieldType::Currency, u"ZAR"_s)}};
    const Verdict verdict = validate("n;balance\n12,5;1 234,50\n1.234,56;1,234.56\n1,234;5.5\n1.234.567;-1'234.50\n"
                                     "1,2,3;12,345,678\nx,y;\n",
                                     rules, {}, [] {
                                         Dialect semicolon;
                                         semicolon.delimiter = u';';
                                         return semicolon;
                                     }());
    using Other = ReadingEvidence::Other;
    QList<std::tuple<int, Other, qint64, qint64, qint64>> found;
    for (const ReadingEvidence &each : verdict.evidence)
        found << std::tuple(each.column, each.other, each.contradicting, each.firstContradicting, each.either);
    QCOMPARE(found, (QList<std::tuple<int, Other, qint64, qint64, qint64>>{{0, Other::DecimalComma, 2, 1, 1},
                                                                           {0, Other::ThousandsComma, 0, 0, 1},
                                                                           {0, Other::ThousandsMarks, 1, 4, 0},
                                                                           {1, Other::DecimalComma, 1, 1, 0},
                                                                           {1, Other::ThousandsComma, 2, 2, 0},
                                                                           {1, Other::ThousandsMarks, 1, 4, 0}}));
}

void ValidatorTest::handsOutRejectedRows()
{
    QList<Record> records;
    QList<ProblemKind> kinds;
    ValidationOptions options;
    options.problemLimit = 0;
    options.rejectedRow = [&](const Record &record, std::span<const CellProblem> problems) {
        records << record;
        for (const CellProblem &problem : problems)
            kinds << problem.kind;
    };
    const Verdict verdict = validate("id,born,balance\n1,,\n,x,\"a,b\"\n1,,5\n", customerRules(), options);
    QCOMPARE(verdict.rejected, 2);
    QVERIFY(verdict.problems.isEmpty());
    QCOMPARE(records, (QList<Record>{{2, 3, {u""_s, u"x"_s, u"a,b"_s}}, {3, 4, {u"1"_s, u""_s, u"5"_s}}}));
    QCOMPARE(kinds, (QList<ProblemKind>{ProblemKind::Missing, ProblemKind::NotADate, ProblemKind::NotAnAmount,
                                        ProblemKind::DuplicateIdentifier}));
}

void ValidatorTest::reportsProgress()
{
    const QByteArray bytes = manyRows();
    QList<ValidationProgress> reports;
    ValidationOptions options;
    options.progress = [&](const ValidationProgress &progress) { reports << progress; };
    const Verdict verdict = validate(bytes, customerRules(), options);
    QVERIFY(!reports.isEmpty());
    QCOMPARE(reports.back().bytesRead, bytes.size());
    QCOMPARE(reports.back().bytesTotal, bytes.size());
    QCOMPARE(reports.back().rows, verdict.rows);
    QCOMPARE(reports.back().rejected, verdict.rejected);
}

void ValidatorTest::stopsWhenCancelled()
{
    std::atomic<bool> cancel = false;
    qint64 seen = 0;
    ValidationOptions options;
    options.cancel = &cancel;
    options.rejectedRow = [&](const Record &, std::span<const CellProblem>) {
        ++seen;
        cancel = true;
    };
    const Verdict verdict = validate(manyRows().repeated(5), customerRules(), options);
    QVERIFY(verdict.cancelled);
    QVERIFY(verdict.rows > 0 && verdict.rows < 300'000);
    QCOMPARE(verdict.rejected, seen);

    // Cancelled before it began.
    QCOMPARE(validate("id,born,balance\n1,,\n", customerRules(), options).rows, 0);
}

void ValidatorTest::passesOnFileProblems()
{
    const auto missing = ValidationRun::run(m_folder.path(u"none.csv"_s), {}, customerRules());
    QCOMPARE(std::get<FileProblem>(missing).kind, FileProblemKind::NotFound);

    const QString open = m_folder.write("id,born,balance\n1,,\n2,\"1990\n3,,\n");
    QCOMPARE(std::get<FileProblem>(ValidationRun::run(open, {}, customerRules())),
             (FileProblem{FileProblemKind::UnclosedQuote, open, {}, 3}));

    // A file that goes away meanwhile.
    const QString path = m_folder.write(manyRows().repeated(5), u"going.csv"_s);
    ValidationOptions options;
    options.rejectedRow = [&](const Record &, std::span<const CellProblem>) { QFile::remove(path); };
    QCOMPARE(std::get<FileProblem>(ValidationRun::run(path, {}, customerRules(), options)).kind,
             FileProblemKind::Vanished);
}

void ValidatorTest::countsNothingInAnEmptyTable()
{
    const Verdict verdict = validate("id,born,balance\n", customerRules());
    QCOMPARE(verdict.rows, 0);
    QVERIFY(verdict.clusters.isEmpty());
    QVERIFY(!verdict.isRejected(1));
}

void ValidatorTest::setsOfRows()
{
    RowSet set;
    for (qint64 row : {1, 63, 64, 65, 1'000'000, 64})
        set.insert(row);
    QCOMPARE(set.size(), 5);
    for (qint64 row : {1, 63, 64, 65, 1'000'000})
        QVERIFY(set.contains(row));
    for (qint64 row : {-1, 0, 2, 62, 66, 999'999, 1'000'001, 1'000'000'000})
        QVERIFY(!set.contains(row));
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::ValidatorTest)
#include "validator_test.moc"
