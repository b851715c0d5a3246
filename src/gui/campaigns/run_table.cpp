// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/run_table.h"

#include "gui/common/format_text.h"

namespace nudge {

void RunTable::setRuns(const QList<CampaignRun> &runs, const std::function<QString(const GroupId &)> &groupName)
{
    beginResetModel();
    m_runs = runs;
    m_groups.clear();
    for (const CampaignRun &run : runs)
        m_groups.append(groupName(run.group));
    endResetModel();
}

int RunTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool number = index.column() == Number || index.column() == Segments;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? text(index.row(), index.column()) : QVariant();
}

QString RunTable::text(int row, int column) const
{
    const CampaignRun &run = m_runs.at(row);
    switch (column) {
    case Number:
        return countText(run.number);
    case Started:
        return momentText(run.createdAt);
    case Group:
        return m_groups.at(row);
    case Segments:
        return run.segments < 0 ? QString() : countText(run.segments);
    case Summary:
        return run.summary;
    case Status:
        return run.status;
    default:
        return {};
    }
}

QVariant RunTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Number || section == Segments))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Run");
    case Started:
        return tr("Started");
    case Group:
        return tr("Group");
    case Segments:
        return tr("Segments");
    case Summary:
        return tr("Messages");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

} // namespace nudge
