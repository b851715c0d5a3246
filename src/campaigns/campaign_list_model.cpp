// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/campaign_list_model.h"

#include "api/api_service.h"
#include "core/futures.h"

#include <algorithm>

namespace nudge {

CampaignListModel::CampaignListModel(ApiService &api, QObject *parent) : QAbstractTableModel(parent), m_api(api) {}

void CampaignListModel::refresh()
{
    if (m_loading)
        return;
    m_loading = true;
    whenDone(m_api.campaigns(), this, [this](const Result<QList<WorkspaceCampaigns>> &answer) {
        m_loading = false;
        if (!answer.ok()) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_wasLoaded = true;
        take(*answer);
        Q_EMIT loaded();
        readGroupNames();
    });
}

void CampaignListModel::take(const QList<WorkspaceCampaigns> &answer)
{
    QList<Campaign> campaigns;
    QList<Workspace> workspaces;
    for (const WorkspaceCampaigns &workspace : answer) {
        workspaces.append(workspace.workspace);
        campaigns.append(workspace.campaigns);
    }
    const auto sameId = [](const Campaign &a, const Campaign &b) { return a.id == b.id; };
    const bool sameRows =
        std::equal(m_campaigns.begin(), m_campaigns.end(), campaigns.begin(), campaigns.end(), sameId);
    m_workspaces = workspaces;
    if (sameRows && !campaigns.isEmpty()) {
        m_campaigns = campaigns; // the selection stays
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_campaigns = campaigns;
    endResetModel();
}

void CampaignListModel::readGroupNames()
{
    for (const Workspace &workspace : std::as_const(m_workspaces)) {
        const bool needed = std::any_of(m_campaigns.begin(), m_campaigns.end(), [&](const Campaign &campaign) {
            return campaign.workspace == workspace.id && !campaign.group.isEmpty();
        });
        if (!needed)
            continue;
        whenDone(m_api.groups(workspace.id), this, [this](const Result<QList<CustomerGroup>> &groups) {
            if (!groups.ok() || m_campaigns.isEmpty())
                return; // the ids are shown instead
            for (const CustomerGroup &group : *groups)
                m_groupNames.insert(group.id, group.name);
            Q_EMIT dataChanged(index(0, Group), index(rowCount() - 1, Group));
        });
    }
}

QString CampaignListModel::workspaceName(const WorkspaceId &id) const
{
    const auto it =
        std::find_if(m_workspaces.begin(), m_workspaces.end(), [&](const Workspace &w) { return w.id == id; });
    return it == m_workspaces.end() || it->name.isEmpty() ? id.value : it->name;
}

QString CampaignListModel::groupName(const GroupId &id) const
{
    return m_groupNames.value(id, id.value);
}

int CampaignListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_campaigns.size());
}

int CampaignListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CampaignListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Campaign &campaign = m_campaigns.at(index.row());
    switch (role) {
    case CampaignRole:
        return QVariant::fromValue(campaign);
    case SortRole:
        return sortKey(campaign, index.column());
    case WorkspaceNameRole:
        return workspaceName(campaign.workspace);
    case GroupNameRole:
        return groupName(campaign.group);
    default:
        return {};
    }
}

QVariant CampaignListModel::sortKey(const Campaign &campaign, int column) const
{
    switch (column) {
    case Name:
        return campaign.name;
    case Stage:
        return int(campaign.stage); // in the order of a campaign's life
    case ChannelColumn:
        return int(campaign.channel);
    case WorkspaceColumn:
        return workspaceName(campaign.workspace);
    case Group:
        return groupName(campaign.group);
    case Messages:
        return campaign.messageCount;
    case Created:
        return campaign.createdAt;
    case Published:
        return campaign.publishedAt;
    default:
        return {};
    }
}

} // namespace nudge
