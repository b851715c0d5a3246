// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/chunk_source.h"

#include <optional>
#include <string>

namespace nudge {

/// Where the rows of a file stand: every kStride-th one's place, so that any row is found by reading a little.
class RowPlaces
{
public:
    static constexpr qint64 kStride = 16;

    explicit RowPlaces(const ChunkSource &source) : m_source(source) {}

    /// The next rows of the file.
    void add(const Chunk &chunk);

    [[nodiscard]] qint64 rows() const { return m_rows; }

    struct Row
    {
        std::string_view text; ///< where the cells point into; until the next call
        std::vector<CellSpan> cells;
    };
    /// Reads one row, from 1. Nothing where the file cannot be read any more.
    std::optional<Row> read(qint64 row);

private:
    const ChunkSource &m_source;
    std::vector<qint64> m_offsets; ///< of the rows 1, 1 + kStride, …
    std::string m_text;
    qint64 m_rows = 0;
};

} // namespace nudge
