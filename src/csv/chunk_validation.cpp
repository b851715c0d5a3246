// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/chunk_validation.h"

#include "csv/cell_check.h"
#include "csv/chunk_run.h"
#include "csv/identifier_key.h"
#include "csv/identifier_tags.h"
#include "csv/row_places.h"
#include "csv/verdict_builder.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>

namespace nudge {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};
constexpr std::size_t kAheadOfInsert = 16;
constexpr std::size_t kMostRemembered = 1 << 16;
using Clock = std::chrono::steady_clock;

struct Identifier
{
    quint64 hash = 0;
    std::uint32_t index = 0; ///< of the row in its chunk
};

struct CheckedChunk : Chunk
{
    std::vector<Finding> findings;
    std::vector<std::vector<Identifier>> identifiers; ///< for each unique rule
};

struct Rule
{
    static constexpr std::size_t kNotUnique = std::size_t(-1);

    std::size_t column;
    CellCheck check;
    std::size_t unique; ///< index of its identifiers, or kNotUnique
};

/// Checks the rows of one chunk.
class RowCheck
{
public:
    static constexpr bool kCells = true;
    static constexpr bool kClean = true;

    RowCheck(const std::vector<Rule> &rules, std::size_t columns, const Scanner &scanner, char quote)
        : m_rules(rules),
          m_columns(columns),
          m_scanner(scanner),
          m_quote(quote)
    {
    }

    void marked(Chunk &chunk, std::size_t begin, const std::uint32_t *marks, std::size_t cells)
    {
        auto &checked = static_cast<CheckedChunk &>(chunk);
        const auto index = std::uint32_t(chunk.starts.size() - 1);
        const char *const text = chunk.text();
        if (cells != m_columns)
            judgeWidth(checked, index, cells, marks[cells - 1] - (cells > m_columns ? marks[m_columns - 1] : 0));
        // Copies, for the compiler has to think that text and findings might stand where the members do.
        const Rule *const rules = m_rules.data();
        const std::size_t count = m_rules.size();
        const char quote = m_quote;
        const bool clean = chunk.clean;
        for (std::size_t r = 0; r < count; ++r) {
            const Rule &rule = rules[r];
            // What a short row lacks is told once, of the row.
            if (rule.column >= cells)
                continue;
            const std::size_t from = rule.column == 0 ? begin : marks[rule.column - 1] + 1;
            const std::string_view cell(text + from, marks[rule.column] - from);
            const bool isQuoted = quote && !cell.empty() && cell.front() == quote;
            // What is plainly right is so with a quote doubled in it too, and the other way round.
            const std::string_view value = isQuoted ? cell.substr(1, cell.size() - 2) : cell;
            if (!rule.check.accepts(value, clean)) [[unlikely]]
                examine(checked, index, r, isQuoted ? unquoted(cell) : value);
            if (rule.unique != Rule::kNotUnique)
                note(checked, index, rule.unique, isQuoted ? unquoted(cell) : value);
        }
    }

    void spanned(Chunk &chunk, std::size_t, std::span<const CellSpan> cells)
    {
        auto &checked = static_cast<CheckedChunk &>(chunk);
        const auto index = std::uint32_t(chunk.starts.size() - 1);
        if (cells.size() != m_columns) {
            const bool hasMore = cells.size() > m_columns &&
                                 std::any_of(cells.begin() + std::ptrdiff_t(m_columns), cells.end(),
                                             [](const CellSpan &cell) { return cell.length > 0; });
            judgeWidth(checked, index, cells.size(), hasMore ? cells.size() : cells.size() - m_columns);
        }
        for (std::size_t r = 0; r < m_rules.size(); ++r) {
            const Rule &rule = m_rules[r];
            if (rule.column >= cells.size())
                continue;
            const std::string_view value = m_scanner.unquoted(chunk.view(), cells[rule.column], m_scratch);
            if (!rule.check.accepts(value))
                examine(checked, index, r, value);
            if (rule.unique != Rule::kNotUnique)
                note(checked, index, rule.unique, value);
        }
    }

private:
    /// `behind`: how many bytes stand behind the last column, delimiters included.
    void judgeWidth(CheckedChunk &chunk, std::uint32_t index, std::size_t cells, std::size_t behind) const
    {
        if (cells < m_columns)
            chunk.findings.push_back({index, -1, ProblemKind::TooFewCells});
        else if (behind > cells - m_columns)
            chunk.findings.push_back({index, -1, ProblemKind::TooManyCells});
    }

    Q_NEVER_INLINE void examine(CheckedChunk &chunk, std::uint32_t index, std::size_t r, std::string_view value) const
    {
        if (const std::optional<ProblemKind> kind = m_rules[r].check.examine(value))
            chunk.findings.push_back({index, int(r), *kind});
    }

    void note(CheckedChunk &chunk, std::uint32_t index, std::size_t unique, std::string_view value)
    {
        const std::string_view key = identifierKey(value, m_key);
        if (!key.empty())
            chunk.identifiers[unique].push_back({IdentifierTags::hash(key), index});
    }

    /// A cell that begins with a quote, and so ends with one.
    std::string_view unquoted(std::string_view cell)
    {
        const std::string_view inner = cell.substr(1, cell.size() - 2);
        if (inner.find(m_quote) == std::string_view::npos)
            return inner;
        const CellSpan span{0, std::uint32_t(cell.size()), CellSpan::Quoted | CellSpan::Escaped};
        return m_scanner.unquoted(cell, span, m_scratch);
    }

    const std::vector<Rule> &m_rules;
    std::size_t m_columns;
    const Scanner &m_scanner;
    char m_quote;
    std::string m_scratch;
    std::string m_key;
};

/// The identifiers of one unique column.
struct UniqueColumn
{
    int rule = 0;
    std::size_t column = 0;
    IdentifierTags tags;
    std::unordered_map<qint64, std::string> remembered; ///< identifiers that were met again
};

class Run
{
public:
    Run(const Dialect &dialect, const QList<ColumnRule> &rules, const ValidationOptions &options)
        : m_options(options),
          m_source(dialect),
          m_quote(dialect.quote == dialect.delimiter ? '\0' : char(dialect.quote)),
          m_places(m_source, false),
          m_builder(rules, options, m_source.scanner())
    {
        for (const ColumnRule &rule : rules) {
            const auto column = std::size_t(std::max(0, rule.column));
            m_rules.push_back({column, CellCheck(rule.field), Rule::kNotUnique});
            if (rule.field.uniqueIdentifier) {
                m_rules.back().unique = m_unique.size();
                m_unique.push_back({int(m_rules.size()) - 1, column, {}, {}});
            }
        }
    }

    std::variant<Verdict, FileProblem> run(const QString &path)
    {
        if (const auto problem = m_source.open(path))
            return *problem;
        ChunkRun run;
        run.threads = ChunkRun::threadsFor(m_options.threads);
        run.cancel = m_options.cancel;
        run.make = [this] {
            auto chunk = std::make_unique<CheckedChunk>();
            chunk->identifiers.resize(m_unique.size());
            return chunk;
        };
        run.scan = [this](Chunk &chunk, qint64 from, qint64 stop, bool sure, qint64 line) {
            auto &checked = static_cast<CheckedChunk &>(chunk);
            checked.findings.clear();
            for (std::vector<Identifier> &identifiers : checked.identifiers)
                identifiers.clear();
            m_source.scan(chunk, from, stop, sure, line,
                          RowCheck(m_rules, m_source.columns(), m_source.scanner(), m_quote));
        };
        run.take = [this](Chunk &chunk, qint64 line) { take(static_cast<CheckedChunk &>(chunk), line); };
        const std::optional<FileProblem> problem = run.run(m_source);
        if (problem && !isCancelled())
            return *problem;
        report(isCancelled() ? m_bytesTaken : m_source.file().size());
        return m_builder.finish(isCancelled());
    }

private:
    [[nodiscard]] bool isCancelled() const
    {
        return m_options.cancel && m_options.cancel->load(std::memory_order_relaxed);
    }

    void take(CheckedChunk &chunk, qint64 line)
    {
        const qint64 before = m_builder.rows();
        if (before == 0)
            reserve(chunk);
        if (!m_unique.empty())
            m_places.add(chunk, line);
        const std::size_t found = chunk.findings.size();
        for (UniqueColumn &unique : m_unique)
            insert(unique, chunk, before);
        if (chunk.findings.size() > found)
            std::stable_sort(chunk.findings.begin(), chunk.findings.end(),
                             [](const Finding &a, const Finding &b) { return a.index < b.index; });
        m_builder.addRows(qint64(chunk.rows()));
        describe(chunk, before, line);
        m_bytesTaken = chunk.offset + qint64(chunk.end);
        if (Clock::now() >= m_nextReport)
            report(m_bytesTaken);
    }

    void reserve(const CheckedChunk &chunk)
    {
        // So that the index need not grow, by as many rows as the first chunk lets expect and a little more.
        const auto rows = double(chunk.rows()) / double(std::max<std::size_t>(1, chunk.end - chunk.begin)) *
                          double(m_source.file().size()) * 1.05;
        for (UniqueColumn &unique : m_unique)
            unique.tags.reserve(std::min(qint64(rows), kMostReserved));
    }

    void insert(UniqueColumn &unique, CheckedChunk &chunk, qint64 before)
    {
        const std::vector<Identifier> &identifiers = chunk.identifiers[std::size_t(&unique - m_unique.data())];
        for (std::size_t i = 0; i < identifiers.size(); ++i) {
            if (i + kAheadOfInsert < identifiers.size())
                unique.tags.prefetch(identifiers[i + kAheadOfInsert].hash);
            const Identifier &identifier = identifiers[i];
            if (identifier.index < chunk.firstIndex)
                continue;
            const qint64 row = before + 1 + qint64(identifier.index - chunk.firstIndex);
            const qint64 first = unique.tags.insert(identifier.hash, row, [&](qint64 earlier) {
                return remembered(unique, earlier) == identifierAt(unique, chunk, identifier.index);
            });
            if (first > 0)
                chunk.findings.push_back({identifier.index, unique.rule, ProblemKind::DuplicateIdentifier, first});
        }
    }

    std::string_view identifierAt(const UniqueColumn &unique, const CheckedChunk &chunk, std::uint32_t index)
    {
        scanRow(chunk, index);
        return identifierKey(m_source.scanner().unquoted(chunk.view(), m_cells[unique.column], m_scratch), m_key);
    }

    const std::string &remembered(UniqueColumn &unique, qint64 row)
    {
        const auto found = unique.remembered.find(row);
        if (found != unique.remembered.end())
            return found->second;
        if (unique.remembered.size() >= kMostRemembered)
            unique.remembered.clear();
        std::string scratch;
        std::string key;
        // A file that has changed meanwhile gives nothing; the next chunk tells.
        m_places.read(row, 1, [&](const RowPlaces::Row &place) {
            if (unique.column < place.cells.size())
                key = identifierKey(m_source.scanner().unquoted(place.text, place.cells[unique.column], scratch), key);
        });
        return unique.remembered.emplace(row, std::move(key)).first->second;
    }

    void scanRow(const CheckedChunk &chunk, std::uint32_t index)
    {
        std::size_t at = chunk.starts[index];
        qint64 ignored = 0;
        m_cells.clear();
        m_source.scanner().scan(chunk.viewTo(index), at, ignored, true, m_cells);
    }

    void describe(const CheckedChunk &chunk, qint64 before, qint64 line)
    {
        std::size_t counted = chunk.begin;
        for (std::span<const Finding> rest = chunk.findings; !rest.empty();) {
            const std::uint32_t index = rest.front().index;
            const std::span<const Finding> findings = takeRow(rest);
            if (index < chunk.firstIndex)
                continue;
            scanRow(chunk, index);
            line += qint64(countBreaks(chunk.text(), counted, chunk.starts[index]));
            counted = chunk.starts[index];
            m_builder.add({before + 1 + qint64(index - chunk.firstIndex), line, chunk.view(), m_cells}, findings);
        }
    }

    void report(qint64 bytesRead)
    {
        m_nextReport = Clock::now() + kProgressInterval;
        if (m_options.progress)
            m_options.progress({bytesRead, m_source.file().size(), m_builder.rows(), m_builder.rejected()});
    }

    /// Beyond this the index grows as it fills.
    static constexpr qint64 kMostReserved = 50'000'000;

    const ValidationOptions &m_options;
    ChunkSource m_source;
    char m_quote;
    RowPlaces m_places;
    VerdictBuilder m_builder;
    std::vector<Rule> m_rules;
    std::vector<UniqueColumn> m_unique;
    std::vector<CellSpan> m_cells;
    std::string m_scratch;
    std::string m_key;
    qint64 m_bytesTaken = 0;
    Clock::time_point m_nextReport = Clock::now() + kProgressInterval;
};

} // namespace

std::variant<Verdict, FileProblem> validateInChunks(const QString &path, const Dialect &dialect,
                                                    const QList<ColumnRule> &rules, const ValidationOptions &options)
{
    return Run(dialect, rules, options).run(path);
}

} // namespace nudge
