// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mended_validation.h"

#include "csv/batch_reader.h"
#include "csv/identifier_index.h"
#include "csv/identifier_key.h"
#include "csv/verdict_builder.h"
#include "csv/worker_pool.h"
#include "import/mender.h"

#include <algorithm>
#include <chrono>
#include <deque>

namespace nudge {

namespace {

constexpr int kMostThreads = 4;
constexpr qsizetype kBlock = 1 << 18;
constexpr std::chrono::milliseconds kProgressInterval{50};
using Clock = std::chrono::steady_clock;

/// A mended row in which something was found, kept until its turn: the text of its cells, one behind the other.
struct MendedRow
{
    std::string text;
    std::vector<CellSpan> cells;

    void set(const QStringList &values)
    {
        for (const QString &value : values) {
            const QByteArray bytes = value.toUtf8();
            cells.push_back({std::uint32_t(text.size()), std::uint32_t(bytes.size()), CellSpan::Bare});
            text.append(bytes.constData(), size_t(bytes.size()));
        }
    }
};

struct Identifier
{
    std::uint32_t index = 0; ///< of the row in its batch
    std::string key;
    quint64 hash = 0;
};

/// A batch on its way: read in order, mended and checked on any thread, added up in order.
struct Task
{
    RecordBatch batch;
    std::vector<Finding> findings;
    std::vector<std::vector<Identifier>> identifiers; ///< for each unique column
    std::map<std::uint32_t, MendedRow> rows;          ///< those with findings, and those with repeated identifiers
    qint64 dropped = 0;
    std::shared_ptr<WorkerPool::Job> job;
};

class Run
{
public:
    Run(const Dialect &dialect, const QList<ColumnRule> &rules, const Mending &mending, int columns,
        const ValidationOptions &options)
        : m_options(options),
          m_reader(dialect),
          m_mender(mending, columns, rules),
          m_rules(rules),
          m_inner(withoutRows(options)),
          m_plain(plainDialect()),
          m_builder(rules, m_inner, m_plain)
    {
        for (int i = 0; i < rules.size(); ++i) {
            m_checks.emplace_back(rules[i].field);
            if (rules[i].field.uniqueIdentifier)
                m_uniqueRules.push_back(i);
        }
        m_indexes.resize(m_uniqueRules.size());
        m_reader.setBlockSize(kBlock);
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
                    task->job = pool.start([this, t = task.get()] { check(*t); });
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
        Verdict verdict = m_builder.finish(isCancelled());
        verdict.valid -= m_dropped;
        return verdict;
    }

private:
    /// Mended values have no quotes of their own.
    static Dialect plainDialect()
    {
        Dialect plain;
        plain.quote = 0;
        return plain;
    }

    /// The builder would hand out mended records.
    static ValidationOptions withoutRows(const ValidationOptions &options)
    {
        ValidationOptions inner = options;
        inner.rejectedRow = {};
        return inner;
    }

    [[nodiscard]] bool isCancelled() const
    {
        return m_options.cancel && m_options.cancel->load(std::memory_order_relaxed);
    }

    void check(Task &task) const
    {
        task.identifiers.resize(m_uniqueRules.size());
        Record record;
        for (std::uint32_t index = 0; index < task.batch.rows.size() && !isCancelled(); ++index) {
            m_reader.decode(task.batch, index, record);
            if (!m_mender.apply(record)) {
                ++task.dropped;
                continue;
            }
            const size_t before = task.findings.size();
            const qsizetype cells = record.cells.size();
            if (cells < m_mender.fileColumns())
                task.findings.push_back({index, -1, ProblemKind::TooFewCells});
            else if (cells > m_mender.columns() || (cells != m_mender.columns() && cells > m_mender.fileColumns()))
                task.findings.push_back({index, -1, ProblemKind::TooManyCells});
            checkCells(task, index, record.cells);
            if (task.findings.size() > before)
                task.rows[index].set(record.cells);
        }
    }

    void checkCells(Task &task, std::uint32_t index, const QStringList &cells) const
    {
        size_t unique = 0;
        for (int r = 0; r < m_rules.size(); ++r) {
            const bool isUnique = m_rules[r].field.uniqueIdentifier;
            const size_t place = isUnique ? unique++ : 0;
            if (m_rules[r].column >= cells.size())
                continue;
            const QByteArray bytes = cells[m_rules[r].column].toUtf8();
            const std::string_view value(bytes.constData(), size_t(bytes.size()));
            if (const auto kind = m_checks[size_t(r)](value))
                task.findings.push_back({index, r, *kind});
            if (!isUnique)
                continue;
            std::string scratch;
            const std::string_view key = identifierKey(value, scratch);
            if (!key.empty())
                task.identifiers[place].push_back({index, std::string(key), IdentifierIndex::hash(key)});
        }
    }

    void takeUp(Task &task)
    {
        const size_t found = task.findings.size();
        for (size_t unique = 0; unique < m_indexes.size(); ++unique) {
            for (const Identifier &identifier : task.identifiers[unique]) {
                const qint64 first =
                    m_indexes[unique].insert(identifier.key, identifier.hash, task.batch.firstRow + identifier.index);
                if (first > 0)
                    task.findings.push_back(
                        {identifier.index, m_uniqueRules[unique], ProblemKind::DuplicateIdentifier, first});
            }
        }
        if (task.findings.size() > found)
            std::stable_sort(task.findings.begin(), task.findings.end(),
                             [](const Finding &a, const Finding &b) { return a.index < b.index; });
        m_builder.addRows(qint64(task.batch.rows.size()));
        m_dropped += task.dropped;
        for (std::span<const Finding> rest = task.findings; !rest.empty();)
            addRow(task, takeRow(rest));
        if (Clock::now() >= m_nextReport)
            report(task.batch.fileOffset);
    }

    void addRow(Task &task, std::span<const Finding> findings)
    {
        const std::uint32_t index = findings.front().index;
        MendedRow &row = task.rows[index];
        if (row.cells.empty()) { // a repeated identifier alone was not known when the row was mended
            Record record;
            m_reader.decode(task.batch, index, record);
            m_mender.apply(record);
            row.set(record.cells);
        }
        const qint64 number = task.batch.firstRow + index;
        const qint64 line = task.batch.rows[index].line;
        const qint64 rejected = m_builder.rejected();
        m_builder.add({number, line, row.text, row.cells}, findings);
        if (m_builder.rejected() == rejected || !m_options.rejectedRow)
            return;
        // As it stands in the file, with the reasons that the mended values have.
        Record record;
        m_reader.decode(task.batch, index, record);
        std::vector<CellProblem> problems;
        for (const Finding &finding : findings)
            problems.push_back(describe(number, line, row, finding));
        m_options.rejectedRow(record, problems);
    }

    CellProblem describe(qint64 number, qint64 line, const MendedRow &row, const Finding &finding) const
    {
        CellProblem problem;
        problem.row = number;
        problem.line = line;
        problem.kind = finding.kind;
        problem.isWarning = isWarning(finding.kind);
        problem.firstRow = finding.firstRow;
        problem.value = QString::number(row.cells.size());
        if (finding.rule >= 0) {
            const ColumnRule &rule = m_rules[finding.rule];
            problem.column = rule.column;
            problem.fieldName = rule.field.name;
            const CellSpan &cell = row.cells[size_t(rule.column)];
            problem.value =
                QString::fromUtf8(row.text.data() + cell.begin, cell.length).left(CellProblem::kShownCharacters);
        }
        return problem;
    }

    void report(qint64 bytesRead)
    {
        m_nextReport = Clock::now() + kProgressInterval;
        if (m_options.progress)
            m_options.progress({bytesRead, m_reader.size(), m_builder.rows(), m_builder.rejected()});
    }

    const ValidationOptions &m_options;
    BatchReader m_reader;
    Mender m_mender;
    const QList<ColumnRule> &m_rules;
    ValidationOptions m_inner;
    Scanner m_plain;
    VerdictBuilder m_builder;
    std::vector<CellCheck> m_checks; ///< one for each rule
    std::vector<int> m_uniqueRules;
    std::vector<IdentifierIndex> m_indexes;
    qint64 m_dropped = 0;
    Clock::time_point m_nextReport = Clock::now() + kProgressInterval;
};

/// The rules for the file's own columns, where nothing else is new but constants that fit: those need no look at every
/// row.
std::optional<QList<ColumnRule>> rulesBesideConstants(const QList<ColumnRule> &rules, const Mending &mending,
                                                      int columns)
{
    if (!mending.rules.isEmpty() || !mending.cells.isEmpty())
        return {};
    QList<ColumnRule> rest;
    for (const ColumnRule &rule : rules) {
        if (rule.column < columns) {
            rest << rule;
            continue;
        }
        const NewColumn column = mending.newColumns.value(rule.column - columns);
        if (column.kind != NewColumn::Kind::Constant || rule.field.uniqueIdentifier ||
            problemOfValue(CellCheck(rule.field), column.text))
            return {};
    }
    return rest;
}

} // namespace

std::variant<Verdict, FileProblem> validateMended(const QString &path, const Dialect &dialect,
                                                  const QList<ColumnRule> &rules, const Mending &mending, int columns,
                                                  const ValidationOptions &options)
{
    if (mending.isEmpty())
        return ValidationRun::run(path, dialect, rules, options);
    if (const auto rest = rulesBesideConstants(rules, mending, columns))
        return ValidationRun::run(path, dialect, *rest, options);
    return Run(dialect, rules, mending, columns, options).run(path);
}

} // namespace nudge
