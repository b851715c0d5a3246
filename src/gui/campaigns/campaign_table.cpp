// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/campaign_table.h"

#include "campaigns/campaign_list_model.h"
#include "gui/campaigns/campaign_words.h"
#include "gui/common/format_text.h"
#include "gui/common/row_delegate.h"

namespace nudge {

namespace {

QString cellText(const Campaign &campaign, const QModelIndex &source)
{
    switch (source.column()) {
    case CampaignListModel::Name:
        return campaign.name;
    case CampaignListModel::Stage:
        return stageText(campaign.stage, campaign.stageText);
    case CampaignListModel::ChannelColumn:
        return channelText(campaign.channel, campaign.channelText);
    case CampaignListModel::WorkspaceColumn:
        return source.data(CampaignListModel::WorkspaceNameRole).toString();
    case CampaignListModel::Group:
        return source.data(CampaignListModel::GroupNameRole).toString();
    case CampaignListModel::Messages:
        return campaign.messageCount < 0 ? QString() : countText(campaign.messageCount);
    case CampaignListModel::Created:
        return dayText(campaign.createdAt.toLocalTime().date());
    case CampaignListModel::Published:
        return dayText(campaign.publishedAt.toLocalTime().date());
    default:
        return {};
    }
}

} // namespace

Campaign CampaignTable::campaignAt(int row) const
{
    return index(row, 0).data(CampaignListModel::CampaignRole).value<Campaign>();
}

int CampaignTable::rowOf(const CampaignId &campaign) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (campaignAt(row).id == campaign)
            return row;
    }
    return -1;
}

QVariant CampaignTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QModelIndex source = mapToSource(index);
    const auto campaign = [&] { return source.data(CampaignListModel::CampaignRole).value<Campaign>(); };
    switch (role) {
    case Qt::DisplayRole:
        return cellText(campaign(), source);
    case Qt::ToolTipRole:
        return momentText(source.column() == CampaignListModel::Published ? campaign().publishedAt
                          : source.column() == CampaignListModel::Created ? campaign().createdAt
                                                                          : QDateTime());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (source.column() == CampaignListModel::Messages ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return source.column() == CampaignListModel::Messages ? tabularFont(textFont(TextSize::Body)) : QVariant();
    case kChipToneRole:
        return int(source.column() == CampaignListModel::Stage ? stageTone(campaign().stage) : Tone::Neutral);
    case kChipIconRole:
        return source.column() == CampaignListModel::Stage ? stageIcon(campaign().stage)
                                                           : channelIcon(campaign().channel);
    default:
        return CampaignFilter::data(index, role);
    }
}

QVariant CampaignTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == CampaignListModel::Messages)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CampaignListModel::Name:
        return tr("Campaign");
    case CampaignListModel::Stage:
        return tr("Stage");
    case CampaignListModel::ChannelColumn:
        return tr("Channel");
    case CampaignListModel::WorkspaceColumn:
        return tr("Workspace");
    case CampaignListModel::Group:
        return tr("Group");
    case CampaignListModel::Messages:
        return tr("Messages");
    case CampaignListModel::Created:
        return tr("Created");
    case CampaignListModel::Published:
        return tr("Published");
    default:
        return {};
    }
}

} // namespace nudge
