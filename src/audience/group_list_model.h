// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"

#include <QAbstractTableModel>
#include <QFuture>

namespace nudge {

class ApiService;

/// The customer groups of a workspace, and what can be done with them. Holds no words: a subclass in gui adds those.
class GroupListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, DescriptionColumn, CustomersColumn, CreatedColumn, UpdatedColumn, ColumnCount };

    explicit GroupListModel(ApiService &api, QObject *parent = nullptr);

    /// Empties the list and loads the workspace's groups. An empty id only empties.
    void open(const WorkspaceId &workspace);
    /// Asks again; the rows stay until the answer comes.
    void reload();

    [[nodiscard]] const WorkspaceId &workspace() const { return m_workspace; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const QList<CustomerGroup> &groups() const { return m_groups; }
    [[nodiscard]] const CustomerGroup *group(const GroupId &id) const;
    [[nodiscard]] int rowOf(const GroupId &id) const;

    /// On success the list has changed already.
    QFuture<Result<CustomerGroup>> create(const QString &name, const QString &description);
    QFuture<Result<CustomerGroup>> rename(const GroupId &id, const QString &name, const QString &description);
    QFuture<Result<Done>> remove(const GroupId &id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void loadFailed(const nudge::ApiError &error);

private:
    void setGroups(QList<CustomerGroup> groups);
    void put(const CustomerGroup &group);

    ApiService &m_api;
    WorkspaceId m_workspace;
    QList<CustomerGroup> m_groups; ///< by name, as people sort
    quint64 m_generation = 0;
    bool m_loaded = false;
};

} // namespace nudge
