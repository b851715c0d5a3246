// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/row_ranges.h"

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kMostRanges = 2000;
}

RejectedNumbers RejectedNumbers::of(const Verdict &verdict, const QList<ServerRejection> &byServer)
{
    QList<qint64> rows;
    for (const CellProblem &problem : verdict.problems) {
        if (!problem.isWarning && (rows.isEmpty() || rows.last() != problem.row))
            rows << problem.row;
    }
    RejectedNumbers out;
    out.complete = verdict.problemsComplete;
    for (const ServerRejection &each : byServer) {
        if (each.row > 0)
            rows << each.row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList ranges;
    for (qsizetype at = 0; at < rows.size();) {
        if (ranges.size() == kMostRanges) {
            out.complete = false;
            break;
        }
        qsizetype end = at + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        ranges << (end == at + 1 ? QString::number(rows[at]) : u"%1-%2"_s.arg(rows[at]).arg(rows[end - 1]));
        at = end;
    }
    out.ranges = ranges.join(u", "_s);
    return out;
}

} // namespace nudge
