// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/row_places.h"

#include <algorithm>

namespace nudge {

namespace {
constexpr qint64 kFirstRead = 4 << 10;
}

void RowPlaces::add(const Chunk &chunk, qint64 line)
{
    if (m_withLines)
        m_chunks.push_back({chunk.offset + qint64(chunk.begin), line, m_offsets.size()});
    const qint64 first = (kStride - m_rows % kStride) % kStride;
    for (std::size_t i = chunk.firstIndex + std::size_t(first); i < chunk.starts.size(); i += kStride)
        m_offsets.push_back(chunk.offset + chunk.starts[i]);
    m_rows += qint64(chunk.rows());
}

std::optional<FileProblem> RowPlaces::countLines(std::size_t place, qint64 &line) const
{
    // The last chunk that had no place at or behind this one when it came.
    const auto behind =
        std::upper_bound(m_chunks.begin(), m_chunks.end(), place,
                         [](std::size_t wanted, const ChunkPlace &chunk) { return wanted < chunk.places; });
    const ChunkPlace &chunk = *std::prev(behind);
    line = chunk.line;
    const auto size = std::size_t(m_offsets[place] - chunk.offset);
    std::vector<char> text(size + 2 * kScanPadding);
    if (auto problem = m_source.file().readAt(chunk.offset, text.data() + kScanPadding, qint64(size)))
        return problem;
    line += qint64(countBreaks(text.data(), kScanPadding, kScanPadding + size));
    return std::nullopt;
}

std::optional<FileProblem> RowPlaces::read(qint64 first, qint64 count,
                                           const std::function<void(const Row &)> &take) const
{
    count = std::min(count, m_rows - first + 1);
    if (first < 1 || count < 1)
        return std::nullopt;
    const auto place = std::size_t((first - 1) / kStride);
    qint64 offset = m_offsets[place];
    Row row;
    row.row = qint64(place) * kStride + 1;
    qint64 line = 0;
    if (m_withLines) {
        if (auto problem = countLines(place, line))
            return problem;
    }
    std::string text;
    for (qint64 wanted = kFirstRead;; wanted *= 2) {
        text.resize(std::size_t(std::min(wanted, m_source.file().size() - offset)));
        if (auto problem = m_source.file().readAt(offset, text.data(), qint64(text.size())))
            return problem;
        const bool final = offset + qint64(text.size()) == m_source.file().size();
        row.text = text;
        std::size_t at = 0;
        for (;;) {
            row.cells.clear();
            row.line = m_withLines ? line : 0;
            const Scanner::Found what = m_source.scanner().scan(text, at, line, final, row.cells);
            if (what == Scanner::Found::Record && row.row >= first)
                take(row);
            if (what == Scanner::Found::Record && ++row.row == first + count)
                return std::nullopt;
            if (what == Scanner::Found::NeedMore)
                break;
            if (what != Scanner::Found::Record && what != Scanner::Found::BlankLine) // there were more
                return FileProblem{FileProblemKind::Changed, m_source.path(), {}, 0};
        }
        // The next block begins with the record that this one has cut.
        offset += qint64(at);
    }
}

} // namespace nudge
