// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/verdict_builder.h"

#include "csv/utf8.h"

#include <algorithm>

namespace nudge {

namespace {

// Where all values of a cluster are alike, the search for another example ends here.
constexpr int kMostLooks = 1000;

} // namespace

std::span<const Finding> takeRow(std::span<const Finding> &rest)
{
    const auto end =
        std::find_if(rest.begin(), rest.end(), [&](const Finding &f) { return f.index != rest.front().index; });
    const auto row = rest.first(size_t(end - rest.begin()));
    rest = rest.subspan(row.size());
    return row;
}

VerdictBuilder::VerdictBuilder(const QList<ColumnRule> &rules, const ValidationOptions &options,
                               const Scanner &scanner)
    : m_rules(rules),
      m_options(options),
      m_scanner(scanner)
{
}

void VerdictBuilder::add(const FoundRow &row, std::span<const Finding> findings)
{
    const bool rejected =
        std::any_of(findings.begin(), findings.end(), [](const Finding &f) { return !isWarning(f.kind); });
    if (rejected) {
        m_verdict.rejectedRows.insert(row.row);
        ++m_verdict.rejected;
    }
    for (const Finding &finding : findings) {
        count(row, finding);
        if (m_verdict.problems.size() < m_options.problemLimit)
            m_verdict.problems << describe(row, finding);
        else
            m_verdict.problemsComplete = false;
    }
    if (rejected && m_options.rejectedRow) {
        std::vector<CellProblem> problems;
        for (const Finding &finding : findings)
            problems.push_back(describe(row, finding));
        Record record{row.row, row.line, {}};
        m_scanner.decode(row.text, row.cells, record.cells);
        m_options.rejectedRow(record, problems);
    }
}

QString VerdictBuilder::valueOf(const FoundRow &row, const Finding &finding) const
{
    if (finding.rule < 0)
        return QString::number(row.cells.size());
    const size_t column = size_t(m_rules[finding.rule].column);
    if (column >= row.cells.size())
        return {};
    std::string scratch;
    const std::string_view bytes = m_scanner.unquoted(row.text, row.cells[column], scratch);
    // A character takes at most four bytes.
    const std::string_view shown = bytes.substr(0, 4 * CellProblem::kShownCharacters);
    return utf8::toText(shown).left(CellProblem::kShownCharacters);
}

CellProblem VerdictBuilder::describe(const FoundRow &row, const Finding &finding) const
{
    CellProblem problem;
    problem.row = row.row;
    problem.line = row.line;
    if (finding.rule >= 0) {
        problem.column = m_rules[finding.rule].column;
        problem.fieldName = m_rules[finding.rule].field.name;
    }
    problem.value = valueOf(row, finding);
    problem.kind = finding.kind;
    problem.isWarning = isWarning(finding.kind);
    problem.firstRow = finding.firstRow;
    return problem;
}

void VerdictBuilder::count(const FoundRow &row, const Finding &finding)
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
        cluster.firstRows << row.row;
    if (cluster.examples.size() < ProblemCluster::kExamples && entry.looks < kMostLooks) {
        ++entry.looks;
        const QString value = valueOf(row, finding);
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
