// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/verdict_builder.h"

#include "csv/utf8.h"

#include <algorithm>

namespace nudge {

namespace {

// Where all values of a cluster are alike, the search for another example ends here.
constexpr int kMostLooks = 1000;

} // namespace

VerdictBuilder::VerdictBuilder(const QList<ColumnRule> &rules, const ValidationOptions &options,
                               const BatchReader &reader)
    : m_rules(rules),
      m_options(options),
      m_reader(reader)
{
}

void VerdictBuilder::add(const RecordBatch &batch, std::span<const Finding> findings)
{
    m_verdict.rows += qint64(batch.rows.size());
    while (!findings.empty()) {
        const auto end = std::find_if(findings.begin(), findings.end(),
                                      [&](const Finding &f) { return f.index != findings.front().index; });
        const size_t count = size_t(end - findings.begin());
        addRow(batch, findings.first(count));
        findings = findings.subspan(count);
    }
}

void VerdictBuilder::addRow(const RecordBatch &batch, std::span<const Finding> findings)
{
    const bool rejected =
        std::any_of(findings.begin(), findings.end(), [](const Finding &f) { return !isWarning(f.kind); });
    if (rejected) {
        m_verdict.rejectedRows.insert(batch.firstRow + findings.front().index);
        ++m_verdict.rejected;
    }
    for (const Finding &finding : findings) {
        count(batch, finding);
        if (m_verdict.problems.size() < m_options.problemLimit)
            m_verdict.problems << describe(batch, finding);
        else
            m_verdict.problemsComplete = false;
    }
    if (rejected && m_options.rejectedRow) {
        std::vector<CellProblem> problems;
        for (const Finding &finding : findings)
            problems.push_back(describe(batch, finding));
        Record record;
        m_reader.decode(batch, findings.front().index, record);
        m_options.rejectedRow(record, problems);
    }
}

QString VerdictBuilder::valueOf(const RecordBatch &batch, const Finding &finding) const
{
    const RecordBatch::Row &row = batch.rows[finding.index];
    if (finding.rule < 0)
        return QString::number(row.cellCount);
    const std::uint32_t column = std::uint32_t(m_rules[finding.rule].column);
    if (column >= row.cellCount)
        return {};
    std::string scratch;
    const std::string_view bytes = m_reader.scanner().unquoted(batch.text(), batch.cellsOf(row)[column], scratch);
    // A character takes at most four bytes.
    const std::string_view shown = bytes.substr(0, 4 * CellProblem::kShownCharacters);
    return utf8::toText(shown).left(CellProblem::kShownCharacters);
}

CellProblem VerdictBuilder::describe(const RecordBatch &batch, const Finding &finding) const
{
    CellProblem problem;
    problem.row = batch.firstRow + finding.index;
    problem.line = batch.rows[finding.index].line;
    if (finding.rule >= 0) {
        problem.column = m_rules[finding.rule].column;
        problem.fieldName = m_rules[finding.rule].field.name;
    }
    problem.value = valueOf(batch, finding);
    problem.kind = finding.kind;
    problem.isWarning = isWarning(finding.kind);
    problem.firstRow = finding.firstRow;
    return problem;
}

void VerdictBuilder::count(const RecordBatch &batch, const Finding &finding)
{
    Cluster &entry = m_clusters[{finding.rule, finding.kind}];
    ProblemCluster &cluster = entry.cluster;
    if (cluster.count++ == 0 && finding.rule >= 0) {
        cluster.column = m_rules[finding.rule].column;
        cluster.fieldName = m_rules[finding.rule].field.name;
    }
    cluster.kind = finding.kind;
    cluster.isWarning = isWarning(finding.kind);
    if (cluster.firstRows.size() < ProblemCluster::kExamples)
        cluster.firstRows << batch.firstRow + finding.index;
    if (cluster.examples.size() < ProblemCluster::kExamples && entry.looks < kMostLooks) {
        ++entry.looks;
        const QString value = valueOf(batch, finding);
        if (!cluster.examples.contains(value))
            cluster.examples << value;
    }
}

Verdict VerdictBuilder::finish(bool cancelled)
{
    for (auto &[key, entry] : m_clusters)
        m_verdict.clusters << std::move(entry.cluster);
    std::stable_sort(m_verdict.clusters.begin(), m_verdict.clusters.end(),
                     [](const ProblemCluster &a, const ProblemCluster &b) {
                         return a.isWarning != b.isWarning ? b.isWarning : a.count > b.count;
                     });
    m_verdict.valid = m_verdict.rows - m_verdict.rejected;
    m_verdict.cancelled = cancelled;
    return std::move(m_verdict);
}

} // namespace nudge
