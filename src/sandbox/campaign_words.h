// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/entities.h"

namespace nudge {

QString stageWord(const Contract &contract, CampaignStage stage);
QString channelWord(const Contract &contract, Channel channel);

} // namespace nudge
