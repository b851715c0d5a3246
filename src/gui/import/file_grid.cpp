// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/file_grid.h"

#include "gui/common/table_view.h"
#include "gui/common/theme.h"
#include "gui/import/import_tables.h"
#include "gui/import/preview_model.h"
#include "import/import_session.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace nudge {

FileGrid::FileGrid(QWidget *parent)
    : QWidget(parent),
      m_table(new TableView(this)),
      m_bar(new QScrollBar(Qt::Vertical, this))
{
    m_table->setObjectName("previewTable"_L1);
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->verticalHeader()->show();
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setFont(tabularFont(m_table->font()));
    m_bar->setObjectName("fileScrollBar"_L1);
    m_bar->setAccessibleName(tr("Place in the file"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    layout->addWidget(m_bar);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_bar, &QScrollBar::valueChanged, this, [this](int value) { scrollTo(qint64(value) + 1); });
}

void FileGrid::setSession(ImportSession &session)
{
    m_model = new PreviewModel(session, this);
    m_model->setHeight(kRows);
    m_table->setModel(m_model);
    keepHeightOfRows(*m_table, kRows);
    connect(m_model, &PreviewModel::windowMoved, this, &FileGrid::refreshScrollBar);
    // Marks of problems take room.
    connect(&session, &ImportSession::checkChanged, m_table, &TableView::fitColumns);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_row = m_model->rowCount() > 0 ? m_model->first() : 0;
        m_table->fitColumns();
        Q_EMIT currentChanged();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (m_moving || !current.isValid())
            return;
        m_row = m_model->fileRow(current);
        Q_EMIT currentChanged();
    });
    refreshScrollBar();
}

qint64 FileGrid::currentRow() const
{
    return m_row;
}

int FileGrid::currentColumn() const
{
    return m_table->currentIndex().column();
}

void FileGrid::refreshScrollBar()
{
    const QSignalBlocker quiet(m_bar);
    const qint64 furthest = std::max<qint64>(0, m_model->fileRows() - m_model->rowCount());
    m_bar->setRange(0, int(std::min<qint64>(furthest, std::numeric_limits<int>::max())));
    m_bar->setPageStep(std::max(1, m_model->rowCount()));
    m_bar->setValue(int(m_model->first() - 1));
    m_bar->setVisible(furthest > 0);
    // The numbers grow towards the end of the file.
    m_table->verticalHeader()->updateGeometry();
}

void FileGrid::scrollTo(qint64 first)
{
    if (!m_model)
        return;
    const int column = std::max(0, m_table->currentIndex().column());
    {
        const QScopedValueRollback moving(m_moving, true);
        m_model->setFirst(first);
        // The mark stays on its row as long as that is on the screen.
        const qint64 shown = std::clamp(m_row, m_model->first(), std::max(m_model->first(), m_model->last()));
        const QModelIndex index = m_model->index(int(shown - m_model->first()), column);
        m_table->selectionModel()->setCurrentIndex(index, shown == m_row ? QItemSelectionModel::ClearAndSelect
                                                                         : QItemSelectionModel::Clear);
    }
    refreshScrollBar();
}

void FileGrid::showCell(qint64 row, int column)
{
    if (!m_model || row < 1 || row > m_model->fileRows())
        return;
    const int wanted = column >= 0 ? column : std::max(0, m_table->currentIndex().column());
    m_row = row;
    scrollTo(row < m_model->first() || row > m_model->last() ? row - m_model->rowCount() / 2 : m_model->first());
    const QModelIndex index = m_model->index(int(row - m_model->first()), wanted);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    Q_EMIT currentChanged();
}

bool FileGrid::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = m_table->currentIndex();
    const qint64 at = current.isValid() ? m_model->fileRow(current) : m_model->first();
    const qint64 page = std::max(1, m_model->rowCount());
    qint64 wanted = 0;
    if (key == Qt::Key_Down && !modifiers)
        wanted = at + 1;
    else if (key == Qt::Key_Up && !modifiers)
        wanted = at - 1;
    else if (key == Qt::Key_PageDown && !modifiers)
        wanted = at + page;
    else if (key == Qt::Key_PageUp && !modifiers)
        wanted = at - page;
    else if (key == Qt::Key_Home && modifiers == Qt::ControlModifier)
        wanted = 1;
    else if (key == Qt::Key_End && modifiers == Qt::ControlModifier)
        wanted = m_model->fileRows();
    else
        return false;
    wanted = std::clamp<qint64>(wanted, 1, std::max<qint64>(1, m_model->fileRows()));
    if (wanted < m_model->first())
        scrollTo(wanted);
    else if (wanted > m_model->last())
        scrollTo(wanted - page + 1);
    m_table->setCurrentIndex(m_model->index(int(wanted - m_model->first()), std::max(0, current.column())));
    return true;
}

bool FileGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_model || m_model->rowCount() == 0)
        return false;
    if (watched == m_table && event->type() == QEvent::KeyPress && m_table->hasFocus()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers() & ~Qt::KeypadModifier);
    }
    if (watched == m_table->viewport() && event->type() == QEvent::Wheel) {
        const QPoint delta = static_cast<QWheelEvent *>(event)->angleDelta();
        const bool upwards = delta.y() > 0;
        const bool atEnd = m_bar->value() == (upwards ? m_bar->minimum() : m_bar->maximum());
        // At its end the page goes on.
        if (std::abs(delta.y()) <= std::abs(delta.x()) || atEnd)
            return false;
        return QCoreApplication::sendEvent(m_bar, event);
    }
    return false;
}

} // namespace nudge
