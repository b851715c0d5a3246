// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/stored_campaign.h"

#include "sandbox/refusal.h"
#include "sandbox/wire_id.h"

namespace nudge {

using namespace Qt::StringLiterals;

QString StoredCampaign::segmentName(const QString &value) const
{
    return segmentField.isEmpty() ? u"Everyone"_s : segmentField + ": "_L1 + value;
}

std::optional<StoredCampaign> StoredCampaign::load(Database &database, qint64 row)
{
    QSqlQuery &query = database.run("SELECT workspace, customer_group, channel, stage, publishing, address_field,"
                                    " segment_field, default_subject, default_body, created,"
                                    " (SELECT coalesce(max(number), 1) FROM run WHERE campaign = campaign.id)"
                                    " FROM campaign WHERE id = ?",
                                    row);
    if (!query.next())
        return std::nullopt;
    StoredCampaign campaign;
    campaign.row = row;
    campaign.workspace = query.value(0).toLongLong();
    campaign.group = query.value(1).toLongLong();
    campaign.channel = Channel(query.value(2).toInt());
    campaign.stage = CampaignStage(query.value(3).toInt());
    campaign.publishing = query.value(4).toBool();
    campaign.addressField = query.value(5).toString();
    campaign.segmentField = query.value(6).toString();
    campaign.defaultSubject = query.value(7).toString();
    campaign.defaultBody = query.value(8).toString();
    campaign.created = query.value(9);
    campaign.currentRun = query.value(10).toInt();
    query.finish();
    return campaign;
}

StoredCampaign campaignOf(CallContext &context, const Request &request)
{
    const QString id = request.text(Member::CampaignId);
    const auto campaign = StoredCampaign::load(context.database, rowOfId(kCampaignPrefix, id));
    if (!campaign)
        throw Refusal{Refusal::kBadRequest, u"There is no campaign \"%1\"."_s.arg(id), {}};
    return *campaign;
}

int runOf(const Request &request, const StoredCampaign &campaign)
{
    const qint64 run = request.integer(Member::RunNumber, campaign.currentRun);
    if (run < 1 || run > campaign.currentRun)
        throw Refusal{Refusal::kBadRequest, u"The campaign has no run %1."_s.arg(run), {}};
    return int(run);
}

} // namespace nudge
