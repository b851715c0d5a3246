// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/cell_check.h"
#include "csv/chunk_source.h"
#include "csv/date_order.h"
#include "csv/plain_column.h"
#include "csv/unique_identifiers.h"
#include "csv/verdict_builder.h"

#include <string>
#include <vector>

namespace nudge {

/// A chunk and what RowCheck has found in it.
struct CheckedChunk : Chunk
{
    std::vector<Finding> findings;             ///< by rising rows
    std::vector<ChunkIdentifiers> identifiers; ///< for each unique rule
    std::vector<DateOrder::Counts> dates;      ///< for each rule

    void clear(std::size_t rules)
    {
        findings.clear();
        for (ChunkIdentifiers &each : identifiers)
            each.clear();
        dates.assign(rules, {});
    }
};

/// The rules of one column, compiled.
struct CheckRule
{
    static constexpr std::size_t kNotUnique = std::size_t(-1);

    std::size_t column;
    CellCheck check;
    PlainColumn plain;
    DateOrder order;    ///< of day and month, where they could be the other way round
    std::size_t unique; ///< index of its identifiers, or kNotUnique
};

/// Checks the rows of one CheckedChunk; a Visitor for ChunkSource::scan(). Column by column as long as the rows are of
/// the file's width.
class RowCheck
{
public:
    static constexpr bool kCells = true;

    RowCheck(const std::vector<CheckRule> &rules, std::size_t columns, const Scanner &scanner, const MarkBytes &bytes)
        : m_rules(rules),
          m_columns(columns),
          m_scanner(scanner),
          m_bytes(bytes)
    {
    }

    void marked(Chunk &chunk, const MarkedRows &rows);
    void spanned(Chunk &chunk, std::size_t, std::span<const CellSpan> cells);

private:
    void checkColumns(CheckedChunk &chunk, const MarkedRows &rows);
    void countDates(CheckedChunk &chunk, const MarkedRows &rows, std::size_t r, const PlainDays &days);
    void checkRagged(CheckedChunk &chunk, const MarkedRows &rows, std::size_t row);
    void checkCell(CheckedChunk &chunk, const MarkedRows &rows, std::size_t row, std::size_t r);
    /// `check`: the cells are still to be checked, apart from those that begin with a visible ASCII character.
    void noteColumn(CheckedChunk &chunk, const MarkedRows &rows, std::size_t r, bool check);
    [[nodiscard]] bool isQuoted(std::string_view cell) const;
    /// `behind`: how many bytes stand behind the last column, delimiters included.
    void judgeWidth(CheckedChunk &chunk, std::uint32_t index, std::size_t cells, std::size_t behind) const;
    void examine(CheckedChunk &chunk, std::uint32_t index, std::size_t r, std::string_view value) const;
    void note(CheckedChunk &chunk, std::uint32_t index, std::size_t unique, std::string_view value);
    /// The text of a cell that is bare or properly quoted.
    std::string_view unquoted(std::string_view cell);

    const std::vector<CheckRule> &m_rules;
    std::size_t m_columns;
    const Scanner &m_scanner;
    const MarkBytes &m_bytes;
    std::string m_scratch;
    std::string m_key;
};

} // namespace nudge
