// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/file_bytes.h"
#include "csv/mark_scan.h"
#include "csv/scanner.h"

#include <QStringList>

#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace nudge {

/// A piece of a file and where the records in it begin. Filled on any thread without knowing what stands before it:
/// it assumes that its first line end is not quoted. Whoever puts the pieces together checks that (ChunkRun).
struct Chunk
{
    virtual ~Chunk() = default;

    qint64 offset = 0;          ///< of text()[0] in the file
    qint64 fileStop = 0;        ///< records that begin here or behind it in the file belong to the next chunk
    std::size_t size = 0;       ///< of the text
    std::size_t begin = 0;      ///< of the first record, blank lines included
    std::size_t end = 0;        ///< behind the last one
    std::size_t firstIndex = 0; ///< the rows before this one were read from a wrong start and do not exist
    std::size_t breaks = 0;     ///< line ends in [begin, end)
    bool final = false;         ///< the text ends where the file ends
    bool clean = false;         ///< all of it is utf8::isClean()
    bool resolved = false;      ///< false: it has to be scanned anew from a sure start
    std::vector<std::uint32_t> starts; ///< of the rows, blank lines left out
    std::optional<FileProblem> problem;

    [[nodiscard]] const char *text() const { return m_bytes.get() + kScanPadding; }
    [[nodiscard]] std::string_view view() const { return {text(), size}; }
    [[nodiscard]] std::size_t rows() const { return starts.size() - firstIndex; }
    /// The text up to the end of a row: what a Scanner takes for the end of everything.
    [[nodiscard]] std::string_view viewTo(std::size_t index) const
    {
        return view().substr(0, index + 1 < starts.size() ? starts[index + 1] : end);
    }

private:
    friend class ChunkSource;
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
    std::unique_ptr<std::uint32_t[]> m_marks;
    std::size_t m_marksCapacity = 0;
};

/// Reads pieces of a file for several threads. Only for what the vectorised scan understands (reads()); where that
/// meets quotes that RFC 4180 does not have, Scanner reads on for a record.
class ChunkSource
{
public:
    /// UTF-8, delimiter and quote of one byte, doubled quotes.
    static bool reads(const Dialect &dialect);

    explicit ChunkSource(const Dialect &dialect);

    /// Opens the file and reads as far as the first data row.
    std::optional<FileProblem> open(const QString &path);

    [[nodiscard]] const Scanner &scanner() const { return m_scanner; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const FileBytes &file() const { return m_file; }
    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] std::size_t columns() const { return m_columns; } ///< of the header, else of the first row
    [[nodiscard]] qint64 dataOffset() const { return m_dataOffset; }
    [[nodiscard]] qint64 dataLine() const { return m_dataLine; }

    /// Scans the records that begin in [from, stop) of the file. `sure`: one begins at `from`, in line `line`;
    /// otherwise it looks for the first line end from the byte before `from` on.
    ///
    /// A Visitor gets every row, either by `marked(chunk, index, marks, cells)`, where marks[i] ends the cell i and
    /// every cell is bare or properly quoted, or by `spanned(chunk, index, cells)`. Visitor::kCells: false where the
    /// ends of rows are all it wants (marked() gets one cell then). Visitor::kClean: Chunk::clean is wanted.
    template <class Visitor>
    void scan(Chunk &chunk, qint64 from, qint64 stop, bool sure, qint64 line, Visitor &&visitor) const;

private:
    void load(Chunk &chunk, qint64 from, qint64 stop, bool sure) const;
    /// More bytes behind those that are there; false where the record at `at` has become too long.
    bool extend(Chunk &chunk, std::size_t at, bool sure, qint64 line) const;
    bool read(Chunk &chunk, std::size_t size) const;
    void giveUp(Chunk &chunk, std::size_t at, bool sure, qint64 line) const;
    std::uint32_t *marks(Chunk &chunk, std::size_t count) const;

    Dialect m_dialect;
    Scanner m_scanner;
    MarkBytes m_markBytes;
    FileBytes m_file;
    QString m_path;
    QStringList m_header;
    std::size_t m_columns = 0;
    qint64 m_dataOffset = 0;
    qint64 m_dataLine = 1;
};

template <class Visitor>
void ChunkSource::scan(Chunk &chunk, qint64 from, qint64 stop, bool sure, qint64 line, Visitor &&visitor) const
{
    load(chunk, from, stop, sure);
    if (chunk.problem || !chunk.resolved)
        return;
    MarkBytes bytes = m_markBytes;
    bytes.delimiters = Visitor::kCells;
    std::vector<CellSpan> cells;
    std::size_t examined = chunk.size;
    TextTraits traits;
    if constexpr (Visitor::kClean) {
        // The byte behind the end is no text, and ends what the file has cut off.
        traits = examineText(chunk.text(), chunk.begin, chunk.size + chunk.final);
        chunk.clean = traits.clean;
    }
    std::size_t at = chunk.begin;
    const auto limit = [&] { return std::size_t(std::max<qint64>(0, chunk.fileStop - chunk.offset)); };
    while (at < limit() && at < chunk.size) {
        // Whether a CR ends a line alone is seen by the byte behind it.
        const std::size_t to = chunk.final ? chunk.size : chunk.size - 1;
        std::uint32_t *const found = marks(chunk, to - at);
        const char *const text = chunk.text();
        const FoundMarks scanned = findMarks(text, at, to, bytes, found);
        const std::size_t last = limit();
        for (std::size_t i = 0; at < last;) {
            std::size_t next = i;
            if constexpr (Visitor::kCells) {
                while (next < scanned.count && text[found[next]] == bytes.delimiter)
                    ++next;
            }
            if (next >= scanned.count)
                break;
            const std::size_t end = found[next];
            if (end != at) {
                chunk.starts.push_back(std::uint32_t(at));
                visitor.marked(chunk, at, found + i, next - i + 1);
            }
            at = end + 1 + (text[end] == '\r' && end + 1 < chunk.size && text[end + 1] == '\n');
            i = next + 1;
        }
        if (at >= last || at >= chunk.size)
            break;
        if (!scanned.odd && !chunk.final) {
            if (!extend(chunk, at, sure, line))
                return;
            if constexpr (Visitor::kClean) // what the old end has cut is looked at again, from the record's start
                chunk.clean = chunk.clean && examineText(chunk.text(), at, chunk.size + chunk.final).clean;
            continue;
        }
        const std::size_t start = at;
        qint64 ignored = 0;
        cells.clear();
        switch (m_scanner.scan(chunk.view(), at, ignored, chunk.final, cells)) {
        case Scanner::Found::Record:
            chunk.starts.push_back(std::uint32_t(start));
            visitor.spanned(chunk, start, std::span<const CellSpan>(cells));
            break;
        case Scanner::Found::BlankLine:
        case Scanner::Found::End:
            break;
        case Scanner::Found::NeedMore:
            if (!extend(chunk, at, sure, line))
                return;
            if constexpr (Visitor::kClean)
                chunk.clean = chunk.clean && examineText(chunk.text(), at, chunk.size + chunk.final).clean;
            break;
        case Scanner::Found::UnclosedQuote:
            giveUp(chunk, at, sure, line);
            return;
        }
    }
    chunk.end = at;
    if (Visitor::kClean && examined == chunk.size)
        chunk.breaks = traits.breaks - countBreaks(chunk.text(), at, examined);
    else
        chunk.breaks = countBreaks(chunk.text(), chunk.begin, at);
}

} // namespace nudge
