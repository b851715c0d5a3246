// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/campaign_calls.h"

#include "sandbox/campaign_words.h"
#include "sandbox/schema.h"
#include "sandbox/wire_id.h"

#include <QDateTime>

#include <limits>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNoMoment = std::numeric_limits<qint64>::min();

/// An ISO date (the whole day, UTC) or moment in seconds since 1970; kNoMoment where the member is missing.
qint64 momentOf(const Request &request, Member member, bool endOfDay)
{
    const QString text = request.optionalText(member).trimmed();
    if (text.isEmpty())
        return kNoMoment;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && !text.contains(u'T'))
        return (endOfDay ? day.addDays(1) : day).startOfDay(Qt::UTC).toSecsSinceEpoch() - (endOfDay ? 1 : 0);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        throw Refusal{Refusal::kBadRequest, u"\"%1\" is not an ISO date."_s.arg(text), {}};
    return moment.toSecsSinceEpoch();
}

} // namespace

Reply CampaignCalls::list(const Request &request)
{
    const qint64 from = momentOf(request, Member::CampaignPublishedFrom, false);
    const qint64 to = momentOf(request, Member::CampaignPublishedTo, true);
    const Contract &contract = m_context.contract;
    QList<std::pair<qint64, QString>> workspaces;
    QSqlQuery &query = m_context.database.run("SELECT id, name FROM workspace ORDER BY id");
    while (query.next())
        workspaces.append({query.value(0).toLongLong(), query.value(1).toString()});
    QJsonArray list;
    for (const auto &[row, name] : std::as_const(workspaces)) {
        list.append(QJsonObject{{contract.name(Member::WorkspaceId), wireId(kWorkspacePrefix, row)},
                                {contract.name(Member::WorkspaceName), name},
                                {contract.name(Member::CampaignList), campaignsOf(row, from, to)}});
    }
    return Reply::success(contract, list);
}

QJsonArray CampaignCalls::campaignsOf(qint64 workspace, qint64 from, qint64 to)
{
    const Contract &contract = m_context.contract;
    const bool filtered = from != kNoMoment || to != kNoMoment;
    QSqlQuery &query = m_context.database.run("SELECT id, name, stage, channel, customer_group, messages, created,"
                                              " published FROM campaign WHERE workspace = ? ORDER BY created DESC",
                                              workspace);
    QJsonArray campaigns;
    while (query.next()) {
        const QVariant published = query.value(7);
        const bool inRange =
            !published.isNull() && published.toLongLong() >= from && (to == kNoMoment || published.toLongLong() <= to);
        if (filtered && !inRange)
            continue;
        QJsonObject json{
            {contract.name(Member::CampaignId), wireId(kCampaignPrefix, query.value(0).toLongLong())},
            {contract.name(Member::CampaignName), query.value(1).toString()},
            {contract.name(Member::CampaignStage), stageWord(contract, CampaignStage(query.value(2).toInt()))},
            {contract.name(Member::CampaignChannel), channelWord(contract, Channel(query.value(3).toInt()))},
            {contract.name(Member::GroupId), wireId(kGroupPrefix, query.value(4).toLongLong())},
            {contract.name(Member::CampaignMessageCount), query.value(5).toLongLong()},
            {contract.name(Member::CampaignCreatedAt), momentText(query.value(6))}};
        if (!published.isNull())
            json.insert(contract.name(Member::CampaignPublishedAt), momentText(published));
        campaigns.append(json);
    }
    return campaigns;
}

} // namespace nudge
