// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/campaign_publisher.h"

#include <functional>

namespace nudge {

class Banner;

/// Tells in `banner` what publishing is doing now, with a way to stop waiting.
void showPublishing(Banner &banner, CampaignPublisher &publisher);

/// Tells in `banner` how publishing ended. `lookAgain` reads the campaign's stage anew.
void showPublished(Banner &banner, const QString &campaign, const PublishResult &result,
                   const std::function<void()> &lookAgain);

} // namespace nudge
