// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/chunk_validation.h"

#include "csv/cell_check.h"
#include "csv/chunk_run.h"
#include "csv/date_order.h"
#include "csv/identifier_key.h"
#include "csv/identifier_spill.h"
#include "csv/plain_column.h"
#include "csv/row_places.h"
#include "csv/unique_identifiers.h"
#include "csv/verdict_builder.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <unordered_map>

namespace nudge {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};
constexpr std::size_t kMostRemembered = 1 << 16;
using Clock = std::chrono::steady_clock;

struct CheckedChunk : Chunk
{
    std::vector<Finding> findings;
    std::vector<ChunkIdentifiers> identifiers; ///< for each unique rule
    std::vector<DateOrder::Counts> dates;      ///< for each rule
};

bool isInEarlierRow(const Finding &a, const Finding &b)
{
    return a.index < b.index;
}

struct Rule
{
    static constexpr std::size_t kNotUnique = std::size_t(-1);

    std::size_t column;
    CellCheck check;
    PlainColumn plain;
    DateOrder order;    ///< of day and month, where they could be the other way round
    std::size_t unique; ///< index of its identifiers, or kNotUnique
};

/// Checks the rows of one chunk.
class RowCheck
{
public:
    static constexpr bool kCells = true;

    RowCheck(const std::vector<Rule> &rules, std::size_t columns, const Scanner &scanner, const MarkBytes &bytes)
        : m_rules(rules),
          m_columns(columns),
          m_scanner(scanner),
          m_bytes(bytes)
    {
    }

    void marked(Chunk &chunk, const MarkedRows &rows)
    {
        auto &checked = static_cast<CheckedChunk &>(chunk);
        if (rows.cells == m_columns) {
            checkColumns(checked, rows);
            return;
        }
        for (std::size_t row = 0; row < rows.count; ++row)
            checkRagged(checked, rows, row);
    }

    void spanned(Chunk &chunk, std::size_t, std::span<const CellSpan> cells)
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
            const Rule &rule = m_rules[r];
            if (rule.column >= cells.size())
                continue;
            const std::string_view value = m_scanner.unquoted(chunk.view(), cells[rule.column], m_scratch);
            if (!rule.check.accepts(value))
                examine(checked, index, r, value);
            if (rule.order.isAmbiguous())
                checked.dates[r].add(rule.order.fit(value), index);
            if (rule.unique != Rule::kNotUnique)
                note(checked, index, rule.unique, value);
        }
    }

private:
    void checkColumns(CheckedChunk &chunk, const MarkedRows &rows)
    {
        const std::size_t before = chunk.findings.size();
        std::array<std::uint16_t, PlainColumn::kMostRows + 1> doubtful;
        for (std::size_t r = 0; r < m_rules.size(); ++r) {
            const Rule &rule = m_rules[r];
            if (rule.column >= m_columns)
                continue;
            const bool isUnique = rule.unique != Rule::kNotUnique;
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
            std::stable_sort(chunk.findings.begin() + std::ptrdiff_t(before), chunk.findings.end(), isInEarlierRow);
    }

    void countDates(CheckedChunk &chunk, const MarkedRows &rows, std::size_t r, const PlainDays &days)
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

    void checkRagged(CheckedChunk &chunk, const MarkedRows &rows, std::size_t row)
    {
        const std::uint32_t index = rows.firstIndex + std::uint32_t(row);
        const std::uint32_t *const marks = rows.marks + row * rows.cells;
        judgeWidth(chunk, index, rows.cells,
                   marks[rows.cells - 1] - (rows.cells > m_columns ? marks[m_columns - 1] : 0));
        for (std::size_t r = 0; r < m_rules.size(); ++r) {
            // What a short row lacks is told once, of the row.
            if (m_rules[r].column >= rows.cells)
                continue;
            checkCell(chunk, rows, row, r);
            if (m_rules[r].unique != Rule::kNotUnique)
                note(chunk, index, m_rules[r].unique, unquoted(rows.cell(row, m_rules[r].column)));
        }
    }

    void checkCell(CheckedChunk &chunk, const MarkedRows &rows, std::size_t row, std::size_t r)
    {
        const Rule &rule = m_rules[r];
        const std::string_view cell = rows.cell(row, rule.column);
        const std::string_view inner = isQuoted(cell) ? cell.substr(1, cell.size() - 2) : cell;
        const std::uint32_t index = rows.firstIndex + std::uint32_t(row);
        if (!rule.check.accepts(inner, rows.clean))
            examine(chunk, index, r, unquoted(cell));
        if (rule.order.isAmbiguous())
            chunk.dates[r].add(rule.order.fit(unquoted(cell)), index);
    }

    /// `check`: the cells are still to be checked, apart from those that begin with a visible ASCII character.
    void noteColumn(CheckedChunk &chunk, const MarkedRows &rows, std::size_t r, bool check)
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

    [[nodiscard]] bool isQuoted(std::string_view cell) const
    {
        return m_bytes.hasQuote && !cell.empty() && cell.front() == m_bytes.quote;
    }

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
            chunk.identifiers[unique].add(key, index);
    }

    /// The text of a cell that is bare or properly quoted.
    std::string_view unquoted(std::string_view cell)
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

    const std::vector<Rule> &m_rules;
    std::size_t m_columns;
    const Scanner &m_scanner;
    const MarkBytes &m_bytes;
    std::string m_scratch;
    std::string m_key;
};

/// The identifiers of one unique column.
struct UniqueColumn
{
    int rule = 0;
    std::size_t column = 0;
    UniqueIdentifiers identifiers;
    /// What a first reading has found, where all identifiers do not fit into memory; in the order of the rows.
    std::optional<std::vector<IdentifierSpill::Duplicate>> duplicates;
    std::size_t nextDuplicate = 0;
    std::unordered_map<qint64, std::string> remembered; ///< identifiers that were met again
};

class Run
{
public:
    Run(const Dialect &dialect, const QList<ColumnRule> &rules, const ValidationOptions &options)
        : m_options(options),
          m_source(dialect),
          m_places(m_source, false),
          m_builder(rules, options, m_source.scanner())
    {
        for (const ColumnRule &rule : rules) {
            const auto column = std::size_t(std::max(0, rule.column));
            m_rules.push_back({column, CellCheck(rule.field), PlainColumn(rule.field, column, m_source.markBytes()),
                               DateOrder(rule.field.type == FieldType::Date ? rule.field.format : QString()),
                               Rule::kNotUnique});
            if (rule.field.uniqueIdentifier) {
                m_rules.back().unique = m_unique.size();
                m_unique.push_back({int(m_rules.size()) - 1, column, {}, {}, 0, {}});
            }
        }
    }

    std::variant<Verdict, FileProblem> run(const QString &path)
    {
        if (const auto problem = m_source.open(path))
            return *problem;
        std::optional<FileProblem> problem;
        if (!m_unique.empty() && expectedRows() * kIndexBytes * qint64(m_unique.size()) > m_options.indexMemory)
            problem = findDuplicates();
        if (!problem)
            problem = readChunks(m_rules, [this](CheckedChunk &chunk, qint64 line) { take(chunk, line); });
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

    std::optional<FileProblem> readChunks(const std::vector<Rule> &rules,
                                          const std::function<void(CheckedChunk &, qint64 line)> &takeChunk)
    {
        ChunkRun run;
        run.threads = ChunkRun::threadsFor(m_options.threads);
        run.cancel = m_options.cancel;
        run.make = [this] {
            auto chunk = std::make_unique<CheckedChunk>();
            chunk->identifiers.resize(m_unique.size());
            return chunk;
        };
        run.scan = [&](Chunk &chunk, qint64 from, qint64 stop, bool sure, qint64 line) {
            auto &checked = static_cast<CheckedChunk &>(chunk);
            checked.findings.clear();
            checked.dates.assign(rules.size(), {});
            for (ChunkIdentifiers &identifiers : checked.identifiers)
                identifiers.clear();
            m_source.scan(chunk, from, stop, sure, line,
                          RowCheck(rules, m_source.columns(), m_source.scanner(), m_source.markBytes()));
        };
        run.take = [&](Chunk &chunk, qint64 line) { takeChunk(static_cast<CheckedChunk &>(chunk), line); };
        return run.run(m_source);
    }

    /// By samples from the whole file.
    [[nodiscard]] qint64 expectedRows() const
    {
        constexpr qint64 kSamples = 16;
        constexpr qint64 kSampleBytes = 16 << 10;
        const qint64 size = m_source.file().size() - m_source.dataOffset();
        const qint64 bytes = std::min(kSampleBytes, size / kSamples);
        std::vector<char> text(std::size_t(bytes) + 2 * kScanPadding);
        qint64 breaks = 0;
        for (qint64 i = 0; i < kSamples && bytes > 0; ++i) {
            const qint64 offset = m_source.dataOffset() + size / kSamples * i;
            if (m_source.file().readAt(offset, text.data() + kScanPadding, bytes))
                return 0; // reading all of it will tell
            breaks += qint64(countBreaks(text.data(), kScanPadding, kScanPadding + std::size_t(bytes)));
        }
        return bytes > 0 ? qint64(double(breaks) / double(bytes * kSamples) * double(size)) : 0;
    }

    /// Reads the identifiers alone. Where temporary files cannot be had the index takes the memory after all.
    std::optional<FileProblem> findDuplicates()
    {
        std::vector<Rule> rules;
        std::vector<IdentifierSpill> spills;
        for (const UniqueColumn &unique : m_unique) {
            rules.push_back(m_rules[std::size_t(unique.rule)]);
            spills.emplace_back(expectedRows());
        }
        bool spilt = std::all_of(spills.begin(), spills.end(), [](IdentifierSpill &spill) { return spill.open(); });
        m_readTwice = spilt;
        auto problem = readChunks(rules, [&](CheckedChunk &chunk, qint64 line) {
            const qint64 toRow = m_places.rows() + 1 - qint64(chunk.firstIndex);
            m_places.add(chunk, line);
            for (std::size_t i = 0; i < spills.size(); ++i) {
                for (const ChunkIdentifiers::One &one : chunk.identifiers[i].all()) {
                    if (one.index >= chunk.firstIndex)
                        spilt = spilt && spills[i].add(one.hash, toRow + one.index);
                }
            }
            reportAfter(chunk);
        });
        if (problem || isCancelled())
            return problem;
        m_firstReading = true;
        for (std::size_t i = 0; spilt && i < spills.size(); ++i) {
            UniqueColumn &unique = m_unique[i];
            const auto isSame = [&](qint64 row, qint64 earlier) {
                const std::string identifier = remembered(unique, row);
                return remembered(unique, earlier) == identifier;
            };
            unique.duplicates = spills[i].duplicates(isSame, m_options.cancel);
        }
        return std::nullopt;
    }

    void take(CheckedChunk &chunk, qint64 line)
    {
        const qint64 before = m_builder.rows();
        if (before == 0)
            expectRows(chunk);
        if (!m_unique.empty() && !m_firstReading)
            m_places.add(chunk, line);
        const std::size_t found = chunk.findings.size();
        for (UniqueColumn &unique : m_unique) {
            if (unique.duplicates)
                tellDuplicates(unique, chunk, before);
            else
                insert(unique, chunk, before);
        }
        if (chunk.findings.size() > found)
            std::stable_sort(chunk.findings.begin(), chunk.findings.end(), isInEarlierRow);
        for (std::size_t r = 0; r < m_rules.size(); ++r) {
            if (!m_rules[r].order.isAmbiguous())
                continue;
            if (chunk.firstIndex > 0)
                dropDates(chunk, r);
            m_builder.addDates(int(r), chunk.dates[r], before + 1 - qint64(chunk.firstIndex));
        }
        m_builder.addRows(qint64(chunk.rows()));
        describe(chunk, before, line);
        reportAfter(chunk);
    }

    /// Takes back what the rows before the first one have added, which do not exist.
    void dropDates(CheckedChunk &chunk, std::size_t r)
    {
        using Counts = DateOrder::Counts;
        Counts &counts = chunk.dates[r];
        const auto fitOf = [&](std::size_t index) {
            scanRow(chunk, std::uint32_t(index));
            if (m_rules[r].column >= m_cells.size())
                return DateOrder::Fit::Neither;
            return m_rules[r].order.fit(
                m_source.scanner().unquoted(chunk.view(), m_cells[m_rules[r].column], m_scratch));
        };
        Counts dropped;
        for (std::size_t index = 0; index < chunk.firstIndex; ++index)
            dropped.add(fitOf(index), std::uint32_t(index));
        counts.format -= dropped.format;
        counts.other -= dropped.other;
        counts.both -= dropped.both;
        if (dropped.format + dropped.other == 0)
            return;
        Counts kept; // for where the first ones stand now
        for (std::size_t index = chunk.firstIndex; index < chunk.starts.size(); ++index)
            kept.add(fitOf(index), std::uint32_t(index));
        counts.firstFormat = kept.firstFormat;
        counts.firstOther = kept.firstOther;
    }

    void expectRows(const CheckedChunk &chunk)
    {
        // So that the index need not grow, by as many rows as the first chunk lets expect and a little more.
        const auto rows = double(chunk.rows()) / double(std::max<std::size_t>(1, chunk.end - chunk.begin)) *
                          double(m_source.file().size()) * 1.05;
        for (UniqueColumn &unique : m_unique)
            unique.identifiers.expect(qint64(rows));
    }

    static void tellDuplicates(UniqueColumn &unique, CheckedChunk &chunk, qint64 before)
    {
        const std::vector<IdentifierSpill::Duplicate> &all = *unique.duplicates;
        for (; unique.nextDuplicate < all.size(); ++unique.nextDuplicate) {
            const IdentifierSpill::Duplicate &duplicate = all[unique.nextDuplicate];
            if (duplicate.row > before + qint64(chunk.rows()))
                return;
            chunk.findings.push_back({std::uint32_t(duplicate.row - before - 1 + qint64(chunk.firstIndex)), unique.rule,
                                      ProblemKind::DuplicateIdentifier, duplicate.first});
        }
    }

    void insert(UniqueColumn &unique, CheckedChunk &chunk, qint64 before)
    {
        using One = ChunkIdentifiers::One;
        unique.identifiers.take(
            chunk.identifiers[std::size_t(&unique - m_unique.data())], std::uint32_t(chunk.firstIndex),
            before + 1 - qint64(chunk.firstIndex),
            [&](const One &one) { return IdentifierOrder::of(identifierAt(unique, chunk, one.index)); },
            [&](const One &one, qint64 earlier) {
                return remembered(unique, earlier) == identifierAt(unique, chunk, one.index);
            },
            [&](const One &one, qint64 earlier) {
                chunk.findings.push_back({one.index, unique.rule, ProblemKind::DuplicateIdentifier, earlier});
            });
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

    void reportAfter(const CheckedChunk &chunk)
    {
        m_bytesTaken = chunk.offset + qint64(chunk.end);
        if (Clock::now() >= m_nextReport)
            report(m_bytesTaken);
    }

    void report(qint64 bytesRead)
    {
        m_nextReport = Clock::now() + kProgressInterval;
        const qint64 size = m_source.file().size();
        if (m_readTwice)
            bytesRead = (bytesRead + (m_firstReading ? size : 0)) / 2;
        if (m_options.progress)
            m_options.progress({bytesRead, size, m_builder.rows(), m_builder.rejected()});
    }

    /// Of the index, for a row.
    static constexpr qint64 kIndexBytes = 12;

    const ValidationOptions &m_options;
    ChunkSource m_source;
    RowPlaces m_places;
    VerdictBuilder m_builder;
    std::vector<Rule> m_rules;
    std::vector<UniqueColumn> m_unique;
    std::vector<CellSpan> m_cells;
    std::string m_scratch;
    std::string m_key;
    qint64 m_bytesTaken = 0;
    bool m_readTwice = false;
    bool m_firstReading = false; ///< it is over, and has found the places of the rows
    Clock::time_point m_nextReport = Clock::now() + kProgressInterval;
};

} // namespace

std::variant<Verdict, FileProblem> validateInChunks(const QString &path, const Dialect &dialect,
                                                    const QList<ColumnRule> &rules, const ValidationOptions &options)
{
    return Run(dialect, rules, options).run(path);
}

} // namespace nudge
