// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/verdict_builder.h"

#include "csv/number_reading.h"
#include "csv/utf8.h"

#include <algorithm>

namespace nudge {

namespace {

// Where all values of a cluster are alike, the search for another example ends here.
constexpr int kMostLooks = 1000;

constexpr std::size_t kLongestShape = 40;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    const char lower = char(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || (c & '\x80');
}

std::string shapeOf(std::string_view value)
{
    std::string shape;
    for (const char c : value) {
        if (shape.size() == kLongestShape)
            return shape + "\u2026";
        if (!isLetter(c))
            shape += isDigit(c) ? '9' : c;
        else if (shape.empty() || shape.back() != 'a')
            shape += 'a';
    }
    return shape;
}

} // namespace

std::span<const Finding> takeRow(std::span<const Finding> &rest)
{
    const auto end =
        std::find_if(rest.begin(), rest.end(), [&](const Finding &f) { return f.index != rest.front().index; });
    const auto row = rest.first(size_t(end - rest.begin()));
    rest = rest.subspan(row.size());
    return row;
}

VerdictBuilder::VerdictBuilder(const QList<ColumnRule> &rules, const ValidationOptions &options, const Scanner &scanner)
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

std::string_view VerdictBuilder::bytesOf(const FoundRow &row, const Finding &finding, std::string &scratch) const
{
    const auto column = size_t(m_rules[finding.rule].column);
    return column < row.cells.size() ? m_scanner.unquoted(row.text, row.cells[column], scratch) : std::string_view();
}

QString VerdictBuilder::valueOf(const FoundRow &row, const Finding &finding) const
{
    if (finding.rule < 0)
        return QString::number(row.cells.size());
    std::string scratch;
    const std::string_view bytes = bytesOf(row, finding, scratch);
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
    countShape(entry, row, finding);
    if (finding.kind == ProblemKind::NotANumber || finding.kind == ProblemKind::NotAnAmount)
        countReading(row, finding);
}

void VerdictBuilder::countShape(Cluster &entry, const FoundRow &row, const Finding &finding) const
{
    ProblemCluster &cluster = entry.cluster;
    std::string scratch;
    // Of ragged rows the number of cells.
    const std::string shape =
        finding.rule < 0 ? std::to_string(row.cells.size()) : shapeOf(bytesOf(row, finding, scratch));
    auto found = entry.shapes.find(shape);
    if (found == entry.shapes.end()) {
        if (cluster.shapes.size() >= ProblemCluster::kShapes) {
            ++cluster.otherShapes;
            return;
        }
        found = entry.shapes.emplace(shape, int(cluster.shapes.size())).first;
        cluster.shapes.push_back({utf8::toText(shape), 0, valueOf(row, finding), row.row});
    }
    ++cluster.shapes[found->second].count;
}

void VerdictBuilder::countReading(const FoundRow &row, const Finding &finding)
{
    using Other = ReadingEvidence::Other;
    const auto contradicts = [&](Other other) {
        ReadingEvidence &found = evidence(finding.rule, other);
        if (found.contradicting++ == 0)
            found.firstContradicting = row.row;
    };
    std::string scratch;
    switch (readNumber(bytesOf(row, finding, scratch))) {
    case NumberReading::None:
        break;
    case NumberReading::DecimalComma:
        contradicts(Other::DecimalComma);
        break;
    case NumberReading::ThousandsComma:
        contradicts(Other::ThousandsComma);
        break;
    case NumberReading::ThousandsOthers:
        contradicts(Other::ThousandsMarks);
        break;
    case NumberReading::EitherComma:
        ++evidence(finding.rule, Other::DecimalComma).either;
        ++evidence(finding.rule, Other::ThousandsComma).either;
        break;
    }
}

void VerdictBuilder::addDates(int rule, const DateOrder::Counts &counts, qint64 toRow)
{
    if (counts.format + counts.other + counts.both == 0)
        return;
    ReadingEvidence &found = evidence(rule, ReadingEvidence::Other::SwappedDate);
    if (found.proving == 0 && counts.format > 0)
        found.firstProving = toRow + counts.firstFormat;
    if (found.contradicting == 0 && counts.other > 0)
        found.firstContradicting = toRow + counts.firstOther;
    found.proving += counts.format;
    found.contradicting += counts.other;
    found.either += counts.both;
}

ReadingEvidence &VerdictBuilder::evidence(int rule, ReadingEvidence::Other other)
{
    ReadingEvidence &found = m_evidence[{rule, other}];
    if (found.fieldName.isEmpty()) {
        const ColumnRule &of = m_rules[rule];
        found.column = of.column;
        found.fieldName = of.field.name;
        found.other = other;
        if (other == ReadingEvidence::Other::SwappedDate) {
            found.format = of.field.format;
            found.otherFormat = DateOrder(of.field.format).other();
        }
    }
    return found;
}

Verdict VerdictBuilder::finish(bool cancelled)
{
    for (auto &[key, entry] : m_clusters) {
        std::stable_sort(entry.cluster.shapes.begin(), entry.cluster.shapes.end(),
                         [](const ProblemShape &a, const ProblemShape &b) { return a.count > b.count; });
        m_verdict.clusters << std::move(entry.cluster);
    }
    for (auto &[key, found] : m_evidence)
        m_verdict.evidence << std::move(found);
    std::stable_sort(m_verdict.clusters.begin(), m_verdict.clusters.end(),
                     [](const ProblemCluster &a, const ProblemCluster &b) {
                         return a.isWarning != b.isWarning ? b.isWarning : a.count > b.count;
                     });
    m_verdict.valid = m_verdict.rows - m_verdict.rejected;
    m_verdict.cancelled = cancelled;
    return std::move(m_verdict);
}

} // namespace nudge
