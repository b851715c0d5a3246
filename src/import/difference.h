// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/validator.h"
#include "import/group_snapshot.h"
#include "import/upload_plan.h"

#include <functional>
#include <variant>
#include <vector>

namespace nudge {

/// One value that the upload would change.
struct ChangedCell
{
    int field = 0; ///< place in ColumnMatch::usedColumns()
    QString before;
    QString after;

    friend bool operator==(const ChangedCell &, const ChangedCell &) = default;
};

struct ChangedRow
{
    qint64 row = 0; ///< as Record::row
    QString identifier;
    QList<ChangedCell> cells;

    friend bool operator==(const ChangedRow &, const ChangedRow &) = default;
};

/// The good rows of a file against the group. fresh + changed + same = valid rows.
struct Difference
{
    qint64 fresh = 0;
    qint64 changed = 0;
    qint64 same = 0;
    qint64 cellsChanged = 0;
    qint64 inGroup = 0;      ///< customers that were read
    qint64 onlyInGroup = 0;  ///< of them, those that no row names, not even a rejected one
    QList<qint64> changesOf; ///< changed values for each used field
    QList<ChangedRow> shown; ///< the first changed rows, at most kShown
    RowSet freshRows;
    RowSet changedRows;
    std::vector<bool> named; ///< customers of the snapshot that a row names
    bool cancelled = false;

    static constexpr qsizetype kShown = 2000;

    [[nodiscard]] qint64 toSend() const { return fresh + changed; }
    [[nodiscard]] bool isSent(qint64 row) const { return freshRows.contains(row) || changedRows.contains(row); }
};

struct DifferenceOptions
{
    EmptyCells emptyCells = EmptyCells::Keep;
    std::function<void(qint64 bytes, qint64 total)> progress; ///< on the thread of compareWithGroup()
    const std::atomic<bool> *cancel = nullptr;
};

/// Compares every row that passed the check with the customer who has its identifier. The snapshot's fields are the
/// plan's used ones. Amounts and numbers are compared by what they say: "12.50" is "12.5". Reads the file once, in
/// flat memory. Synchronous; any thread.
std::variant<Difference, FileProblem> compareWithGroup(const UploadPlan &plan, const Verdict &verdict,
                                                       const GroupSnapshot &group,
                                                       const DifferenceOptions &options = {});

/// Whether a value in the file says the same as the one in the group. Both UTF-8, white space trimmed.
[[nodiscard]] bool saysTheSame(const ProfileField &field, std::string_view file, std::string_view group);

} // namespace nudge
