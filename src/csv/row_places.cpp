// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/row_places.h"

#include <algorithm>

namespace nudge {

namespace {
constexpr qint64 kFirstRead = 4 << 10;
}

void RowPlaces::add(const Chunk &chunk)
{
    const qint64 first = (kStride - m_rows % kStride) % kStride;
    for (std::size_t i = chunk.firstIndex + std::size_t(first); i < chunk.starts.size(); i += kStride)
        m_offsets.push_back(chunk.offset + chunk.starts[i]);
    m_rows += qint64(chunk.rows());
}

std::optional<RowPlaces::Row> RowPlaces::read(qint64 row)
{
    if (row < 1 || row > m_rows)
        return std::nullopt;
    const qint64 offset = m_offsets[std::size_t((row - 1) / kStride)];
    for (qint64 wanted = kFirstRead;; wanted *= 2) {
        const qint64 size = std::min(wanted, m_source.file().size() - offset);
        m_text.resize(std::size_t(size));
        if (m_source.file().readAt(offset, m_text.data(), size))
            return std::nullopt;
        const bool final = offset + size == m_source.file().size();
        qint64 left = (row - 1) % kStride + 1;
        qint64 ignored = 0;
        std::size_t at = 0;
        Row found{m_text, {}};
        for (;;) {
            found.cells.clear();
            const Scanner::Found what = m_source.scanner().scan(m_text, at, ignored, final, found.cells);
            if (what == Scanner::Found::Record && --left == 0)
                return found;
            if (what == Scanner::Found::NeedMore)
                break;
            if (what != Scanner::Found::Record && what != Scanner::Found::BlankLine)
                return std::nullopt;
        }
    }
}

} // namespace nudge
