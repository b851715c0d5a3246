// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/reply.h"
#include "sandbox/request.h"

namespace nudge {

/// Call 16: all campaigns of the account by workspace. With a filter on the publication date only campaigns that
/// have one in the range; every workspace is listed in any case.
class CampaignCalls
{
public:
    explicit CampaignCalls(CallContext &context) : m_context(context) {}

    Reply list(const Request &request);

private:
    QJsonArray campaignsOf(qint64 workspace, qint64 from, qint64 to);

    CallContext &m_context;
};

} // namespace nudge
