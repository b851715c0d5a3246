// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/import_tables.h"

#include "gui/common/table_view.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace nudge {

void fitHeight(TableView &table, int most)
{
    const int rows = table.model() ? table.model()->rowCount() : 0;
    const int shown = std::clamp(rows, 1, most);
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() +
                         shown * table.verticalHeader()->defaultSectionSize() +
                         table.horizontalScrollBar()->sizeHint().height() + 2 * table.frameWidth());
}

} // namespace nudge
