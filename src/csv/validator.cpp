// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/validator.h"

#include "csv/batch_reader.h"
#include "csv/cell_check.h"
#include "csv/chunk_source.h"
#include "csv/chunk_validation.h"
#include "csv/date_order.h"
#include "csv/identifier_index.h"
#include "csv/identifier_key.h"
#include "csv/verdict_builder.h"
#include "csv/worker_pool.h"

#include <algorithm>
#include <chrono>

namespace nudge {

namespace {

constexpr int kMostThreads = 4;
constexpr std::chrono::milliseconds kProgressInterval{50};
using Clock = std::chrono::steady_clock;

/// An identifier, ready for the index: hashed where the cells are checked, inserted in the order of the file.
struct Identifier
{
    std::uint32_t index = 0; ///< of the row in its batch
    std::uint32_t length = 0;
    quint64 hash = 0;
};

/// A batch on its way: filled by the reader, checked on any thread, taken up in the order of the file.
struct Task
{
    RecordBatch batch;
    std::vector<Finding> findings;
    std::vector<std::vector<Identifier>> identifiers; ///< for each unique column
    std::vector<std::string> identifierBytes;         ///< their bytes, one behind the other
    std::vector<DateOrder::Counts> dates;             ///< for each rule
    std::shared_ptr<WorkerPool::Job> job;
};

/// What the threads share and never change: the compiled rules.
class Plan
{
public:
    Plan(const QList<ColumnRule> &rules, const Scanner &scanner) : m_scanner(scanner)
    {
        for (const ColumnRule &rule : rules) {
            m_rules.push_back({size_t(std::max(0, rule.column)), CellCheck(rule.field),
                               DateOrder(rule.field.type == FieldType::Date ? rule.field.format : QString()),
                               rule.field.uniqueIdentifier ? m_uniqueRules.size() : kNotUnique});
            if (rule.field.uniqueIdentifier)
                m_uniqueRules.push_back(int(m_rules.size()) - 1);
        }
    }

    [[nodiscard]] const std::vector<int> &uniqueRules() const { return m_uniqueRules; }

    /// `columns`: how many cells a row of this file has.
    void check(Task &task, size_t columns) const
    {
        const RecordBatch &batch = task.batch;
        task.identifiers.resize(m_uniqueRules.size());
        task.identifierBytes.resize(m_uniqueRules.size());
        task.dates.resize(m_rules.size());
        std::string scratch;
        for (std::uint32_t index = 0; index < batch.rows.size(); ++index) {
            const std::span<const CellSpan> cells = batch.cellsOf(batch.rows[index]);
            if (cells.size() < columns)
                task.findings.push_back({index, -1, ProblemKind::TooFewCells});
            else if (cells.size() > columns && std::any_of(cells.begin() + std::ptrdiff_t(columns), cells.end(),
                                                           [](const CellSpan &cell) { return cell.length > 0; }))
                task.findings.push_back({index, -1, ProblemKind::TooManyCells});
            checkCells(task, index, cells, scratch);
        }
    }

private:
    static constexpr size_t kNotUnique = size_t(-1);
    struct Rule
    {
        size_t column;
        CellCheck check;
        DateOrder order;
        size_t unique; ///< index of its identifiers, or kNotUnique
    };

    void checkCells(Task &task, std::uint32_t index, std::span<const CellSpan> cells, std::string &scratch) const
    {
        for (size_t r = 0; r < m_rules.size(); ++r) {
            const Rule &rule = m_rules[r];
            // What a short row lacks is told once, of the row.
            if (rule.column >= cells.size())
                continue;
            const std::string_view value = m_scanner.unquoted(task.batch.text(), cells[rule.column], scratch);
            if (const std::optional<ProblemKind> kind = rule.check(value))
                task.findings.push_back({index, int(r), *kind});
            if (rule.order.isAmbiguous())
                task.dates[r].add(rule.order.fit(value), index);
            if (rule.unique != kNotUnique)
                noteIdentifier(task, rule.unique, index, value);
        }
    }

    static void noteIdentifier(Task &task, size_t unique, std::uint32_t index, std::string_view value)
    {
        std::string scratch;
        const std::string_view key = identifierKey(value, scratch);
        if (key.empty())
            return;
        task.identifiers[unique].push_back({index, std::uint32_t(key.size()), IdentifierIndex::hash(key)});
        task.identifierBytes[unique].append(key);
    }

    const Scanner &m_scanner;
    std::vector<Rule> m_rules;
    std::vector<int> m_uniqueRules;
};

/// The way for the encodings and dialects that validateInChunks() does not read.
class Run
{
public:
    Run(const Dialect &dialect, const QList<ColumnRule> &rules, const ValidationOptions &options)
        : m_options(options),
          m_reader(dialect),
          m_plan(rules, m_reader.scanner()),
          m_builder(rules, options, m_reader.scanner()),
          m_indexes(m_plan.uniqueRules().size())
    {
    }

    std::variant<Verdict, FileProblem> run(const QString &path)
    {
        const int threads = m_options.threads > 0
                                ? m_options.threads
                                : std::clamp(int(std::thread::hardware_concurrency()), 1, kMostThreads);
        std::deque<std::unique_ptr<Task>> tasks; // outlives the pool, whose threads write to it
        WorkerPool pool(threads - 1);
        const size_t mostAhead = threads > 1 ? size_t(threads) * 2 : 1;
        bool more = m_reader.open(path);
        while (!isCancelled() && (more || !tasks.empty())) {
            if (more && tasks.size() < mostAhead) {
                auto task = std::make_unique<Task>();
                more = m_reader.next(task->batch);
                if (more) {
                    setColumns(task->batch);
                    task->job = pool.start([this, t = task.get()] { m_plan.check(*t, m_columns); });
                    tasks.push_back(std::move(task));
                }
                continue;
            }
            pool.wait(tasks.front()->job);
            takeUp(*tasks.front());
            tasks.pop_front();
        }
        if (!isCancelled() && m_reader.problem())
            return *m_reader.problem();
        report(m_reader.bytesRead());
        return m_builder.finish(isCancelled());
    }

private:
    [[nodiscard]] bool isCancelled() const
    {
        return m_options.cancel && m_options.cancel->load(std::memory_order_relaxed);
    }

    void setColumns(const RecordBatch &batch)
    {
        if (m_columns == 0)
            m_columns = m_reader.header().isEmpty() ? batch.rows.front().cellCount : size_t(m_reader.header().size());
    }

    void takeUp(Task &task)
    {
        const size_t found = task.findings.size();
        for (size_t unique = 0; unique < m_indexes.size(); ++unique) {
            const char *bytes = task.identifierBytes[unique].data();
            for (const Identifier &identifier : task.identifiers[unique]) {
                const qint64 first = m_indexes[unique].insert({bytes, identifier.length}, identifier.hash,
                                                              task.batch.firstRow + identifier.index);
                bytes += identifier.length;
                if (first > 0)
                    task.findings.push_back(
                        {identifier.index, m_plan.uniqueRules()[unique], ProblemKind::DuplicateIdentifier, first});
            }
        }
        if (task.findings.size() > found)
            std::stable_sort(task.findings.begin(), task.findings.end(),
                             [](const Finding &a, const Finding &b) { return a.index < b.index; });
        for (size_t r = 0; r < task.dates.size(); ++r)
            m_builder.addDates(int(r), task.dates[r], task.batch.firstRow);
        m_builder.addRows(qint64(task.batch.rows.size()));
        for (std::span<const Finding> rest = task.findings; !rest.empty();) {
            const std::uint32_t index = rest.front().index;
            // Of two arguments either may be made first, and this one moves `rest`.
            const std::span<const Finding> findings = takeRow(rest);
            const RecordBatch::Row &row = task.batch.rows[index];
            m_builder.add({task.batch.firstRow + index, row.line, task.batch.text(), task.batch.cellsOf(row)},
                          findings);
        }
        if (Clock::now() >= m_nextReport)
            report(task.batch.fileOffset);
    }

    void report(qint64 bytesRead)
    {
        m_nextReport = Clock::now() + kProgressInterval;
        if (m_options.progress)
            m_options.progress({bytesRead, m_reader.size(), m_builder.rows(), m_builder.rejected()});
    }

    const ValidationOptions &m_options;
    BatchReader m_reader;
    Plan m_plan;
    VerdictBuilder m_builder;
    std::vector<IdentifierIndex> m_indexes;
    size_t m_columns = 0;
    Clock::time_point m_nextReport = Clock::now() + kProgressInterval;
};

} // namespace

std::variant<Verdict, FileProblem> ValidationRun::run(const QString &path, const Dialect &dialect,
                                                      const QList<ColumnRule> &rules, const ValidationOptions &options)
{
    if (ChunkSource::reads(dialect))
        return validateInChunks(path, dialect, rules, options);
    return Run(dialect, rules, options).run(path);
}

} // namespace nudge
