// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/date_order.h"
#include "csv/scanner.h"
#include "csv/validator.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace nudge {

/// One problem as the validating threads note it: no text is made before somebody wants to see it.
struct Finding
{
    std::uint32_t index = 0; ///< of the row in its batch or chunk
    int rule = -1;           ///< index of the rule; -1 = the row as a whole
    ProblemKind kind = ProblemKind::Missing;
    qint64 firstRow = 0;

    static bool isEarlier(const Finding &a, const Finding &b) { return a.index < b.index; }
};

/// The findings of the first row in `rest`, which then begins with the next row's.
std::span<const Finding> takeRow(std::span<const Finding> &rest);

/// A row that something was found in.
struct FoundRow
{
    qint64 row = 0;
    qint64 line = 0;
    std::string_view text; ///< where the cells point into
    std::span<const CellSpan> cells;
};

/// Adds up the findings of rows, in the order of the file, to a verdict. One thread.
class VerdictBuilder
{
public:
    VerdictBuilder(const QList<ColumnRule> &rules, const ValidationOptions &options, const Scanner &scanner);

    /// So many rows were looked at, those with findings among them.
    void addRows(qint64 count) { m_verdict.rows += count; }
    void add(const FoundRow &row, std::span<const Finding> findings);
    /// How the dates under a rule fit; `toRow` added to an index gives the row.
    void addDates(int rule, const DateOrder::Counts &counts, qint64 toRow);
    [[nodiscard]] qint64 rows() const { return m_verdict.rows; }
    [[nodiscard]] qint64 rejected() const { return m_verdict.rejected; }
    Verdict finish(bool cancelled);

private:
    struct Cluster
    {
        ProblemCluster cluster;
        int looks = 0;                                  ///< findings looked at for one more distinct example
        std::map<std::string, int, std::less<>> shapes; ///< indexes in cluster.shapes
    };

    CellProblem describe(const FoundRow &row, const Finding &finding) const;
    [[nodiscard]] QString valueOf(const FoundRow &row, const Finding &finding) const;
    void count(const FoundRow &row, const Finding &finding);
    void countShape(Cluster &entry, const FoundRow &row, const Finding &finding) const;
    void countReading(const FoundRow &row, const Finding &finding);
    [[nodiscard]] std::string_view bytesOf(const FoundRow &row, const Finding &finding, std::string &scratch) const;
    ReadingEvidence &evidence(int rule, ReadingEvidence::Other other);

    const QList<ColumnRule> &m_rules;
    const ValidationOptions &m_options;
    const Scanner &m_scanner;
    Verdict m_verdict;
    std::map<std::pair<int, ProblemKind>, Cluster> m_clusters;
    std::map<std::pair<int, ReadingEvidence::Other>, ReadingEvidence> m_evidence;
};

} // namespace nudge
