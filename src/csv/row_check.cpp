// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/row_check.h"

#include "csv/identifier_key.h"

#include <algorithm>
#include <array>

namespace nudge {

void RowCheck::marked(Chunk &chunk, const MarkedRows &rows)
{
    auto &checked = static_cast<CheckedChunk &>(chunk);
    if (rows.cells == m_columns) {
        checkColumns(checked, rows);
        return;
    }
    for (std::size_t row = 0; row < rows.count; ++row)
        checkRagged(checked, rows, row);
}

void RowCheck::spanned(Chunk &chunk, std::size_t, std::span<const CellSpan> cells)
{
    auto &checked = static_cast<CheckedChunk &>(chunk);
    const auto index = std::uint32_t(chunk.starts.size() - 1);
    if (cells.size() != m_columns) {
        const bool hasMore =
            cells.size() > m_columns && std::any_of(cells.begin() + std::ptrdiff_t(m_columns), cells.end(),
                                                    [](const CellSpan &cell) { return cell.length > 0; });
        judgeWidth(checked, index, cells.size(), hasMore ? cells.size() : cells.size() - m_columns);
    }
    for (std::size_t r = 0; r < m_rules.size(); ++r) {
        const CheckRule &rule = m_rules[r];
        if (rule.column >= cells.size())
            continue;
        const std::string_view value = m_scanner.unquoted(chunk.view(), cells[rule.column], m_scratch);
        if (!rule.check.accepts(value))
            examine(checked, index, r, value);
        if (rule.order.isAmbiguous())
            checked.dates[r].add(rule.order.fit(value), index);
        if (rule.unique != CheckRule::kNotUnique)
            note(checked, index, rule.unique, value);
    }
}

void RowCheck::checkColumns(CheckedChunk &chunk, const MarkedRows &rows)
{
    const std::size_t before = chunk.findings.size();
    std::array<std::uint16_t, PlainColumn::kMostRows + 1> doubtful;
    for (std::size_t r = 0; r < m_rules.size(); ++r) {
        const CheckRule &rule = m_rules[r];
        if (rule.column >= m_columns)
            continue;
        const bool isUnique = rule.unique != CheckRule::kNotUnique;
        const bool isCheckedThere = isUnique && rule.plain.passesVisible(rows);
        PlainDays days;
        const bool counts = rule.order.isAmbiguous();
        const std::size_t count =
            isCheckedThere ? 0 : rule.plain.doubtful(rows, doubtful.data(), counts ? &days : nullptr);
        if (counts)
            countDates(chunk, rows, r, days);
        for (std::size_t i = 0; i < count; ++i)
            checkCell(chunk, rows, doubtful[i], r);
        if (isUnique)
            noteColumn(chunk, rows, r, isCheckedThere);
    }
    if (chunk.findings.size() > before)
        std::stable_sort(chunk.findings.begin() + std::ptrdiff_t(before), chunk.findings.end(), Finding::isEarlier);
}

void RowCheck::countDates(CheckedChunk &chunk, const MarkedRows &rows, std::size_t r, const PlainDays &days)
{
    DateOrder::Counts &counts = chunk.dates[r];
    const DateOrder &order = m_rules[r].order;
    for (std::size_t row = 0; days.late > 0 && counts.firstFormat == counts.kNone && row < rows.count; ++row) {
        if (order.fit(unquoted(rows.cell(row, m_rules[r].column))) == DateOrder::Fit::Format)
            counts.firstFormat = rows.firstIndex + std::uint32_t(row);
    }
    counts.format += qint64(days.late);
    counts.both += qint64(days.all - days.late);
}

void RowCheck::checkRagged(CheckedChunk &chunk, const MarkedRows &rows, std::size_t row)
{
    const std::uint32_t index = rows.firstIndex + std::uint32_t(row);
    const std::uint32_t *const marks = rows.marks + row * rows.cells;
    judgeWidth(chunk, index, rows.cells, marks[rows.cells - 1] - (rows.cells > m_columns ? marks[m_columns - 1] : 0));
    for (std::size_t r = 0; r < m_rules.size(); ++r) {
        // What a short row lacks is told once, of the row.
        if (m_rules[r].column >= rows.cells)
            continue;
        checkCell(chunk, rows, row, r);
        if (m_rules[r].unique != CheckRule::kNotUnique)
            note(chunk, index, m_rules[r].unique, unquoted(rows.cell(row, m_rules[r].column)));
    }
}

void RowCheck::checkCell(CheckedChunk &chunk, const MarkedRows &rows, std::size_t row, std::size_t r)
{
    const CheckRule &rule = m_rules[r];
    const std::string_view cell = rows.cell(row, rule.column);
    const std::string_view inner = isQuoted(cell) ? cell.substr(1, cell.size() - 2) : cell;
    const std::uint32_t index = rows.firstIndex + std::uint32_t(row);
    if (!rule.check.accepts(inner, rows.clean))
        examine(chunk, index, r, unquoted(cell));
    if (rule.order.isAmbiguous())
        chunk.dates[r].add(rule.order.fit(unquoted(cell)), index);
}

void RowCheck::noteColumn(CheckedChunk &chunk, const MarkedRows &rows, std::size_t r, bool check)
{
    ChunkIdentifiers &identifiers = chunk.identifiers[m_rules[r].unique];
    const std::size_t column = m_rules[r].column;
    ChunkIdentifiers::One *const first = identifiers.more(rows.count);
    ChunkIdentifiers::One *next = first;
    for (std::size_t row = 0; row < rows.count; ++row) {
        std::string_view key = rows.cell(row, column);
        if (key.empty() || isQuoted(key) || !isPlainKey(key)) [[unlikely]] {
            if (check)
                checkCell(chunk, rows, row, r);
            key = identifierKey(unquoted(key), m_key);
            if (key.empty())
                continue;
        }
        const IdentifierOrder order = IdentifierOrder::of(key);
        const std::uint32_t index = rows.firstIndex + std::uint32_t(row);
        *next++ = {IdentifierTags::hash(key, order), index};
        identifiers.noteOrder(order, index);
    }
    identifiers.count += std::size_t(next - first);
}

bool RowCheck::isQuoted(std::string_view cell) const
{
    return m_bytes.hasQuote && !cell.empty() && cell.front() == m_bytes.quote;
}

void RowCheck::judgeWidth(CheckedChunk &chunk, std::uint32_t index, std::size_t cells, std::size_t behind) const
{
    if (cells < m_columns)
        chunk.findings.push_back({index, -1, ProblemKind::TooFewCells});
    else if (behind > cells - m_columns)
        chunk.findings.push_back({index, -1, ProblemKind::TooManyCells});
}

void RowCheck::examine(CheckedChunk &chunk, std::uint32_t index, std::size_t r, std::string_view value) const
{
    if (const std::optional<ProblemKind> kind = m_rules[r].check.examine(value))
        chunk.findings.push_back({index, int(r), *kind});
}

void RowCheck::note(CheckedChunk &chunk, std::uint32_t index, std::size_t unique, std::string_view value)
{
    const std::string_view key = identifierKey(value, m_key);
    if (!key.empty())
        chunk.identifiers[unique].add(key, index);
}

std::string_view RowCheck::unquoted(std::string_view cell)
{
    if (!isQuoted(cell))
        return cell;
    const std::string_view inner = cell.substr(1, cell.size() - 2);
    if (inner.find(m_bytes.quote) == std::string_view::npos &&
        (!m_bytes.hasBackslash || inner.find('\\') == std::string_view::npos))
        return inner;
    const CellSpan span{0, std::uint32_t(cell.size()), CellSpan::Quoted | CellSpan::Escaped};
    return m_scanner.unquoted(cell, span, m_scratch);
}

} // namespace nudge
