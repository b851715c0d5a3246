// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "gui/common/theme.h"

#include <QString>

namespace nudge {

/// A stage in words; one that nobody here knows stands as it came.
[[nodiscard]] QString stageText(CampaignStage stage, const QString &asItCame = {});
[[nodiscard]] Tone stageTone(CampaignStage stage);
[[nodiscard]] QString stageIcon(CampaignStage stage);

/// A channel in words; one that nobody here knows stands as it came.
[[nodiscard]] QString channelText(Channel channel, const QString &asItCame = {});
[[nodiscard]] QString channelIcon(Channel channel);

/// What the question before publishing says.
[[nodiscard]] QString publishQuestionText(const Campaign &campaign);
[[nodiscard]] QString publishActionText(const Campaign &campaign);

} // namespace nudge
