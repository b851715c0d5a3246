// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/campaign_filter.h"

#include "campaigns/campaign_list_model.h"

#include <algorithm>

namespace nudge {

CampaignFilter::CampaignFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(CampaignListModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void CampaignFilter::setCriteria(const CampaignCriteria &criteria)
{
    if (criteria == m_criteria)
        return;
    m_criteria = criteria;
    m_words = criteria.text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool CampaignFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto campaign = index.data(CampaignListModel::CampaignRole).value<Campaign>();
    if (m_criteria.stage && campaign.stage != *m_criteria.stage)
        return false;
    if (m_criteria.channel && campaign.channel != *m_criteria.channel)
        return false;
    if (m_criteria.workspace && campaign.workspace != *m_criteria.workspace)
        return false;
    if (m_criteria.publishedFrom.isValid() || m_criteria.publishedTo.isValid()) {
        const QDate day = campaign.publishedAt.toLocalTime().date();
        if (!day.isValid() || (m_criteria.publishedFrom.isValid() && day < m_criteria.publishedFrom) ||
            (m_criteria.publishedTo.isValid() && day > m_criteria.publishedTo))
            return false;
    }
    const QString group = index.data(CampaignListModel::GroupNameRole).toString();
    const QString workspace = index.data(CampaignListModel::WorkspaceNameRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return campaign.name.contains(word, Qt::CaseInsensitive) || group.contains(word, Qt::CaseInsensitive) ||
               workspace.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace nudge
