// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/position_marks.h"

#include <algorithm>

namespace nudge {

namespace {

constexpr qint64 kStep = 1024;

} // namespace

PositionMarks::Start PositionMarks::startFor(qint64 group, qint64 offset)
{
    std::vector<qint64> &marks = m_marks[group];
    const auto wanted = size_t(offset / kStep);
    while (marks.size() < wanted) {
        const qint64 last = marks.empty() ? 0 : marks.back();
        const QVariant next = m_database.value("SELECT id FROM customer WHERE customer_group = ? AND id >= ?"
                                               " ORDER BY id LIMIT 1 OFFSET ?",
                                               group, last, kStep);
        if (next.isNull())
            break; // the group ends before
        marks.push_back(next.toLongLong());
    }
    const size_t used = std::min(wanted, marks.size());
    return {used == 0 ? 0 : marks[used - 1], offset - qint64(used) * kStep};
}

void PositionMarks::customerDeleted(qint64 group, qint64 row)
{
    const auto found = m_marks.find(group);
    if (found != m_marks.end())
        found->erase(std::lower_bound(found->begin(), found->end(), row), found->end());
}

} // namespace nudge
