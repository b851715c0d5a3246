// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/table_view.h"

#include "gui/common/row_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr int kSampleRows = 40;
constexpr int kMinColumn = 64;
constexpr int kMaxColumn = 320;

/// One cell of tab-separated text.
QString flat(QString text)
{
    for (const QChar separator : {u'\t', u'\n', u'\r'})
        text.replace(separator, u' ');
    return text;
}

} // namespace

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows move in it
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(kMinColumn / 2);
    horizontalHeader()->setStretchLastSection(true);
    applyRowHeight();
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (!m_fitting && horizontalHeader()->underMouse())
            m_userSized.insert(section);
    });
}

void TableView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QTableView::setModel(newModel);
    if (!newModel)
        return;
    // QAbstractItemView connected first, so the view is up to date when these run.
    connect(newModel, &QAbstractItemModel::modelReset, this, &TableView::ensureCurrent);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &TableView::ensureCurrent);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &TableView::ensureCurrent);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &TableView::ensureCurrent);
    ensureCurrent();
}

void TableView::ensureCurrent()
{
    if (!model() || !selectionModel() || currentIndex().isValid() || model()->rowCount() == 0 ||
        model()->columnCount() == 0)
        return;
    selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
}

void TableView::fitColumns()
{
    if (!model())
        return;
    m_fitting = true;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (m_userSized.contains(column) || isColumnHidden(column))
            continue;
        const int wanted = qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, std::clamp(wanted, kMinColumn, kMaxColumn));
    }
    m_fitting = false;
}

int TableView::sizeHintForColumn(int column) const
{
    const int first = qMax(0, rowAt(0));
    const int last = qMin(model()->rowCount(), first + kSampleRows);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    for (int row = first; row < last; ++row) {
        const QModelIndex index = model()->index(row, column);
        width = qMax(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

QString TableView::selectionAsText() const
{
    QList<int> rows;
    const QItemSelection ranges = selectionModel() ? selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < kMaxCopiedRows; ++row)
            rows.append(row);
    }
    if (rows.isEmpty())
        return {};
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());

    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns.append(column);
    }
    QStringList lines;
    QStringList cells;
    for (const int column : std::as_const(columns))
        cells.append(flat(model()->headerData(column, Qt::Horizontal).toString()));
    lines.append(cells.join(u'\t'));
    for (const int row : std::as_const(rows)) {
        cells.clear();
        for (const int column : std::as_const(columns))
            cells.append(flat(model()->index(row, column).data().toString()));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void TableView::copySelection()
{
    if (const QString text = selectionAsText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex().row());
    } else if (event->matches(QKeySequence::Delete)) {
        Q_EMIT deletePressed();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        applyRowHeight();
}

void TableView::applyRowHeight()
{
    const int height = RowDelegate::rowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

} // namespace nudge
