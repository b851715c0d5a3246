// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/record_reader.h"
#include "csv/scanner.h"
#include "csv/text_source.h"

#include <span>
#include <string_view>
#include <vector>

namespace nudge {

/// Some complete records as UTF-8 bytes with the borders of their cells. What the threads of a validation hand
/// to each other.
struct RecordBatch
{
    struct Row
    {
        std::uint32_t firstCell = 0;
        std::uint32_t cellCount = 0;
        qint64 line = 0;
    };

    QByteArray bytes;
    std::vector<CellSpan> cells;
    std::vector<Row> rows;
    qint64 firstRow = 1;   ///< the number of rows.front()
    qint64 fileOffset = 0; ///< bytes of the file read so far

    [[nodiscard]] std::string_view text() const { return {bytes.constData(), size_t(bytes.size())}; }
    [[nodiscard]] std::span<const CellSpan> cellsOf(const Row &row) const
    {
        return std::span(cells).subspan(row.firstCell, row.cellCount);
    }
};

/// Reads a file as batches of records; the one way from bytes to rows. One thread at a time.
class BatchReader
{
public:
    explicit BatchReader(const Dialect &dialect);

    void setBlockSize(qsizetype bytes) { m_blockSize = bytes; }
    bool open(const QString &path);

    /// Fills `batch` with at least one row. False at the end and on a problem. The header is taken on the way.
    bool next(RecordBatch &batch);

    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] const Scanner &scanner() const { return m_scanner; }
    [[nodiscard]] qint64 bytesRead() const { return m_source.file().position(); }
    [[nodiscard]] qint64 size() const { return m_source.file().size(); }
    [[nodiscard]] const std::optional<FileProblem> &problem() const { return m_problem; }

    /// One row of a batch, decoded.
    void decode(const RecordBatch &batch, size_t index, Record &record) const;

private:
    bool fill(RecordBatch &batch);
    void scanAll(RecordBatch &batch);
    void takeHeader(RecordBatch &batch);
    void fail(FileProblemKind kind, qint64 line);

    Dialect m_dialect;
    Scanner m_scanner;
    TextSource m_source;
    QString m_path;
    QByteArray m_rest; ///< of the last batch: the beginning of a record
    QStringList m_header;
    qint64 m_line = 1;
    qint64 m_nextRow = 1;
    qint64 m_linesToSkip = 0;
    qsizetype m_blockSize = 1 << 20;
    bool m_headerPending = false;
    bool m_ended = false;
    std::optional<FileProblem> m_problem;
};

} // namespace nudge
