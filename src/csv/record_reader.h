// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"
#include "csv/file_problem.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace nudge {

/// One row of a file, cells unquoted and decoded, otherwise as they stand: nothing trimmed, "007" is "007".
struct Record
{
    qint64 row = 0;  ///< data rows from 1, header and blank lines not counted
    qint64 line = 0; ///< physical line where the record begins, from 1
    QStringList cells;

    friend bool operator==(const Record &, const Record &) = default;
};

/// Reads a file row by row in flat memory. Follows RFC 4180 and takes what occurs: CR, LF, CRLF and mixed ends,
/// line breaks in quotes, blank lines (skipped), rows with too few or too many cells (kept as they are), quotes
/// inside unquoted cells (text), text behind a closing quote (text), NUL bytes, a last line without an end.
///
///     RecordReader reader;
///     if (!reader.open(path, dialect)) return reader.problem();
///     for (Record record; reader.next(record);) …
///     if (reader.problem()) …   // ended early
///
/// Not thread-safe; one thread at a time, any thread.
class RecordReader
{
public:
    RecordReader();
    ~RecordReader();
    RecordReader(RecordReader &&) noexcept;
    RecordReader &operator=(RecordReader &&) noexcept;

    /// Bytes read at once; for tests. Set before open().
    void setBlockSize(qsizetype bytes);

    bool open(const QString &path, const Dialect &dialect);
    /// The header's cells; empty where the dialect has none.
    [[nodiscard]] const QStringList &header() const;
    /// False at the end and on a problem.
    bool next(Record &record);

    [[nodiscard]] const std::optional<FileProblem> &problem() const;
    [[nodiscard]] qint64 bytesRead() const; ///< of the file, for progress
    [[nodiscard]] qint64 size() const;      ///< of the file

private:
    struct Private;
    std::unique_ptr<Private> d;
    qsizetype m_blockSize = 1 << 18;
};

} // namespace nudge
