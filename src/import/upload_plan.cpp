// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/upload_plan.h"

namespace nudge {

QList<ColumnRule> UploadPlan::rules() const
{
    QList<ColumnRule> out;
    for (const int column : match.usedColumns())
        out.append({column, match.fields()[match.link(column).field]});
    return out;
}

} // namespace nudge
