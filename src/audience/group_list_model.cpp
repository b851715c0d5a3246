// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/group_list_model.h"

#include "api/api_service.h"
#include "core/futures.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace nudge {

namespace {

void sortByName(QList<CustomerGroup> &groups)
{
    // The C locale knows neither case nor numbers.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::stable_sort(groups.begin(), groups.end(), [&](const CustomerGroup &a, const CustomerGroup &b) {
        return collator.compare(a.name, b.name) < 0;
    });
}

QString dateText(const QDateTime &when)
{
    return when.isValid() ? QLocale().toString(when.toLocalTime().date(), QLocale::ShortFormat) : QString();
}

} // namespace

GroupListModel::GroupListModel(ApiService &api, QObject *parent) : QAbstractTableModel(parent), m_api(api) {}

void GroupListModel::open(const WorkspaceId &workspace)
{
    m_workspace = workspace;
    m_loaded = false;
    setGroups({});
    reload();
}

void GroupListModel::reload()
{
    const quint64 generation = ++m_generation;
    if (m_workspace.isEmpty())
        return;
    whenDone(m_api.groups(m_workspace), this, [this, generation](const Result<QList<CustomerGroup>> &answer) {
        if (generation != m_generation)
            return;
        if (!answer) {
            Q_EMIT loadFailed(answer.error());
            return;
        }
        m_loaded = true;
        setGroups(*answer);
        Q_EMIT loaded();
    });
}

const CustomerGroup *GroupListModel::group(const GroupId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_groups[row];
}

int GroupListModel::rowOf(const GroupId &id) const
{
    for (int row = 0; row < m_groups.size(); ++row) {
        if (m_groups[row].id == id)
            return row;
    }
    return -1;
}

QFuture<Result<CustomerGroup>> GroupListModel::create(const QString &name, const QString &description)
{
    return chain(m_api.createGroup(m_workspace, name, description), this,
                 [this, workspace = m_workspace](const Result<CustomerGroup> &answer) {
                     if (answer && workspace == m_workspace)
                         put(*answer);
                     return answer;
                 });
}

QFuture<Result<CustomerGroup>> GroupListModel::rename(const GroupId &id, const QString &name,
                                                      const QString &description)
{
    return chain(m_api.renameGroup(m_workspace, id, name, description), this,
                 [this, id, name, description, workspace = m_workspace](const Result<CustomerGroup> &answer) {
                     if (!answer || workspace != m_workspace)
                         return answer;
                     // The answer may leave out what did not change.
                     CustomerGroup changed = *answer;
                     if (const CustomerGroup *before = group(id)) {
                         if (changed.customerCount < 0)
                             changed.customerCount = before->customerCount;
                         if (!changed.createdAt.isValid())
                             changed.createdAt = before->createdAt;
                     }
                     changed.id = id;
                     changed.name = name;
                     changed.description = description;
                     put(changed);
                     return answer;
                 });
}

QFuture<Result<Done>> GroupListModel::remove(const GroupId &id)
{
    return chain(m_api.deleteGroup(m_workspace, id), this, [this, id](const Result<Done> &answer) {
        const int row = rowOf(id);
        if (answer && row >= 0) {
            beginRemoveRows({}, row, row);
            m_groups.removeAt(row);
            endRemoveRows();
        }
        return answer;
    });
}

int GroupListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

int GroupListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant GroupListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CustomerGroup &group = m_groups[index.row()];
    if (role == Qt::TextAlignmentRole) {
        const bool number = index.column() == CustomersColumn;
        return QVariant::fromValue(Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case NameColumn:
        return group.name;
    case DescriptionColumn:
        return group.description;
    case CustomersColumn:
        return group.customerCount < 0 ? QString() : QLocale().toString(group.customerCount);
    case CreatedColumn:
        return dateText(group.createdAt);
    case UpdatedColumn:
        return dateText(group.updatedAt);
    case ColumnCount:
        break;
    }
    return {};
}

/// Keeps rows that are still there, so that a view keeps its selection.
void GroupListModel::setGroups(QList<CustomerGroup> groups)
{
    sortByName(groups);
    const auto sameIds = [](const CustomerGroup &a, const CustomerGroup &b) { return a.id == b.id; };
    if (!groups.isEmpty() && std::equal(groups.begin(), groups.end(), m_groups.begin(), m_groups.end(), sameIds)) {
        m_groups = std::move(groups);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

void GroupListModel::put(const CustomerGroup &group)
{
    QList<CustomerGroup> groups = m_groups;
    groups.removeIf([&](const CustomerGroup &other) { return other.id == group.id; });
    groups.append(group);
    setGroups(groups);
}

} // namespace nudge
