// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/row_places.h"

#include <algorithm>

namespace nudge {

namespace {
constexpr qint64 kFirstRead = 4 << 10;
}

void RowPlaces::add(const Chunk &chunk, qint64 line)
{
    const qint64 first = (kStride - m_rows % kStride) % kStride;
    std::size_t counted = chunk.begin;
    for (std::size_t i = chunk.firstIndex + std::size_t(first); i < chunk.starts.size(); i += kStride) {
        m_offsets.push_back(chunk.offset + chunk.starts[i]);
        if (m_withLines) {
            line += qint64(countBreaks(chunk.text(), counted, chunk.starts[i]));
            counted = chunk.starts[i];
            m_lines.push_back(line);
        }
    }
    m_rows += qint64(chunk.rows());
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
    qint64 line = m_withLines ? m_lines[place] : 0;
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
