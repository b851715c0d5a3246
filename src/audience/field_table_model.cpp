// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/field_table_model.h"

#include "api/api_service.h"
#include "core/futures.h"

namespace nudge {

FieldTableModel::FieldTableModel(ApiService &api, QObject *parent) : QAbstractTableModel(parent), m_api(api) {}

void FieldTableModel::open(const WorkspaceId &workspace)
{
    m_workspace = workspace;
    m_loaded = false;
    setFields({});
    reload();
}

void FieldTableModel::reload()
{
    const quint64 generation = ++m_generation;
    if (m_workspace.isEmpty())
        return;
    whenDone(m_api.fields(m_workspace), this, [this, generation](const Result<QList<ProfileField>> &answer) {
        if (generation != m_generation)
            return;
        if (!answer) {
            Q_EMIT loadFailed(answer.error());
            return;
        }
        m_loaded = true;
        setFields(*answer);
        Q_EMIT loaded();
    });
}

int FieldTableModel::rowOf(const FieldId &id) const
{
    for (int row = 0; row < m_fields.size(); ++row) {
        if (m_fields[row].id == id)
            return row;
    }
    return -1;
}

QFuture<Result<ProfileField>> FieldTableModel::create(const ProfileField &field)
{
    return chain(m_api.createField(m_workspace, field), this,
                 [this, workspace = m_workspace](const Result<ProfileField> &answer) {
                     if (answer && workspace == m_workspace) {
                         beginInsertRows({}, rowCount(), rowCount());
                         m_fields.append(*answer);
                         endInsertRows();
                     }
                     return answer;
                 });
}

QFuture<Result<ProfileField>> FieldTableModel::change(const ProfileField &field)
{
    return chain(m_api.updateField(m_workspace, field), this, [this, field](const Result<ProfileField> &answer) {
        const int row = rowOf(field.id);
        if (answer && row >= 0) {
            ProfileField &held = m_fields[row];
            held.displayName = field.displayName;
            held.format = field.format;
            held.required = field.required;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        return answer;
    });
}

QFuture<Result<Done>> FieldTableModel::remove(const FieldId &id)
{
    return chain(m_api.deleteFields(m_workspace, {id}), this, [this, id](const Result<Done> &answer) {
        const int row = rowOf(id);
        if (answer && row >= 0) {
            beginRemoveRows({}, row, row);
            m_fields.removeAt(row);
            endRemoveRows();
        }
        return answer;
    });
}

int FieldTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

int FieldTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FieldTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const ProfileField &field = m_fields[index.row()];
    switch (Column(index.column())) {
    case NameColumn:
        return field.name;
    case LabelColumn:
        return field.displayName;
    case TypeColumn:
        return field.typeText;
    case FormatColumn:
        return field.format;
    case RequiredColumn:
        return field.required;
    case UniqueColumn:
        return field.uniqueIdentifier;
    case ColumnCount:
        break;
    }
    return {};
}

void FieldTableModel::setFields(const QList<ProfileField> &fields)
{
    if (fields == m_fields)
        return;
    beginResetModel();
    m_fields = fields;
    endResetModel();
}

} // namespace nudge
