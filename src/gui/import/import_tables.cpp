// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/import_tables.h"

#include "gui/common/table_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace nudge {

namespace {

/// Owned by its table.
class RowHeightKeeper : public QObject
{
public:
    RowHeightKeeper(TableView &table, int most) : QObject(&table), m_table(table), m_most(most)
    {
        table.installEventFilter(this);
        connect(table.model(), &QAbstractItemModel::modelReset, this, &RowHeightKeeper::apply);
        connect(table.horizontalScrollBar(), &QScrollBar::rangeChanged, this, &RowHeightKeeper::apply);
        apply();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::StyleChange)
            apply();
        return false;
    }

private:
    void apply()
    {
        const int rows = std::clamp(m_table.model()->rowCount(), 1, m_most);
        const QHeaderView *header = m_table.horizontalHeader();
        int wanted = header->sizeHint().height() + rows * m_table.verticalHeader()->defaultSectionSize() +
                     2 * m_table.frameWidth();
        if (m_table.horizontalScrollBar()->maximum() > 0)
            wanted += m_table.horizontalScrollBar()->sizeHint().height();
        if (m_table.minimumHeight() != wanted || m_table.maximumHeight() != wanted)
            m_table.setFixedHeight(wanted);
    }

    TableView &m_table;
    int m_most;
};

} // namespace

void keepHeightOfRows(TableView &table, int most)
{
    new RowHeightKeeper(table, most);
}

} // namespace nudge
