// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/file_bytes.h"
#include "csv/mark_scan.h"
#include "csv/scanner.h"

#include <QStringList>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace nudge {

/// A piece of a file and where the records in it begin. Filled on any thread without knowing what stands before it:
/// it assumes that its first line end is not quoted. Whoever puts the pieces together checks that (ChunkRun).
struct Chunk
{
    virtual ~Chunk() = default;

    qint64 offset = 0;                 ///< of text()[0] in the file
    qint64 fileStop = 0;               ///< records that begin here or behind it in the file belong to the next chunk
    std::size_t size = 0;              ///< of the text
    std::size_t begin = 0;             ///< of the first record, blank lines included
    std::size_t end = 0;               ///< behind the last one
    std::size_t firstIndex = 0;        ///< the rows before this one were read from a wrong start and do not exist
    std::size_t breaks = 0;            ///< line ends in [begin, end)
    bool final = false;                ///< the text ends where the file ends
    bool resolved = false;             ///< false: it has to be scanned anew from a sure start
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

/// Some rows of a chunk, one behind the other and all with as many cells, which are bare or properly quoted.
struct MarkedRows
{
    const char *text = nullptr;
    const std::uint32_t *begins = nullptr; ///< of the rows
    const std::uint32_t *marks = nullptr;  ///< where the cells end, row by row
    std::size_t count = 0;
    std::size_t cells = 0;        ///< of each row
    std::uint32_t firstIndex = 0; ///< of the first row in the chunk
    bool clean = false;           ///< the text of all is known to be utf8::isClean()
    bool sheetSigns = true;       ///< as in FoundMarks

    /// A cell as it stands in the file, quotes included.
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const
    {
        const std::uint32_t *const end = marks + row * cells + column;
        const std::size_t begin = column == 0 ? begins[row] : end[-1] + 1;
        return {text + begin, *end - begin};
    }
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
    [[nodiscard]] const MarkBytes &markBytes() const { return m_markBytes; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const FileBytes &file() const { return m_file; }
    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] std::size_t columns() const { return m_columns; } ///< of the header, else of the first row
    [[nodiscard]] qint64 dataOffset() const { return m_dataOffset; }
    [[nodiscard]] qint64 dataLine() const { return m_dataLine; }

    /// Scans the records that begin in [from, stop) of the file. `sure`: one begins at `from`, in line `line`;
    /// otherwise it looks for the first line end from the byte before `from` on.
    ///
    /// A Visitor gets every row, in their order, either by `marked(chunk, rows)`, many at once, or by
    /// `spanned(chunk, index, cells)`. Visitor::kCells: false where it gets none, since where they begin
    /// (Chunk::starts) is all that is wanted.
    template <class Visitor>
    void scan(Chunk &chunk, qint64 from, qint64 stop, bool sure, qint64 line, Visitor &&visitor) const;

private:
    void load(Chunk &chunk, qint64 from, qint64 stop, bool sure) const;
    /// More bytes behind those that are there; false where the record at `at` has become too long.
    bool extend(Chunk &chunk, std::size_t at, bool sure, qint64 line) const;
    bool read(Chunk &chunk, std::size_t size) const;
    void giveUp(Chunk &chunk, std::size_t at, bool sure, qint64 line) const;
    /// Room for the marks of so many bytes.
    static std::uint32_t *marks(Chunk &chunk, std::size_t count);
    /// Hands the marked rows over that begin before `last`; moves `at` behind them.
    template <class Visitor>
    void takeRows(Chunk &chunk, std::size_t &at, std::size_t last, const FoundMarks &found, const std::uint32_t *marks,
                  Visitor &visitor) const;
    /// Notes where rows begin whose ends are all that was marked.
    static void takeStarts(Chunk &chunk, std::size_t &at, std::size_t last, const FoundMarks &found,
                           const std::uint32_t *ends);
    /// Whether every `cells`-th mark is a line end and no other.
    static bool isRegular(const char *text, const FoundMarks &found, const std::uint32_t *marks, std::size_t cells);
    static std::size_t behindEnd(const char *text, std::size_t end)
    {
        return end + 1 + (text[end] == '\r' && text[end + 1] == '\n');
    }

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
    std::vector<CellSpan> cells;
    std::size_t at = chunk.begin;
    std::size_t counted = at; // `breaks` are those up to here
    std::size_t breaks = 0;
    const auto limit = [&] { return std::size_t(std::max<qint64>(0, chunk.fileStop - chunk.offset)); };
    while (at < limit() && at < chunk.size) {
        // Whether a CR ends a line alone is seen by the byte behind it.
        const std::size_t to = chunk.final ? chunk.size : chunk.size - 1;
        std::uint32_t *const found = marks(chunk, to - at);
        const char *const text = chunk.text();
        const FoundMarks scanned = Visitor::kCells ? findMarks(text, at, to, m_markBytes, found)
                                                   : findRowEnds(text, at, to, m_markBytes, found);
        if (counted == at && !scanned.odd) {
            breaks += scanned.breaks;
            counted = to;
        }
        if constexpr (Visitor::kCells)
            takeRows(chunk, at, limit(), scanned, found, visitor);
        else
            takeStarts(chunk, at, limit(), scanned, found);
        if (at >= limit() || at >= chunk.size)
            break;
        if (!scanned.odd && !chunk.final) {
            if (!extend(chunk, at, sure, line))
                return;
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
            break;
        case Scanner::Found::UnclosedQuote:
            giveUp(chunk, at, sure, line);
            return;
        }
    }
    chunk.end = at;
    // A record ends behind what was counted where the scan has stopped before an odd quote, or it was extended.
    chunk.breaks =
        counted >= at ? breaks - countBreaks(chunk.text(), at, counted) : countBreaks(chunk.text(), chunk.begin, at);
}

template <class Visitor>
void ChunkSource::takeRows(Chunk &chunk, std::size_t &at, std::size_t last, const FoundMarks &found,
                           const std::uint32_t *marks, Visitor &visitor) const
{
    constexpr std::size_t kAtOnce = 128; // their text stays in the first cache
    const char *const text = chunk.text();
    const std::size_t before = chunk.starts.size();
    chunk.starts.resize(before + found.rows);
    std::uint32_t *const starts = chunk.starts.data() + before;
    std::size_t taken = 0;
    std::size_t given = 0; // of those taken
    MarkedRows rows;
    rows.text = text;
    rows.marks = marks;
    rows.clean = found.clean;
    rows.sheetSigns = found.sheetSigns;
    const auto give = [&](std::size_t count) {
        rows.begins = starts + given;
        rows.count = count;
        rows.firstIndex = std::uint32_t(before + given);
        visitor.marked(chunk, std::as_const(rows));
        rows.marks += count * rows.cells;
        given += count;
    };
    if (isRegular(text, found, marks, m_columns)) {
        rows.cells = m_columns;
        const std::uint32_t *end = marks + m_columns - 1;
        for (; taken < found.rows && at < last; ++taken, end += m_columns) {
            starts[taken] = std::uint32_t(at);
            at = behindEnd(text, *end);
        }
        while (given < taken)
            give(std::min(kAtOnce, taken - given));
    } else {
        const std::uint32_t *mark = marks;
        for (std::size_t row = 0; row < found.rows && at < last; ++row) {
            const std::uint32_t *end = mark;
            while (text[*end] == m_markBytes.delimiter)
                ++end;
            const auto cells = std::size_t(end - mark + 1);
            const bool isBlank = *end == at;
            if (taken > given && (isBlank || cells != rows.cells || taken - given == kAtOnce))
                give(taken - given);
            if (taken == given) {
                rows.cells = cells;
                rows.marks = mark;
            }
            starts[taken] = std::uint32_t(at);
            taken += !isBlank;
            at = behindEnd(text, *end);
            mark = end + 1;
        }
        if (taken > given)
            give(taken - given);
    }
    chunk.starts.resize(before + taken);
}

inline bool ChunkSource::isRegular(const char *text, const FoundMarks &found, const std::uint32_t *marks,
                                   std::size_t cells)
{
    // With one cell blank lines look like rows.
    if (cells < 2 || found.rows * cells > found.count)
        return false;
    // As many line ends as there are rows stand where rows end, so that none is left to stand elsewhere.
    unsigned are = 1;
    for (std::size_t i = cells - 1; i < found.rows * cells; i += cells)
        are &= unsigned(text[marks[i]] == '\n') | unsigned(text[marks[i]] == '\r');
    return are;
}

} // namespace nudge
