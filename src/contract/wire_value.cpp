// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/wire_value.h"

#include <algorithm>
#include <array>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, kWireValueCount> kKeys = {
    "fieldType.string"_L1, "fieldType.number"_L1, "fieldType.char"_L1, "fieldType.date"_L1, "fieldType.currency"_L1,
    "stage.readyForReview"_L1, "stage.readyToPublish"_L1, "stage.published"_L1, "channel.sms"_L1, "channel.push"_L1,
    "channel.email"_L1, "export.csv"_L1, "export.json"_L1, "export.url"_L1,
};

} // namespace

QLatin1StringView wireValueKey(WireValue value)
{
    return kKeys[size_t(value)];
}

std::optional<WireValue> wireValueFromKey(QStringView key)
{
    const auto it = std::find(kKeys.begin(), kKeys.end(), key);
    if (it == kKeys.end())
        return std::nullopt;
    return WireValue(it - kKeys.begin());
}

} // namespace nudge
