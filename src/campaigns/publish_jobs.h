// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/campaign_publisher.h"

#include <QHash>
#include <QObject>

namespace nudge {

/// The campaigns that are being published, at most one publisher for each, so that the work goes on whatever page or
/// campaign is looked at. Keeps how each ended until it is forgotten. Lives on the GUI thread.
class PublishJobs : public QObject
{
    Q_OBJECT

public:
    explicit PublishJobs(ApiService &api, QObject *parent = nullptr, PublishTimes times = {});

    /// Ignored while the campaign is being published.
    void publish(const Campaign &campaign);
    /// Null where the campaign is not being published.
    [[nodiscard]] CampaignPublisher *running(const CampaignId &campaign) const;
    [[nodiscard]] int runningCount() const { return int(m_running.size()); }
    [[nodiscard]] std::optional<PublishResult> result(const CampaignId &campaign) const;
    void forget(const CampaignId &campaign);

Q_SIGNALS:
    void progressed(const nudge::CampaignId &campaign);
    void finished(const nudge::CampaignId &campaign, const nudge::PublishResult &result);

private:
    ApiService &m_api;
    PublishTimes m_times;
    QHash<CampaignId, CampaignPublisher *> m_running;
    QHash<CampaignId, PublishResult> m_results;
};

} // namespace nudge
