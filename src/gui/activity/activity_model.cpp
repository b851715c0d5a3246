// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activity/activity_model.h"

#include "gui/activity/activity_words.h"
#include "gui/common/call_text.h"
#include "gui/common/format_text.h"
#include "gui/common/row_delegate.h"

namespace nudge {
namespace {

bool isNumber(int column)
{
    return column == ActivityModel::Duration || column == ActivityModel::Size || column == ActivityModel::Retries;
}

} // namespace

ActivityModel::ActivityModel(const RequestLog &log, QObject *parent)
    : QAbstractTableModel(parent),
      m_entries(log.entries())
{
    connect(&log, &RequestLog::added, this, &ActivityModel::append);
    connect(&log, &RequestLog::cleared, this, &ActivityModel::clear);
}

void ActivityModel::append(const RequestLogEntry &entry)
{
    if (m_entries.size() >= RequestLog::kCapacity) {
        beginRemoveRows({}, 0, 0);
        m_entries.removeFirst();
        endRemoveRows();
    }
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries.append(entry);
    endInsertRows();
}

void ActivityModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequestLogEntry &call = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(call, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case kSortRole:
        return sortKey(index.row(), index.column());
    case kChipToneRole:
        return index.column() == Status ? QVariant(int(statusTone(call))) : QVariant();
    case kChipIconRole:
        return index.column() == Status ? QVariant(statusIcon(call)) : QVariant();
    default:
        return {};
    }
}

QString ActivityModel::text(const RequestLogEntry &call, int column) const
{
    switch (column) {
    case Time:
        return clockText(call.startedAt);
    case Name:
        return callText(call.call);
    case Status:
        return statusText(call);
    case Duration:
        return millisecondsText(call.milliseconds);
    case Size:
        return sizeText(call.bytesReceived);
    case Retries:
        return countText(call.retries);
    case RequestId:
        return call.requestId;
    default:
        return {};
    }
}

QVariant ActivityModel::sortKey(int row, int column) const
{
    const RequestLogEntry &call = entry(row);
    switch (column) {
    case Time:
        return row;
    case Status:
        return call.status;
    case Duration:
        return call.milliseconds;
    case Size:
        return call.bytesReceived;
    case Retries:
        return call.retries;
    default:
        return text(call, column);
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Name:
        return tr("Call");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Duration");
    case Size:
        //: Bytes of the answer
        return tr("Size");
    case Retries:
        return tr("Retries");
    case RequestId:
        return tr("Request ID");
    default:
        return {};
    }
}

} // namespace nudge
