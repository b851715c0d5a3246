// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/chunk_source.h"

#include <functional>
#include <optional>
#include <vector>

namespace nudge {

/// Where the rows of a file stand: every kStride-th one's place, so that any row is found by reading a little.
class RowPlaces
{
public:
    static constexpr qint64 kStride = 16;

    struct Row
    {
        qint64 row = 0;
        qint64 line = 0;       ///< 0 where lines were not asked for
        std::string_view text; ///< where the cells point into
        std::vector<CellSpan> cells;
    };

    /// `lines`: the rows' lines are wanted too. They are counted when they are asked for, from the start of a chunk.
    RowPlaces(const ChunkSource &source, bool lines) : m_source(source), m_withLines(lines) {}

    /// The next rows of the file; `line` is the one where the chunk begins.
    void add(const Chunk &chunk, qint64 line);

    [[nodiscard]] qint64 rows() const { return m_rows; }

    /// Reads up to `count` rows from `first` on, which counts from 1.
    std::optional<FileProblem> read(qint64 first, qint64 count, const std::function<void(const Row &)> &take) const;

private:
    struct ChunkPlace
    {
        qint64 offset;
        qint64 line;
        std::size_t places; ///< so many stand before it
    };

    std::optional<FileProblem> countLines(std::size_t place, qint64 &line) const;

    const ChunkSource &m_source;
    bool m_withLines;
    std::vector<qint64> m_offsets; ///< of the rows 1, 1 + kStride, …
    std::vector<ChunkPlace> m_chunks;
    qint64 m_rows = 0;
};

} // namespace nudge
