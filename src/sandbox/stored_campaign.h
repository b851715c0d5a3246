// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "sandbox/call_context.h"
#include "sandbox/request.h"

namespace nudge {

/// One campaign as it is stored.
struct StoredCampaign
{
    qint64 row = 0;
    qint64 workspace = 0;
    qint64 group = 0;
    Channel channel = Channel::Unknown;
    CampaignStage stage = CampaignStage::Unknown;
    bool publishing = false;
    QString addressField;   ///< the profile field that a message is sent to
    QString segmentField;   ///< each value of this profile field is a segment; empty = one segment for all
    QString defaultSubject; ///< for a segment that has no text of its own
    QString defaultBody;
    QVariant created;
    int currentRun = 1; ///< the newest; earlier ones are historical

    /// How a segment is called in answers: "language: de".
    [[nodiscard]] QString segmentName(const QString &value) const;

    static std::optional<StoredCampaign> load(Database &database, qint64 row);
};

/// The campaign that a request names; refused where there is none.
StoredCampaign campaignOf(CallContext &context, const Request &request);
/// The run that a request names, or the current one; refused where the campaign has no such run.
int runOf(const Request &request, const StoredCampaign &campaign);

} // namespace nudge
