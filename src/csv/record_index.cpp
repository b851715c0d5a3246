// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/record_index.h"

#include "csv/chunk_run.h"
#include "csv/row_places.h"

#include <chrono>

namespace nudge {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};
using Clock = std::chrono::steady_clock;

/// Wants to know where rows begin and nothing else.
struct StartsOnly
{
    static constexpr bool kCells = false;

    void spanned(Chunk &, std::size_t, std::span<const CellSpan>) {}
};

} // namespace

struct RecordIndex::Private
{
    Private(const QString &filePath, const Dialect &fileDialect)
        : path(filePath),
          dialect(fileDialect),
          source(fileDialect),
          places(source, true)
    {
    }

    std::optional<FileProblem> buildInChunks(const IndexOptions &options);
    std::optional<FileProblem> countRows(const IndexOptions &options);

    QString path;
    Dialect dialect;
    ChunkSource source;
    RowPlaces places;
    qint64 rows = 0;
};

std::optional<FileProblem> RecordIndex::Private::buildInChunks(const IndexOptions &options)
{
    if (auto problem = source.open(path))
        return problem;
    Clock::time_point nextReport = Clock::now() + kProgressInterval;
    ChunkRun run;
    run.threads = ChunkRun::threadsFor(options.threads);
    run.cancel = options.cancel;
    run.make = [] { return std::make_unique<Chunk>(); };
    run.scan = [this](Chunk &chunk, qint64 from, qint64 stop, bool sure, qint64 line) {
        source.scan(chunk, from, stop, sure, line, StartsOnly());
    };
    run.take = [&](Chunk &chunk, qint64 line) {
        places.add(chunk, line);
        if (options.progress && Clock::now() >= nextReport) {
            nextReport = Clock::now() + kProgressInterval;
            options.progress(chunk.offset + qint64(chunk.end), places.rows());
        }
    };
    auto problem = run.run(source);
    rows = places.rows();
    return problem;
}

std::optional<FileProblem> RecordIndex::Private::countRows(const IndexOptions &options)
{
    RecordReader reader;
    reader.open(path, dialect);
    Clock::time_point nextReport = Clock::now() + kProgressInterval;
    Record record;
    while (!(options.cancel && options.cancel->load(std::memory_order_relaxed)) && reader.next(record)) {
        rows = record.row;
        if (options.progress && Clock::now() >= nextReport) {
            nextReport = Clock::now() + kProgressInterval;
            options.progress(reader.bytesRead(), rows);
        }
    }
    return reader.problem();
}

RecordIndex::RecordIndex(std::unique_ptr<Private> data) : d(std::move(data)) {}
RecordIndex::~RecordIndex() = default;
RecordIndex::RecordIndex(RecordIndex &&) noexcept = default;
RecordIndex &RecordIndex::operator=(RecordIndex &&) noexcept = default;

std::variant<RecordIndex, FileProblem> RecordIndex::build(const QString &path, const Dialect &dialect,
                                                          const IndexOptions &options)
{
    auto data = std::make_unique<Private>(path, dialect);
    const auto problem =
        ChunkSource::reads(dialect) ? data->buildInChunks(options) : data->countRows(options);
    if (problem)
        return *problem;
    return RecordIndex(std::move(data));
}

qint64 RecordIndex::rows() const
{
    return d->rows;
}

std::variant<QList<Record>, FileProblem> RecordIndex::read(qint64 first, qint64 count) const
{
    QList<Record> found;
    if (ChunkSource::reads(d->dialect)) {
        const auto problem = d->places.read(first, count, [&](const RowPlaces::Row &row) {
            found << Record{row.row, row.line, {}};
            d->source.scanner().decode(row.text, row.cells, found.back().cells);
        });
        if (problem)
            return *problem;
        return found;
    }
    RecordReader reader;
    reader.open(d->path, d->dialect);
    for (Record record; found.size() < count && reader.next(record);) {
        if (record.row >= first)
            found << record;
    }
    if (reader.problem())
        return *reader.problem();
    return found;
}

} // namespace nudge
