// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/stored_campaign.h"

#include <QHash>
#include <QJsonObject>

namespace nudge {

struct SampleGroup
{
    qint64 row = 0;
    QStringList languages; ///< of the people in it
};

/// Makes the sample campaigns of one workspace, with their messages and, where published, their files.
class SampleCampaigns
{
public:
    SampleCampaigns(CallContext &context, qint64 workspace, QHash<QString, SampleGroup> groups);

    void add(const QJsonObject &json);

private:
    void addMessages(qint64 campaign, const QJsonObject &texts, const QStringList &segments, CampaignStage stage);
    void runAgain(qint64 campaign, const QJsonObject &json);

    CallContext &m_context;
    qint64 m_workspace;
    QHash<QString, SampleGroup> m_groups;
};

} // namespace nudge
