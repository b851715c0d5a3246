// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/chunk_source.h"

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::size_t kHead = 64 << 10;
/// Read behind a chunk at once: most records end in it.
constexpr std::size_t kTail = 4 << 10;
/// A record beyond this in a chunk whose start is a guess speaks against the guess.
constexpr std::size_t kLongestGuess = 1 << 20;

bool isAscii(char16_t c)
{
    return c > 0 && c < 0x80 && c != u'\r' && c != u'\n';
}

} // namespace

bool ChunkSource::reads(const Dialect &dialect)
{
    return dialect.encoding.compare("UTF-8"_L1, Qt::CaseInsensitive) == 0 && isAscii(dialect.delimiter) &&
           (dialect.quote == 0 || isAscii(dialect.quote));
}

ChunkSource::ChunkSource(const Dialect &dialect) : m_dialect(dialect), m_scanner(dialect)
{
    m_markBytes.delimiter = char(dialect.delimiter);
    m_markBytes.quote = char(dialect.quote);
    m_markBytes.hasQuote = dialect.quote != 0 && dialect.quote != dialect.delimiter;
    m_markBytes.hasBackslash =
        dialect.escape == Dialect::Escape::Backslash && m_markBytes.hasQuote && dialect.quote != u'\\';
}

std::optional<FileProblem> ChunkSource::open(const QString &path)
{
    m_path = path;
    if (!m_file.open(path))
        return m_file.problem();
    std::vector<char> head;
    for (std::size_t wanted = kHead;; wanted *= 2) {
        head.resize(std::size_t(std::min(qint64(wanted), m_file.size())));
        if (const auto problem = m_file.readAt(0, head.data(), qint64(head.size())))
            return problem;
        const std::string_view text(head.data(), head.size());
        const bool final = qint64(head.size()) == m_file.size();
        std::size_t at = text.starts_with(kMark) ? kMark.size() : 0;
        m_dataLine = 1;
        bool complete = true;
        for (; complete && m_dataLine <= m_dialect.skippedLines; ++m_dataLine)
            complete = Scanner::skipLine(text, at, final);
        std::vector<CellSpan> cells;
        Scanner::Found found = Scanner::Found::NeedMore;
        std::size_t start = at;
        qint64 line = m_dataLine;
        while (complete) {
            start = at;
            line = m_dataLine;
            found = m_scanner.scan(text, at, m_dataLine, final, cells);
            if (found != Scanner::Found::BlankLine)
                break;
        }
        if (found == Scanner::Found::UnclosedQuote)
            return FileProblem{FileProblemKind::UnclosedQuote, path, {}, m_dataLine};
        if (found == Scanner::Found::NeedMore) {
            if (head.size() <= Scanner::kLongestRecord)
                continue;
            const bool isOpen =
                complete && m_scanner.scan(text, at, m_dataLine, true, cells) == Scanner::Found::UnclosedQuote;
            return FileProblem{
                isOpen ? FileProblemKind::UnclosedQuote : FileProblemKind::RecordTooLong, path, {}, m_dataLine};
        }
        m_columns = cells.size();
        m_dataOffset = qint64(at);
        if (found == Scanner::Found::Record && m_dialect.header) {
            m_scanner.decode(text, cells, m_header);
        } else if (found == Scanner::Found::Record) {
            m_dataLine = line;
            m_dataOffset = qint64(start);
        }
        return std::nullopt;
    }
}

void ChunkSource::load(Chunk &chunk, qint64 from, qint64 stop, bool sure) const
{
    chunk.offset = sure ? from : from - 1;
    chunk.fileStop = stop;
    chunk.size = chunk.begin = chunk.end = chunk.firstIndex = chunk.breaks = 0;
    chunk.starts.clear();
    chunk.problem.reset();
    chunk.resolved = true;
    if (!read(chunk, std::size_t(std::max<qint64>(0, stop - chunk.offset)) + kTail) || sure)
        return;
    std::size_t at = 0;
    chunk.resolved = Scanner::skipLine(chunk.view(), at, false);
    chunk.begin = chunk.end = at;
}

bool ChunkSource::read(Chunk &chunk, std::size_t size) const
{
    size = std::size_t(std::min(qint64(size), m_file.size() - chunk.offset));
    if (size > chunk.m_capacity) {
        auto bytes = std::make_unique_for_overwrite<char[]>(size + 2 * kScanPadding);
        if (chunk.size > 0)
            std::memcpy(bytes.get() + kScanPadding, chunk.text(), chunk.size);
        chunk.m_bytes = std::move(bytes);
        chunk.m_capacity = size;
        std::memset(chunk.m_bytes.get(), 0, kScanPadding);
    }
    char *const text = chunk.m_bytes.get() + kScanPadding;
    chunk.problem = m_file.readAt(chunk.offset + qint64(chunk.size), text + chunk.size, qint64(size - chunk.size));
    chunk.size = size;
    std::memset(text + size, 0, kScanPadding);
    chunk.final = chunk.offset + qint64(size) >= m_file.size();
    return !chunk.problem;
}

bool ChunkSource::extend(Chunk &chunk, std::size_t at, bool sure, qint64 line) const
{
    const std::size_t length = chunk.size - at;
    if (length > (sure ? Scanner::kLongestRecord : kLongestGuess)) {
        giveUp(chunk, at, sure, line);
        return false;
    }
    return read(chunk, chunk.size + std::max(kTail, length));
}

void ChunkSource::giveUp(Chunk &chunk, std::size_t at, bool sure, qint64 line) const
{
    chunk.resolved = false;
    if (!sure)
        return;
    line += qint64(countBreaks(chunk.text(), chunk.begin, at));
    std::vector<CellSpan> cells;
    const bool isOpen = m_scanner.scan(chunk.view(), at, line, true, cells) == Scanner::Found::UnclosedQuote;
    chunk.problem =
        FileProblem{isOpen ? FileProblemKind::UnclosedQuote : FileProblemKind::RecordTooLong, m_path, {}, line};
}

std::uint32_t *ChunkSource::marks(Chunk &chunk, std::size_t count)
{
    count += kSpareMarks;
    if (count > chunk.m_marksCapacity) {
        chunk.m_marks = std::make_unique_for_overwrite<std::uint32_t[]>(count);
        chunk.m_marksCapacity = count;
    }
    return chunk.m_marks.get();
}

void ChunkSource::takeStarts(Chunk &chunk, std::size_t &at, std::size_t last, const FoundMarks &found,
                             const std::uint32_t *ends)
{
    const char *const text = chunk.text();
    const std::size_t before = chunk.starts.size();
    chunk.starts.resize(before + found.rows);
    std::uint32_t *const starts = chunk.starts.data();
    std::size_t taken = before;
    std::size_t begin = at;
    for (std::size_t row = 0; row < found.rows && begin < last; ++row) {
        const std::size_t end = ends[row];
        starts[taken] = std::uint32_t(begin);
        taken += end != begin; // else it is a blank line
        begin = behindEnd(text, end);
    }
    at = begin;
    chunk.starts.resize(taken);
}

} // namespace nudge
