// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sample_campaigns.h"

#include "sandbox/publisher.h"
#include "sandbox/rerun_calls.h"
#include "sandbox/wire_id.h"

#include <QDateTime>
#include <QJsonArray>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

qint64 momentIn(const QJsonObject &json, QLatin1StringView member)
{
    return QDateTime::fromString(json.value(member).toString(), Qt::ISODate).toSecsSinceEpoch();
}

CampaignStage stageIn(const QJsonObject &json)
{
    const QString word = json.value("stage"_L1).toString();
    if (word == "published"_L1)
        return CampaignStage::Published;
    return word == "ready"_L1 ? CampaignStage::ReadyToPublish : CampaignStage::ReadyForReview;
}

Channel channelIn(const QJsonObject &json)
{
    const QString word = json.value("channel"_L1).toString();
    if (word == "email"_L1)
        return Channel::Email;
    return word == "push"_L1 ? Channel::Push : Channel::Sms;
}

} // namespace

SampleCampaigns::SampleCampaigns(CallContext &context, qint64 workspace, QHash<QString, SampleGroup> groups)
    : m_context(context),
      m_workspace(workspace),
      m_groups(std::move(groups))
{
}

void SampleCampaigns::add(const QJsonObject &json)
{
    const SampleGroup group = m_groups.value(json.value("group"_L1).toString());
    const CampaignStage stage = stageIn(json);
    const QString segmentField = json.value("segment"_L1).toString();
    const QJsonObject texts = json.value("texts"_L1).toObject();
    const QJsonObject usual = texts.value(""_L1).toObject();
    // A published campaign is made ready first, and then published as any other.
    const auto firstStage = stage == CampaignStage::Published ? CampaignStage::ReadyToPublish : stage;
    const qint64 campaign =
        m_context.database
            .run("INSERT INTO campaign(workspace, customer_group, name, channel, stage, address_field, segment_field,"
                 " default_subject, default_body, messages, created) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?,"
                 " (SELECT customers FROM customer_group WHERE id = ?), ?)",
                 m_workspace, group.row, json.value("name"_L1).toString(), int(channelIn(json)), int(firstStage),
                 json.value("address"_L1).toString(), segmentField, usual.value("subject"_L1).toString(),
                 usual.value("body"_L1).toString(), group.row, momentIn(json, "created"_L1))
            .lastInsertId()
            .toLongLong();
    QStringList segments{QString()};
    if (segmentField == "language"_L1)
        segments = group.languages;
    else if (!segmentField.isEmpty())
        segments = {u"A"_s, u"B"_s, u"C"_s, u"D"_s};
    addMessages(campaign, texts, segments, firstStage);
    if (stage != CampaignStage::Published)
        return;
    Publisher::publishNow(m_context, *StoredCampaign::load(m_context.database, campaign),
                          momentIn(json, "published"_L1));
    if (json.contains("rerun"_L1))
        runAgain(campaign, json.value("rerun"_L1).toObject());
}

void SampleCampaigns::addMessages(qint64 campaign, const QJsonObject &texts, const QStringList &segments,
                                  CampaignStage stage)
{
    const QJsonObject usual = texts.value(""_L1).toObject();
    qsizetype index = 0;
    for (const QString &segment : segments) {
        const QJsonObject text = texts.contains(segment) ? texts.value(segment).toObject() : usual;
        // In a campaign under review every other message has been looked at.
        const bool approved = stage != CampaignStage::ReadyForReview || index++ % 2 == 0;
        m_context.database.run("INSERT INTO message(campaign, run, segment, subject, body, review_status, stage) "
                               "VALUES(?, 1, ?, ?, ?, ?, ?)",
                               campaign, segment, text.value("subject"_L1).toString(), text.value("body"_L1).toString(),
                               approved ? u"Approved"_s : u"Pending review"_s, int(stage));
    }
}

void SampleCampaigns::runAgain(qint64 campaign, const QJsonObject &json)
{
    const Contract &contract = m_context.contract;
    Request request(contract, Call::RerunInitiate, {}, {});
    const qint64 group = m_groups.value(json.value("group"_L1).toString()).row;
    request.setJson({{contract.name(Member::CampaignId), wireId(kCampaignPrefix, campaign)},
                     {contract.name(Member::GroupId), wireId(kGroupPrefix, group)}});
    // An account without customers has nobody to run again for.
    if (m_context.database.value("SELECT customers FROM customer_group WHERE id = ?", group).toInt() == 0)
        return;
    RerunCalls(m_context).initiate(request);
    const qint64 moment = momentIn(json, "published"_L1);
    m_context.database.run("UPDATE run SET created = ? WHERE campaign = ? AND number > 1", moment, campaign);
    Publisher::publishNow(m_context, *StoredCampaign::load(m_context.database, campaign), moment);
}

} // namespace nudge
