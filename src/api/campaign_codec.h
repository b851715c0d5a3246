// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/entities.h"
#include "core/result.h"

#include <QJsonValue>

namespace nudge::codec {

/// Stages and channels are compared without case; an unknown one is kept as it came.
Result<WorkspaceCampaigns> readWorkspaceCampaigns(const Contract &contract, Call call, const QJsonValue &data);
Result<CampaignRun> readRun(const Contract &contract, Call call, const QJsonValue &data);
Result<RerunStarted> readRerunStarted(const Contract &contract, Call call, const QJsonValue &data);

} // namespace nudge::codec
