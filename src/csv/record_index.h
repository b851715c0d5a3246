// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/record_reader.h"

#include <QList>

#include <atomic>
#include <functional>
#include <memory>
#include <variant>

namespace nudge {

struct IndexOptions
{
    /// Called about every 50 ms on the thread of build(), with the bytes and the rows so far.
    std::function<void(qint64 bytes, qint64 rows)> progress;
    const std::atomic<bool> *cancel = nullptr; ///< set it from anywhere; build() ends within 100 ms
    int threads = 0;                           ///< 0 = as many as the machine has, at most 4
};

/// Where the rows of a file stand, so that a grid can show any of them at once. Takes a byte a row. Only UTF-8 with
/// doubled quotes is indexed; rows of other files are found by reading from the start.
class RecordIndex
{
public:
    ~RecordIndex();
    RecordIndex(RecordIndex &&) noexcept;
    RecordIndex &operator=(RecordIndex &&) noexcept;

    /// Reads the whole file once. Synchronous; any thread. After a cancellation it knows the rows read until then.
    static std::variant<RecordIndex, FileProblem> build(const QString &path, const Dialect &dialect,
                                                        const IndexOptions &options = {});

    [[nodiscard]] qint64 rows() const; ///< data rows

    /// The rows [first, first + count), counted from 1, or fewer where the file ends. Any thread, one at a time.
    [[nodiscard]] std::variant<QList<Record>, FileProblem> read(qint64 first, qint64 count) const;

private:
    struct Private;
    explicit RecordIndex(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace nudge
