// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/record_index.h"

#include "csv/chunk_run.h"
#include "csv_fixture.h"

#include <random>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

struct Starts
{
    static constexpr bool kCells = true;
    void marked(Chunk &, const MarkedRows &) {}
    void spanned(Chunk &, std::size_t, std::span<const CellSpan>) {}
};

QList<Record> readRecords(const QString &path, const Dialect &dialect)
{
    RecordReader reader;
    QList<Record> rows;
    reader.open(path, dialect);
    for (Record record; reader.next(record);)
        rows << record;
    return rows;
}

} // namespace

class RecordIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAnyRow();
    void findsRowsOfOtherEncodings();
    void tellsOfAnOpenQuote();
    void stopsWhenCancelled();
    void cutsAnywhere();

private:
    CsvFolder m_folder;
};

void RecordIndexTest::findsAnyRow()
{
    QByteArray bytes("\xEF\xBB\xBFid,note\r\n");
    for (int i = 1; i <= 20'000; ++i) {
        bytes += QByteArray::number(i) + (i % 3 ? ",\"two\nlines, \"\"quoted\"\"\"\r\n" : ",stray \" quote\n");
        if (i % 100 == 0)
            bytes += "\n";
    }
    const QString path = m_folder.write(bytes);
    const QList<Record> all = readRecords(path, {});
    const auto built = RecordIndex::build(path, {});
    QVERIFY(std::holds_alternative<RecordIndex>(built));
    const RecordIndex &index = std::get<RecordIndex>(built);
    QCOMPARE(index.rows(), 20'000);
    for (const qint64 first : {1, 2, 16, 17, 100, 12'345, 19'999, 20'000}) {
        const auto rows = std::get<QList<Record>>(index.read(first, 50));
        QCOMPARE(rows, all.mid(first - 1, 50));
    }
    QVERIFY(std::get<QList<Record>>(index.read(20'001, 5)).isEmpty());
}

void RecordIndexTest::findsRowsOfOtherEncodings()
{
    Dialect dialect;
    dialect.encoding = u"windows-1252"_s;
    const QString path = m_folder.write("id,name\n1,Bj\xF6rn\n2,Chlo\xE9\n3,Ana\n");
    const auto built = RecordIndex::build(path, dialect);
    QCOMPARE(std::get<RecordIndex>(built).rows(), 3);
    const auto rows = std::get<QList<Record>>(std::get<RecordIndex>(built).read(2, 1));
    QCOMPARE(rows, (QList<Record>{{2, 3, {u"2"_s, u"Chlo\u00E9"_s}}}));
}

void RecordIndexTest::tellsOfAnOpenQuote()
{
    const auto built = RecordIndex::build(m_folder.write("a,b\n1,2\n3,\"open\n4,5\n"), {});
    QCOMPARE(std::get<FileProblem>(built).kind, FileProblemKind::UnclosedQuote);
    QCOMPARE(std::get<FileProblem>(built).line, 3);
}

void RecordIndexTest::stopsWhenCancelled()
{
    const std::atomic<bool> cancel = true;
    IndexOptions options;
    options.cancel = &cancel;
    const auto built = RecordIndex::build(m_folder.write("a,b\n1,2\n"), {}, options);
    QCOMPARE(std::get<RecordIndex>(built).rows(), 0);
}

/// Chunks of a few bytes begin in the middle of quotes, of line ends, of everything; the rows are the same.
void RecordIndexTest::cutsAnywhere()
{
    std::mt19937 random(7);
    const std::vector<QByteArray> pieces = {"a", "bc", ",", ",", "\n", "\r\n", "\r", "\"q,\n\"", "\"", "\"\"", "\n\n"};
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes("h\n");
        const std::size_t kinds = 2 + random() % (pieces.size() - 1);
        const qsizetype length = 1 + qsizetype(random() % 400);
        while (bytes.size() < length)
            bytes += pieces[random() % kinds];
        const QString path = m_folder.write(bytes);
        RecordReader reader;
        QList<std::pair<qint64, qint64>> expected;
        reader.open(path, {});
        for (Record record; reader.next(record);)
            expected << std::pair(record.row, record.line);

        ChunkSource source({});
        std::optional<FileProblem> problem = source.open(path);
        QList<std::pair<qint64, qint64>> found;
        if (!problem) {
            ChunkRun run;
            run.threads = 1 + round % 3;
            run.chunkSize = 1 + qint64(random() % 40);
            run.make = [] { return std::make_unique<Chunk>(); };
            run.scan = [&](Chunk &chunk, qint64 from, qint64 stop, bool sure, qint64 line) {
                source.scan(chunk, from, stop, sure, line, Starts());
            };
            run.take = [&](Chunk &chunk, qint64 line) {
                for (std::size_t i = chunk.firstIndex; i < chunk.starts.size(); ++i)
                    found << std::pair(qint64(found.size() + 1),
                                       line + qint64(countBreaks(chunk.text(), chunk.begin, chunk.starts[i])));
            };
            problem = run.run(source);
        }
        QCOMPARE(problem.has_value(), reader.problem().has_value());
        if (problem) {
            QCOMPARE(problem->kind, reader.problem()->kind);
            QCOMPARE(problem->line, reader.problem()->line);
        } else {
            QVERIFY2(found == expected, bytes.constData());
        }
    }
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::RecordIndexTest)
#include "record_index_test.moc"
