// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"

#include <QDate>
#include <QSortFilterProxyModel>

#include <optional>

namespace nudge {

/// What a person wants to see of the campaigns.
struct CampaignCriteria
{
    QString text; ///< each word must occur in the name, the group or the workspace
    std::optional<CampaignStage> stage;
    std::optional<Channel> channel;
    std::optional<WorkspaceId> workspace;
    QDate publishedFrom; ///< both ends included, in local time; null = open
    QDate publishedTo;

    friend bool operator==(const CampaignCriteria &, const CampaignCriteria &) = default;
};

/// Filters and sorts a CampaignListModel.
class CampaignFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CampaignFilter(QObject *parent = nullptr);

    [[nodiscard]] const CampaignCriteria &criteria() const { return m_criteria; }
    void setCriteria(const CampaignCriteria &criteria);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    CampaignCriteria m_criteria;
    QStringList m_words;
};

} // namespace nudge
