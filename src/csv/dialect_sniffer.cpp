// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/dialect_sniffer.h"

#include "csv/header_sniffer.h"
#include "csv/scanner.h"
#include "csv/utf8.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <map>

namespace nudge {

namespace {

constexpr std::string_view kDelimiters = ",;\t|";
constexpr qsizetype kJudgedHead = 128 << 10;
constexpr qsizetype kJudgedPiece = 8 << 10;
constexpr int kMostTitleLines = 10;
constexpr int kLookedAtRecords = 200;

std::string_view view(const QByteArray &bytes, qsizetype maximum)
{
    return {bytes.constData(), size_t(std::min(bytes.size(), maximum))};
}

bool isNumberLike(std::string_view cell)
{
    return std::all_of(cell.begin(), cell.end(), [](char c) {
        return (c >= '0' && c <= '9') || std::string_view(".,+-% ").find(c) != std::string_view::npos;
    });
}

/// Whether a cell looks like one value: a number, or text without what separates values.
bool isNatural(std::string_view cell, bool isQuoted)
{
    if (isQuoted)
        return cell.find("\\\"") == std::string_view::npos;
    if (cell.find('"') != std::string_view::npos)
        return false;
    for (size_t at = cell.find_first_of(kDelimiters); at != std::string_view::npos;
         at = cell.find_first_of(kDelimiters, at + 1)) {
        const bool isProse = at + 1 < cell.size() && cell[at + 1] == ' ' && at > 0;
        if (!isProse && !isNumberLike(cell))
            return false;
    }
    return true;
}

/// Regularity of the rows times naturalness of the cells, over all samples.
class Judge
{
public:
    explicit Judge(const Dialect &dialect) : m_scanner(dialect) {}

    void look(std::string_view text, bool final)
    {
        size_t at = 0;
        qint64 line = 0;
        std::string scratch;
        for (;;) {
            std::vector<CellSpan> cells;
            const Scanner::Found found = m_scanner.scan(text, at, line, final, cells);
            if (found == Scanner::Found::BlankLine)
                continue;
            if (found != Scanner::Found::Record)
                break;
            ++m_rowsOfLength[cells.size()];
            m_cells += cells.size();
            for (const CellSpan &cell : cells)
                m_naturalCells += isNatural(m_scanner.unquoted(text, cell, scratch), cell.flags != CellSpan::Bare);
        }
        m_bytes += text.size();
        m_readBytes += at;
    }

    [[nodiscard]] double score() const
    {
        if (m_cells == 0)
            return 0;
        double pattern = 0;
        for (const auto &[length, count] : m_rowsOfLength)
            pattern += double(count) * std::max(0.001, double(length - 1) / double(length));
        const double natural = double(m_naturalCells) / double(m_cells);
        // A wrong quote swallows the rest of the text.
        const double read = double(m_readBytes) / double(m_bytes);
        return pattern / double(m_rowsOfLength.size()) * natural * natural * read * read;
    }

private:
    Scanner m_scanner;
    std::map<size_t, size_t> m_rowsOfLength;
    size_t m_cells = 0;
    size_t m_naturalCells = 0;
    size_t m_bytes = 0;
    size_t m_readBytes = 0;
};

/// "sep=;" is how spreadsheets are told the delimiter.
std::optional<char16_t> separatorLine(const QByteArray &head)
{
    qsizetype end = 0;
    while (end < head.size() && head[end] != '\r' && head[end] != '\n')
        ++end;
    QString line = QString::fromUtf8(head.left(std::min<qsizetype>(end, 16)));
    if (line.startsWith(u'"') && line.endsWith(u'"') && line.size() > 1)
        line = line.mid(1, line.size() - 2);
    if (line.size() != 5 || !line.startsWith(u"sep=", Qt::CaseInsensitive))
        return std::nullopt;
    return line[4].unicode();
}

/// Whether some cell could begin with this quote.
bool opensCells(const QByteArray &text, char quote)
{
    for (qsizetype at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
        if (at == 0 || std::string_view(",;\t|\r\n").find(text[at - 1]) != std::string_view::npos)
            return true;
    }
    return false;
}

QList<Dialect> candidates(const TextSamples &samples, const Dialect &base, const DialectChoice &choice)
{
    QList<char16_t> delimiters;
    for (const char c : kDelimiters)
        delimiters << char16_t(c);
    if (choice.delimiter)
        delimiters = {*choice.delimiter};
    QList<char16_t> quotes = {u'"', 0};
    if (opensCells(samples.head, '\''))
        quotes.insert(1, u'\'');
    if (choice.quote)
        quotes = {*choice.quote};
    QList<Dialect::Escape> escapes = {Dialect::Escape::Doubled};
    if (samples.head.contains("\\\""))
        escapes << Dialect::Escape::Backslash;
    if (choice.escape)
        escapes = {*choice.escape};

    QList<Dialect> all;
    for (const char16_t quote : quotes) {
        for (const Dialect::Escape escape : escapes) {
            for (const char16_t delimiter : delimiters) {
                all << base;
                all.back().quote = quote;
                all.back().escape = escape;
                all.back().delimiter = delimiter;
            }
        }
    }
    return all;
}

struct HeadRecord
{
    qint64 line = 0;    ///< from 0
    qint64 endLine = 0; ///< the line behind it
    QStringList cells;
};

QList<HeadRecord> firstRecords(const TextSamples &samples, const Dialect &dialect)
{
    const Scanner scanner(dialect);
    const std::string_view text = view(samples.head, samples.head.size());
    QList<HeadRecord> records;
    size_t at = 0;
    qint64 line = 0;
    for (; line < dialect.skippedLines; ++line)
        Scanner::skipLine(text, at, true);
    while (records.size() < kLookedAtRecords) {
        std::vector<CellSpan> cells;
        const qint64 begin = line;
        const Scanner::Found found = scanner.scan(text, at, line, samples.headIsWhole, cells);
        if (found == Scanner::Found::BlankLine)
            continue;
        if (found != Scanner::Found::Record)
            break;
        HeadRecord record{begin, line, {}};
        std::string scratch;
        for (const CellSpan &cell : cells)
            record.cells << utf8::toText(scanner.unquoted(text, cell, scratch));
        records << record;
    }
    return records;
}

qsizetype usualLength(const QList<HeadRecord> &records)
{
    std::map<qsizetype, int> counts;
    for (const HeadRecord &record : records)
        ++counts[record.cells.size()];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second <= b.second; });
    return most == counts.end() ? 0 : most->first;
}

qsizetype filledCells(const QStringList &cells)
{
    return std::count_if(cells.begin(), cells.end(), [](const QString &cell) { return !cell.isEmpty(); });
}

bool isComment(const QStringList &cells, qsizetype usual)
{
    const QString &first = cells.front();
    if (!first.startsWith(u'#') || cells.size() == usual)
        return false;
    // "#id,name" over longer rows is a header.
    return cells.size() == 1 || first.size() == 1 || first[1].isSpace() || first[1] == u'#';
}

/// Whether what was taken for delimiters is the punctuation of sentences.
bool isProse(const QList<HeadRecord> &records)
{
    return std::all_of(records.begin(), records.end(), [](const HeadRecord &record) {
        return std::all_of(record.cells.begin() + 1, record.cells.end(),
                           [](const QString &cell) { return cell.startsWith(u' '); });
    });
}

QList<QStringList> rowsFrom(const QList<HeadRecord> &records, qsizetype first)
{
    QList<QStringList> rows;
    for (const HeadRecord &record : records.mid(first))
        rows << record.cells;
    return rows;
}

/// Whether the records before this one are titles, by the blank line between them or by its being a header. A title
/// taken for data is plain to see; data taken for a title is lost.
bool beginsTable(const QList<HeadRecord> &records, qsizetype at, qsizetype usual)
{
    const QStringList &cells = records[at].cells;
    if (cells.size() != usual)
        return false;
    if (records[at].line > records[at - 1].endLine)
        return filledCells(cells) > 1;
    return filledCells(cells) >= 3 && looksLikeHeader(rowsFrom(records, at));
}

/// How many records stand above the table: comments, and titles without a delimiter.
qsizetype recordsAboveTable(const QList<HeadRecord> &records)
{
    const qsizetype usual = usualLength(records);
    const qsizetype most = std::min<qsizetype>(kMostTitleLines, records.size() - 1);
    qsizetype comments = 0;
    while (comments < most && isComment(records[comments].cells, usual))
        ++comments;
    if (usual < 2 || isProse(records.mid(comments)))
        return comments;
    qsizetype titles = comments;
    while (titles < most && (records[titles].cells.size() == 1 || isComment(records[titles].cells, usual)))
        ++titles;
    return titles > comments && beginsTable(records, titles, usual) ? titles : comments;
}

} // namespace

Dialect sniffDialect(const TextSamples &samples, const Dialect &known, const DialectChoice &choice)
{
    DialectChoice fixed = choice;
    Dialect base = known;
    base.skippedLines = choice.skippedLines.value_or(0);
    const std::optional<char16_t> separator = separatorLine(samples.head);
    if (separator && !choice.skippedLines)
        base.skippedLines = 1;
    if (separator && !choice.delimiter)
        fixed.delimiter = separator;

    Dialect best = base;
    double bestScore = -1;
    for (const Dialect &candidate : candidates(samples, base, fixed)) {
        Judge judge(candidate);
        std::string_view head = view(samples.head, kJudgedHead);
        size_t start = 0;
        for (qint64 i = 0; i < base.skippedLines; ++i)
            Scanner::skipLine(head, start, true);
        judge.look(head.substr(start), samples.headIsWhole && samples.head.size() <= kJudgedHead);
        for (const QByteArray &piece : samples.later)
            judge.look(view(piece, kJudgedPiece), false);
        // The first ones are the usual ones: another must be clearly better.
        if (judge.score() > bestScore * 1.0001) {
            bestScore = judge.score();
            best = candidate;
        }
    }
    // That quotes are to be read literally is a person's to say: they may be damage.
    if (best.quote == 0 && !choice.quote)
        best.quote = u'"';

    QList<HeadRecord> records = firstRecords(samples, best);
    if (!choice.skippedLines) {
        const qsizetype above = recordsAboveTable(records);
        if (above > 0) {
            best.skippedLines = records[above].line;
            records.remove(0, above);
        }
    }
    best.header = choice.header.value_or(looksLikeHeader(rowsFrom(records, 0)));
    return best;
}

} // namespace nudge
