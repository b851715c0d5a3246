// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/campaign_words.h"

#include <QCoreApplication>

#include <limits>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

struct CampaignWords
{
    Q_DECLARE_TR_FUNCTIONS(CampaignWords)
};

int asInt(qint64 count)
{
    return int(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString stageText(CampaignStage stage, const QString &asItCame)
{
    switch (stage) {
    case CampaignStage::ReadyForReview:
        return CampaignWords::tr("Ready for review");
    case CampaignStage::ReadyToPublish:
        return CampaignWords::tr("Ready to publish");
    case CampaignStage::Published:
        return CampaignWords::tr("Published");
    case CampaignStage::Unknown:
        break;
    }
    return asItCame;
}

Tone stageTone(CampaignStage stage)
{
    switch (stage) {
    case CampaignStage::ReadyForReview:
        return Tone::Warning;
    case CampaignStage::ReadyToPublish:
        return Tone::Accent;
    case CampaignStage::Published:
        return Tone::Success;
    case CampaignStage::Unknown:
        break;
    }
    return Tone::Neutral;
}

QString stageIcon(CampaignStage stage)
{
    switch (stage) {
    case CampaignStage::ReadyForReview:
        return u"eye"_s;
    case CampaignStage::ReadyToPublish:
        return u"publish"_s;
    case CampaignStage::Published:
        return u"success"_s;
    case CampaignStage::Unknown:
        break;
    }
    return u"help"_s;
}

QString channelText(Channel channel, const QString &asItCame)
{
    switch (channel) {
    case Channel::Sms:
        return CampaignWords::tr("SMS");
    case Channel::Push:
        return CampaignWords::tr("Push");
    case Channel::Email:
        return CampaignWords::tr("E-mail");
    case Channel::Unknown:
        break;
    }
    return asItCame;
}

QString channelIcon(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
        return u"sms"_s;
    case Channel::Push:
        return u"push"_s;
    case Channel::Email:
        return u"email"_s;
    case Channel::Unknown:
        break;
    }
    return u"messages"_s;
}

QString publishQuestionText(const Campaign &campaign)
{
    // The name goes in last: it may hold a place marker.
    const int count = asInt(campaign.messageCount);
    QString text;
    if (campaign.messageCount < 0)
        text = CampaignWords::tr("“%1” will be published with all its messages.");
    else if (campaign.channel == Channel::Sms)
        text = CampaignWords::tr("“%1” will be published with %Ln message(s) by SMS.", nullptr, count);
    else if (campaign.channel == Channel::Push)
        text = CampaignWords::tr("“%1” will be published with %Ln push notification(s).", nullptr, count);
    else if (campaign.channel == Channel::Email)
        text = CampaignWords::tr("“%1” will be published with %Ln message(s) by e-mail.", nullptr, count);
    else
        text = CampaignWords::tr("“%1” will be published with %Ln message(s).", nullptr, count);
    return QString(text.arg(campaign.name) + u"\n\n" + CampaignWords::tr("The campaign moves to Published, and its messages are exported to files that you "
                                       "can save. This cannot be undone."));
}

QString publishActionText(const Campaign &campaign)
{
    return campaign.messageCount < 0
               ? CampaignWords::tr("Publish the campaign")
               : CampaignWords::tr("Publish %Ln message(s)", nullptr, asInt(campaign.messageCount));
}

} // namespace nudge
