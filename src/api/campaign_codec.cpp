// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/campaign_codec.h"

#include "api/codec.h"

namespace nudge::codec {

namespace {

CampaignStage stageOf(const Contract &contract, const QString &text)
{
    using enum WireValue;
    switch (findWord(contract, text, {StageReadyForReview, StageReadyToPublish, StagePublished}).value_or(ExportUrl)) {
    case StageReadyForReview:
        return CampaignStage::ReadyForReview;
    case StageReadyToPublish:
        return CampaignStage::ReadyToPublish;
    case StagePublished:
        return CampaignStage::Published;
    default:
        return CampaignStage::Unknown;
    }
}

Channel channelOf(const Contract &contract, const QString &text)
{
    using enum WireValue;
    switch (findWord(contract, text, {ChannelSms, ChannelPush, ChannelEmail}).value_or(ExportUrl)) {
    case ChannelSms:
        return Channel::Sms;
    case ChannelPush:
        return Channel::Push;
    case ChannelEmail:
        return Channel::Email;
    default:
        return Channel::Unknown;
    }
}

/// The group of a campaign or run. Only the first name counts here: the aliases "id" and "_id" are the object's own.
GroupId groupOf(const Contract &contract, const QJsonValue &data)
{
    return {MemberReader::scalarText(data.toObject().value(contract.name(Member::GroupId)))};
}

Result<Campaign> readCampaign(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    Campaign campaign;
    campaign.id.value = in.requiredText(Member::CampaignId);
    campaign.name = in.text(Member::CampaignName);
    campaign.stageText = in.requiredText(Member::CampaignStage);
    campaign.stage = stageOf(contract, campaign.stageText);
    campaign.channelText = in.text(Member::CampaignChannel);
    campaign.channel = channelOf(contract, campaign.channelText);
    campaign.group = groupOf(contract, data);
    campaign.messageCount = in.integer(Member::CampaignMessageCount, -1);
    campaign.createdAt = in.time(Member::CampaignCreatedAt);
    campaign.publishedAt = in.time(Member::CampaignPublishedAt);
    return finish(in, campaign);
}

} // namespace

Result<WorkspaceCampaigns> readWorkspaceCampaigns(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    WorkspaceCampaigns entry;
    entry.workspace.id.value = in.requiredText(Member::WorkspaceId);
    entry.workspace.name = in.text(Member::WorkspaceName);
    const QJsonArray rows = in.requiredArray(Member::CampaignList);
    if (in.error())
        return *in.error();
    auto campaigns = readList(contract, call, rows, readCampaign);
    if (!campaigns)
        return campaigns.error();
    entry.campaigns = std::move(campaigns).value();
    for (Campaign &campaign : entry.campaigns)
        campaign.workspace = entry.workspace.id;
    return entry;
}

Result<CampaignRun> readRun(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    CampaignRun run;
    run.number = int(in.requiredInteger(Member::RunNumber));
    run.group = groupOf(contract, data);
    run.segments = in.integer(Member::RunSegments, -1);
    run.summary = in.text(Member::RunSummary);
    run.status = in.text(Member::RunStatus);
    run.createdAt = in.time(Member::RunCreatedAt);
    return finish(in, run);
}

Result<RerunStarted> readRerunStarted(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    RerunStarted started;
    started.runNumber = int(in.requiredInteger(Member::RunNumber));
    started.job.value = in.text(Member::JobId);
    started.status = in.text(Member::RunStatus);
    return finish(in, started);
}

} // namespace nudge::codec
