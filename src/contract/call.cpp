// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/call.h"

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, kCallCount> kKeys = {
    "auth.login"_L1,      "auth.refresh"_L1,   "customer.check"_L1,   "customer.pages"_L1, "customer.list"_L1,
    "customer.update"_L1, "customer.delete"_L1, "group.create"_L1,    "group.list"_L1,     "group.rename"_L1,
    "group.delete"_L1,    "field.create"_L1,   "field.list"_L1,       "field.update"_L1,   "field.delete"_L1,
    "campaign.list"_L1,   "messages.publish"_L1, "messages.pages"_L1, "messages.fetch"_L1, "rerun.history"_L1,
    "rerun.messages"_L1,  "rerun.initiate"_L1};

} // namespace

QLatin1StringView callKey(Call call)
{
    return kKeys[size_t(call)];
}

std::optional<Call> callFromKey(QStringView key)
{
    const auto it = std::find(kKeys.begin(), kKeys.end(), key);
    if (it == kKeys.end())
        return std::nullopt;
    return Call(it - kKeys.begin());
}

} // namespace nudge
