// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/chunk_validation.h"

#include "csv/chunk_run.h"
#include "csv/identifier_key.h"
#include "csv/identifier_spill.h"
#include "csv/row_check.h"
#include "csv/row_places.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>

namespace nudge {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};
constexpr std::size_t kMostRemembered = 1 << 16;
using Clock = std::chrono::steady_clock;

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
                               CheckRule::kNotUnique});
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

    std::optional<FileProblem> readChunks(const std::vector<CheckRule> &rules,
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
            checked.clear(rules.size());
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
        std::vector<CheckRule> rules;
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
            std::stable_sort(chunk.findings.begin(), chunk.findings.end(), Finding::isEarlier);
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
    std::vector<CheckRule> m_rules;
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
