// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/campaign_filter.h"

namespace nudge {

/// The filtered campaigns in words, chips and dates.
class CampaignTable : public CampaignFilter
{
    Q_OBJECT

public:
    using CampaignFilter::CampaignFilter;

    [[nodiscard]] Campaign campaignAt(int row) const;
    /// -1 where the filter hides it.
    [[nodiscard]] int rowOf(const CampaignId &campaign) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace nudge
