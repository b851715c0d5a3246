// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/campaign_words.h"

namespace nudge {

QString stageWord(const Contract &contract, CampaignStage stage)
{
    switch (stage) {
    case CampaignStage::ReadyForReview:
        return contract.word(WireValue::StageReadyForReview);
    case CampaignStage::ReadyToPublish:
        return contract.word(WireValue::StageReadyToPublish);
    case CampaignStage::Published:
        return contract.word(WireValue::StagePublished);
    case CampaignStage::Unknown:
        break;
    }
    return {};
}

QString channelWord(const Contract &contract, Channel channel)
{
    switch (channel) {
    case Channel::Sms:
        return contract.word(WireValue::ChannelSms);
    case Channel::Push:
        return contract.word(WireValue::ChannelPush);
    case Channel::Email:
        return contract.word(WireValue::ChannelEmail);
    case Channel::Unknown:
        break;
    }
    return {};
}

} // namespace nudge
