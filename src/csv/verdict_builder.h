// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/batch_reader.h"
#include "csv/validator.h"

#include <map>
#include <utility>

namespace nudge {

/// One problem as the validating threads note it: no text is made before somebody wants to see it.
struct Finding
{
    std::uint32_t index = 0; ///< of the row in its batch
    int rule = -1;           ///< index of the rule; -1 = the row as a whole
    ProblemKind kind = ProblemKind::Missing;
    qint64 firstRow = 0;
};

/// Adds up the findings of batches, in the order of the file, to a verdict. One thread.
class VerdictBuilder
{
public:
    VerdictBuilder(const QList<ColumnRule> &rules, const ValidationOptions &options, const BatchReader &reader);

    /// `findings` are in the order of rows.
    void add(const RecordBatch &batch, std::span<const Finding> findings);
    [[nodiscard]] qint64 rows() const { return m_verdict.rows; }
    [[nodiscard]] qint64 rejected() const { return m_verdict.rejected; }
    Verdict finish(bool cancelled);

private:
    struct Cluster
    {
        ProblemCluster cluster;
        int looks = 0; ///< findings looked at for one more distinct example
    };

    void addRow(const RecordBatch &batch, std::span<const Finding> findings);
    CellProblem describe(const RecordBatch &batch, const Finding &finding) const;
    [[nodiscard]] QString valueOf(const RecordBatch &batch, const Finding &finding) const;
    void count(const RecordBatch &batch, const Finding &finding);

    const QList<ColumnRule> &m_rules;
    const ValidationOptions &m_options;
    const BatchReader &m_reader;
    Verdict m_verdict;
    std::map<std::pair<int, ProblemKind>, Cluster> m_clusters;
};

} // namespace nudge
