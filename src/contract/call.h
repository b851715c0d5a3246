// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>

namespace nudge {

/// The 22 calls of the API, in the reference's order. Method and path stand in the contract file.
enum class Call {
    AuthLogin,
    AuthRefresh,
    CustomerCheck,
    CustomerPages,
    CustomerList,
    CustomerUpdate,
    CustomerDelete,
    GroupCreate,
    GroupList,
    GroupRename,
    GroupDelete,
    FieldCreate,
    FieldList,
    FieldUpdate,
    FieldDelete,
    CampaignList,
    MessagesPublish,
    MessagesPages,
    MessagesFetch,
    RerunHistory,
    RerunMessages,
    RerunInitiate,
};
inline constexpr int kCallCount = int(Call::RerunInitiate) + 1;

/// The call's key in the contract file, e.g. "group.list".
QLatin1StringView callKey(Call call);
std::optional<Call> callFromKey(QStringView key);

} // namespace nudge
