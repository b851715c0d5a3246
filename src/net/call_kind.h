// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/call.h"

namespace nudge {

/// Whether a call only reads (or signs in). Whatever is not known to read counts as a change.
constexpr bool onlyReads(Call call)
{
    switch (call) {
    case Call::AuthLogin:
    case Call::AuthRefresh:
    case Call::CustomerPages:
    case Call::CustomerList:
    case Call::GroupList:
    case Call::FieldList:
    case Call::CampaignList:
    case Call::MessagesPages:
    case Call::MessagesFetch:
    case Call::RerunHistory:
    case Call::RerunMessages:
        return true;
    default:
        return false;
    }
}

} // namespace nudge
