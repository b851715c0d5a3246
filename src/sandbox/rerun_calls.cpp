// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rerun_calls.h"

#include "sandbox/campaign_words.h"
#include "sandbox/customer_store.h"
#include "sandbox/schema.h"
#include "sandbox/scope.h"
#include "sandbox/stored_fields.h"
#include "sandbox/wire_id.h"

#include <QDateTime>
#include <QHash>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    QString subject;
    QString body;
};

constexpr const char *kInsertRun = "INSERT INTO run(campaign, number, customer_group, segments, summary, status,"
                                   " created) VALUES(?, ?, ?, ?, ?, ?, ?)";

} // namespace

Reply RerunCalls::history(const Request &request)
{
    const StoredCampaign campaign = campaignOf(m_context, request);
    QSqlQuery &query = m_context.database.run("SELECT number, customer_group, segments, summary, status, created"
                                              " FROM run WHERE campaign = ? ORDER BY number DESC",
                                              campaign.row);
    QJsonArray runs;
    while (query.next())
        runs.append(runJson(query.value(0).toInt(), query.value(1).toLongLong(), query.value(2).toLongLong(),
                            query.value(3).toString(), query.value(4).toString(), query.value(5)));
    if (runs.isEmpty())
        runs.append(synthesisedRun(campaign));
    return Reply::success(m_context.contract, runs);
}

Reply RerunCalls::messages(const Request &request)
{
    const Contract &contract = m_context.contract;
    const StoredCampaign campaign = campaignOf(m_context, request);
    const bool oneRun = request.has(Member::RunNumber);
    const int run = runOf(request, campaign);
    QSqlQuery &query = m_context.database.run("SELECT id, segment, subject, body, review_status, stage, archived"
                                              " FROM message WHERE campaign = ? AND ((? AND run = ?) OR"
                                              " (NOT ? AND NOT archived)) ORDER BY id",
                                              campaign.row, oneRun, run, oneRun);
    QJsonArray messages;
    while (query.next()) {
        QJsonObject json{
            {contract.name(Member::MessageId), wireId(kMessagePrefix, query.value(0).toLongLong())},
            {contract.name(Member::MessageSegment), campaign.segmentName(query.value(1).toString())},
            {contract.name(Member::MessageChannel), channelWord(contract, campaign.channel)},
            {contract.name(Member::MessageBody), query.value(3).toString()},
            {contract.name(Member::MessageReviewStatus), query.value(4).toString()},
            {contract.name(Member::MessageApprovalStage), stageWord(contract, CampaignStage(query.value(5).toInt()))},
            {contract.name(Member::MessageArchived), query.value(6).toBool()}};
        if (const QString subject = query.value(2).toString(); !subject.isEmpty())
            json.insert(contract.name(Member::MessageSubject), subject);
        messages.append(json);
    }
    return Reply::success(contract, messages);
}

Reply RerunCalls::initiate(const Request &request)
{
    const Contract &contract = m_context.contract;
    Database &database = m_context.database;
    const StoredCampaign campaign = campaignOf(m_context, request);
    const QString groupId = request.text(Member::GroupId);
    if (campaign.stage != CampaignStage::Published || campaign.publishing)
        throw Refusal{
            Refusal::kBadRequest,
            u"Only a campaign in \"%1\" can be run again."_s.arg(stageWord(contract, CampaignStage::Published)),
            {}};
    const qint64 group = groupIn(m_context, campaign.workspace, groupId).group;
    const QStringList segments = segmentsOf(m_context, campaign, group);
    if (segments.isEmpty())
        throw Refusal{Refusal::kBadRequest, u"The customer group has no customers for this campaign."_s, {}};

    keepFirstRun(campaign);
    QHash<QString, Text> known;
    QSqlQuery &active =
        database.run("SELECT segment, subject, body FROM message WHERE campaign = ? AND archived = 0", campaign.row);
    while (active.next())
        known.insert(active.value(0).toString(), {active.value(1).toString(), active.value(2).toString()});
    database.run("UPDATE message SET archived = 1 WHERE campaign = ?", campaign.row);

    const int number = campaign.currentRun + 1;
    int fresh = 0;
    for (const QString &segment : segments) {
        const bool matched = known.contains(segment);
        const Text text = matched ? known.take(segment) : Text{campaign.defaultSubject, campaign.defaultBody};
        fresh += matched ? 0 : 1;
        const auto stage = matched ? CampaignStage::ReadyToPublish : CampaignStage::ReadyForReview;
        database.run("INSERT INTO message(campaign, run, segment, subject, body, review_status, stage)"
                     " VALUES(?, ?, ?, ?, ?, ?, ?)",
                     campaign.row, number, segment, text.subject, text.body,
                     matched ? u"Approved"_s : u"Pending review"_s, int(stage));
    }
    const auto stage = fresh > 0 ? CampaignStage::ReadyForReview : CampaignStage::ReadyToPublish;
    const QString status = stageWord(contract, stage);
    const QString summary =
        u"%1 reused, %2 new, %3 archived"_s.arg(segments.size() - fresh).arg(fresh).arg(known.size());
    database.run(kInsertRun, campaign.row, number, group, segments.size(), summary, status,
                 QDateTime::currentSecsSinceEpoch());
    database.run("UPDATE campaign SET stage = ?, customer_group = ?,"
                 " messages = (SELECT customers FROM customer_group WHERE id = ?) WHERE id = ?",
                 int(stage), group, group, campaign.row);
    return Reply::success(contract,
                          QJsonObject{{contract.name(Member::RunNumber), number},
                                      {contract.name(Member::JobId), wireId(kJobPrefix, campaign.row * 1000 + number)},
                                      {contract.name(Member::RunStatus), status}},
                          u"Rerun started"_s);
}

QStringList RerunCalls::segmentsOf(CallContext &context, const StoredCampaign &campaign, qint64 group)
{
    const qint64 customers =
        context.database.value("SELECT customers FROM customer_group WHERE id = ?", group).toLongLong();
    if (campaign.segmentField.isEmpty())
        return customers > 0 ? QStringList{QString()} : QStringList();
    const StoredFields fields = StoredFields::load(context.database, campaign.workspace);
    const StoredField *field = fields.byName(campaign.segmentField);
    if (!field)
        return {};
    return CustomerStore(context.database).distinctValues(group, field->slot);
}

QJsonObject RerunCalls::runJson(int number, qint64 group, qint64 segments, const QString &summary,
                                const QString &status, const QVariant &created) const
{
    const Contract &contract = m_context.contract;
    return {
        {contract.name(Member::RunNumber), number},     {contract.name(Member::GroupId), wireId(kGroupPrefix, group)},
        {contract.name(Member::RunSegments), segments}, {contract.name(Member::RunSummary), summary},
        {contract.name(Member::RunStatus), status},     {contract.name(Member::RunCreatedAt), momentText(created)}};
}

QJsonObject RerunCalls::synthesisedRun(const StoredCampaign &campaign)
{
    const qint64 segments =
        m_context.database.value("SELECT count(*) FROM message WHERE campaign = ? AND run = 1", campaign.row)
            .toLongLong();
    return runJson(1, campaign.group, segments, u"%1 generated"_s.arg(segments),
                   stageWord(m_context.contract, campaign.stage), campaign.created);
}

void RerunCalls::keepFirstRun(const StoredCampaign &campaign)
{
    if (m_context.database.value("SELECT 1 FROM run WHERE campaign = ?", campaign.row).toBool())
        return;
    const qint64 segments =
        m_context.database.value("SELECT count(*) FROM message WHERE campaign = ? AND run = 1", campaign.row)
            .toLongLong();
    m_context.database.run(kInsertRun, campaign.row, 1, campaign.group, segments, u"%1 generated"_s.arg(segments),
                           stageWord(m_context.contract, campaign.stage), campaign.created);
}

} // namespace nudge
