// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/report_model.h"

#include "gui/common/row_delegate.h"

namespace nudge {

ReportModel::ReportModel(QList<Column> columns, QObject *parent)
    : QAbstractTableModel(parent),
      m_columns(std::move(columns))
{
}

void ReportModel::setRows(int rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column &column = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column.text(index.row());
    case Qt::TextAlignmentRole:
        return QVariant(int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case kChipToneRole:
        return column.mark ? QVariant(int(column.mark(index.row()).tone)) : QVariant();
    case kChipIconRole:
        return column.mark ? QVariant(column.mark(index.row()).icon) : QVariant();
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[section].title;
    if (role == Qt::TextAlignmentRole)
        return QVariant(int((m_columns[section].number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

} // namespace nudge
