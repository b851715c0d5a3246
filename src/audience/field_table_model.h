// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"
#include "core/result.h"

#include <QAbstractTableModel>
#include <QFuture>

namespace nudge {

class ApiService;

/// The profile fields of a workspace, and what can be done with them. Holds no words: a subclass in gui adds those
/// of the type, required and unique columns.
class FieldTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, LabelColumn, TypeColumn, FormatColumn, RequiredColumn, UniqueColumn, ColumnCount };

    explicit FieldTableModel(ApiService &api, QObject *parent = nullptr);

    /// Empties the list and loads the workspace's fields. An empty id only empties.
    void open(const WorkspaceId &workspace);
    void reload();

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const QList<ProfileField> &fields() const { return m_fields; }
    [[nodiscard]] int rowOf(const FieldId &id) const;

    /// On success the list has changed already.
    QFuture<Result<ProfileField>> create(const ProfileField &field);
    /// Sends label, format and required; the API changes nothing else.
    QFuture<Result<ProfileField>> change(const ProfileField &field);
    QFuture<Result<Done>> remove(const FieldId &id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void loadFailed(const nudge::ApiError &error);

private:
    void setFields(const QList<ProfileField> &fields);

    ApiService &m_api;
    WorkspaceId m_workspace;
    QList<ProfileField> m_fields; ///< in the server's order, which is the order of the table's columns
    quint64 m_generation = 0;
    bool m_loaded = false;
};

} // namespace nudge
