// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/publish_jobs.h"

namespace nudge {

PublishJobs::PublishJobs(ApiService &api, QObject *parent, PublishTimes times)
    : QObject(parent),
      m_api(api),
      m_times(times)
{
}

void PublishJobs::publish(const Campaign &campaign)
{
    if (m_running.contains(campaign.id))
        return;
    m_results.remove(campaign.id);
    auto *publisher = new CampaignPublisher(m_api, campaign, this, m_times);
    m_running.insert(campaign.id, publisher);
    const CampaignId id = campaign.id;
    connect(publisher, &CampaignPublisher::progressed, this, [this, id] { Q_EMIT progressed(id); });
    connect(publisher, &CampaignPublisher::finished, this, [this, id, publisher](const PublishResult &result) {
        m_running.remove(id);
        m_results.insert(id, result);
        publisher->deleteLater();
        Q_EMIT finished(id, result);
    });
    publisher->publish();
}

CampaignPublisher *PublishJobs::running(const CampaignId &campaign) const
{
    return m_running.value(campaign);
}

std::optional<PublishResult> PublishJobs::result(const CampaignId &campaign) const
{
    const auto it = m_results.constFind(campaign);
    return it == m_results.constEnd() ? std::nullopt : std::optional<PublishResult>(*it);
}

void PublishJobs::forget(const CampaignId &campaign)
{
    m_results.remove(campaign);
}

} // namespace nudge
