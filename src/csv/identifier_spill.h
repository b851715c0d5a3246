// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryFile>
#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace nudge {

/// Finds the identifiers that stand in a file twice where an index of all would not fit into memory: their hashes and
/// rows go to temporary files, apart by some bits of the hash, and each of these is then searched alone. Of a
/// customer nothing is written but the hash. Takes 16 bytes a row on the disk, in memory as much a duplicate.
class IdentifierSpill
{
public:
    struct Duplicate
    {
        qint64 row = 0;
        qint64 first = 0; ///< the row that has the identifier first
    };

    /// How many rows are to be expected.
    explicit IdentifierSpill(qint64 rows);

    /// Makes the files; false where that cannot be done.
    bool open();

    /// In the order of the rows, from 1. False where the disk is full.
    bool add(quint64 hash, qint64 row);

    /// All duplicates in the order of their rows, or as many as were found until `cancel`; nothing where the files
    /// cannot be read back. isSame: whether two rows whose hashes are alike have the same identifier.
    std::optional<std::vector<Duplicate>> duplicates(const std::function<bool(qint64 row, qint64 earlier)> &isSame,
                                                     const std::atomic<bool> *cancel);

private:
    struct Entry
    {
        quint64 hash;
        qint64 row;
    };
    struct Part
    {
        std::unique_ptr<QTemporaryFile> file;
        std::vector<Entry> waiting;
        qint64 entries = 0;
    };

    /// Bits of the hash that IdentifierTags, which searches a part, leaves alone.
    static constexpr int kPartShift = 28;
    static bool flush(Part &part);
    static bool search(Part &part, const std::function<bool(qint64, qint64)> &isSame, const std::atomic<bool> *cancel,
                       std::vector<Duplicate> &found);

    std::vector<Part> m_parts; ///< a power of two
};

} // namespace nudge
