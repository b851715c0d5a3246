// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/campaign_publisher.h"

#include "api/api_service.h"
#include "core/futures.h"

#include <algorithm>

namespace nudge {

using namespace std::chrono_literals;
using Category = ApiError::Category;

namespace {

/// Whether the server may have published although the call failed.
bool isAnswerLost(const ApiError &error)
{
    if (error.neverSent)
        return false;
    switch (error.category) {
    case Category::Offline:
    case Category::Timeout:
    case Category::Server:
    case Category::Contract:
    case Category::TooLarge:
    case Category::Cancelled:
        return true;
    default:
        return false;
    }
}

/// Whether the server is away, so that nothing can be said of what it did.
bool isAway(const ApiError &error)
{
    return error.category == Category::Offline || error.category == Category::Timeout ||
           error.category == Category::Server;
}

/// Whether looking for the files makes no sense any more.
bool endsWatching(const ApiError &error)
{
    switch (error.category) {
    case Category::NoSession:
    case Category::Unauthorised:
    case Category::Forbidden:
    case Category::NotFound:
    case Category::Contract:
    case Category::InsecureAddress:
        return true;
    default:
        return false; // 400 too: the server may say so while it has no files
    }
}

} // namespace

CampaignPublisher::CampaignPublisher(ApiService &api, Campaign campaign, QObject *parent, PublishTimes times)
    : QObject(parent),
      m_api(api),
      m_campaign(std::move(campaign)),
      m_times(times),
      m_pause(times.firstLook)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &CampaignPublisher::progressed);
}

void CampaignPublisher::publish()
{
    if (m_phase != Phase::Idle)
        return;
    m_clock.start();
    m_second.start();
    setPhase(Phase::Publishing);
    whenDone(m_api.publish(m_campaign.id), this, [this](const Result<JobId> &answer) { onAnswer(answer); });
}

void CampaignPublisher::stopWaiting()
{
    m_stopRequested = true;
    if (m_phase == Phase::Preparing)
        finish(PublishResult::Outcome::StoppedWaiting);
    else if (m_phase == Phase::Checking)
        finish(PublishResult::Outcome::Unconfirmed, m_lostAnswer);
}

std::chrono::milliseconds CampaignPublisher::elapsed() const
{
    return m_clock.isValid() ? std::chrono::milliseconds(m_clock.elapsed()) : 0ms;
}

void CampaignPublisher::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT progressed();
}

void CampaignPublisher::onAnswer(const Result<JobId> &answer)
{
    if (!answer.ok() && isAnswerLost(answer.error())) {
        m_lostAnswer = answer.error();
        setPhase(Phase::Checking);
        checkStage();
        return;
    }
    if (!answer.ok()) {
        finish(PublishResult::Outcome::Refused, answer.error());
        return;
    }
    setPhase(Phase::Preparing);
    if (m_stopRequested)
        finish(PublishResult::Outcome::StoppedWaiting);
    else
        pause(&CampaignPublisher::lookForFiles);
}

void CampaignPublisher::checkStage()
{
    whenDone(m_api.campaigns(), this, [this](const Result<QList<WorkspaceCampaigns>> &answer) {
        if (m_phase != Phase::Checking)
            return;
        if (answer.ok()) {
            for (const WorkspaceCampaigns &workspace : *answer) {
                const bool published =
                    std::any_of(workspace.campaigns.begin(), workspace.campaigns.end(), [this](const Campaign &now) {
                        return now.id == m_campaign.id && now.stage == CampaignStage::Published;
                    });
                if (published) {
                    setPhase(Phase::Preparing);
                    lookForFiles();
                    return;
                }
            }
        }
        if (!answer.ok() && isAway(answer.error()) && elapsed() <= m_times.giveUp) {
            pause(&CampaignPublisher::checkStage);
            return;
        }
        if (m_stageLooks == 0)
            m_pause = m_times.firstLook; // the server is back: no long pauses any more
        // The job may only be queued: look again before telling.
        if (++m_stageLooks < m_times.looksAfterLostAnswer)
            pause(&CampaignPublisher::checkStage);
        else
            finish(PublishResult::Outcome::Unconfirmed, m_lostAnswer);
    });
}

void CampaignPublisher::lookForFiles()
{
    whenDone(m_api.messageFileCount(m_campaign.id), this, [this](const Result<int> &count) {
        if (m_phase == Phase::Preparing)
            onFileCount(count);
    });
}

void CampaignPublisher::onFileCount(const Result<int> &count)
{
    if (!count.ok() && endsWatching(count.error())) {
        finish(PublishResult::Outcome::StoppedWaiting, count.error());
        return;
    }
    const int files = count.ok() ? *count : 0;
    // A large export may be written file by file: the number has to stand still.
    if (files > 0 && files == m_lastCount) {
        finish(PublishResult::Outcome::FilesReady, {}, files);
        return;
    }
    if (files > 0)
        m_pause = m_times.firstLook;
    m_lastCount = files;
    if (elapsed() > m_times.giveUp)
        finish(PublishResult::Outcome::StoppedWaiting,
               count.ok() ? std::nullopt : std::optional<ApiError>(count.error()));
    else
        pause(&CampaignPublisher::lookForFiles);
}

void CampaignPublisher::pause(void (CampaignPublisher::*next)())
{
    const Phase phase = m_phase;
    QTimer::singleShot(m_pause, this, [this, next, phase] {
        if (m_phase == phase)
            (this->*next)();
    });
    m_pause = std::min(m_pause + m_pause / 2, m_times.longestPause);
}

void CampaignPublisher::finish(PublishResult::Outcome outcome, std::optional<ApiError> error, int files)
{
    m_second.stop();
    m_phase = Phase::Finished;
    Q_EMIT finished({outcome, files, std::move(error)});
}

} // namespace nudge
