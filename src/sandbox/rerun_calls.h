// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/reply.h"
#include "sandbox/request.h"
#include "sandbox/stored_campaign.h"

#include <QSet>

namespace nudge {

/// Calls 20 to 22: runs of a campaign, their messages, and starting another run.
class RerunCalls
{
public:
    explicit RerunCalls(CallContext &context) : m_context(context) {}

    Reply history(const Request &request);
    Reply messages(const Request &request);
    Reply initiate(const Request &request);

    /// The values of the campaign's segment field among the group's customers; one empty value where the campaign
    /// has no segments.
    static QStringList segmentsOf(CallContext &context, const StoredCampaign &campaign, qint64 group);

private:
    QJsonObject runJson(int number, qint64 group, qint64 segments, const QString &summary, const QString &status,
                        const QVariant &created) const;
    QJsonObject synthesisedRun(const StoredCampaign &campaign);
    void keepFirstRun(const StoredCampaign &campaign);

    CallContext &m_context;
};

} // namespace nudge
