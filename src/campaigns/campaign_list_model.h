// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"

#include <QAbstractTableModel>
#include <QHash>

namespace nudge {

class ApiService;

/// All campaigns of the account, of every workspace, in the server's order. Complete, never paged: an account has
/// hundreds of campaigns, not millions. Holds values; the words are gui's. Lives on the GUI thread.
class CampaignListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Stage, ChannelColumn, WorkspaceColumn, Group, Messages, Created, Published, ColumnCount };
    enum Role {
        CampaignRole = Qt::UserRole, ///< Campaign
        SortRole,                    ///< what the column is sorted by
        WorkspaceNameRole,
        GroupNameRole, ///< the id where the name is not known
    };

    explicit CampaignListModel(ApiService &api, QObject *parent = nullptr);

    /// Reads the list anew; loaded() or failed() follows. What is shown stays until then, and after a failure. The
    /// names of the groups are read after it and come by dataChanged().
    void refresh();
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool wasLoaded() const { return m_wasLoaded; }

    [[nodiscard]] QString workspaceName(const WorkspaceId &id) const;
    [[nodiscard]] QString groupName(const GroupId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();
    void failed(const nudge::ApiError &error);

private:
    void take(const QList<WorkspaceCampaigns> &answer);
    void readGroupNames();
    [[nodiscard]] QVariant sortKey(const Campaign &campaign, int column) const;

    ApiService &m_api;
    QList<Campaign> m_campaigns;
    QList<Workspace> m_workspaces;
    QHash<GroupId, QString> m_groupNames;
    bool m_loading = false;
    bool m_wasLoaded = false;
};

} // namespace nudge
