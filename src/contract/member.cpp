// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/member.h"

#include <algorithm>
#include <array>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, kMemberCount> kKeys = {
    "envelope.code"_L1, "envelope.message"_L1, "envelope.data"_L1, "envelope.errors"_L1, "error.row"_L1,
    "error.field"_L1, "error.message"_L1, "auth.email"_L1, "auth.password"_L1, "auth.token"_L1,
    "auth.refreshToken"_L1, "token.userId"_L1, "token.accountId"_L1, "token.roleCode"_L1, "token.expires"_L1,
    "authContext.apiAccess"_L1, "authContext.apiCode"_L1, "workspace.id"_L1, "workspace.name"_L1, "group.id"_L1,
    "group.name"_L1, "group.description"_L1, "group.customerCount"_L1, "group.createdAt"_L1, "group.updatedAt"_L1,
    "field.id"_L1, "field.ids"_L1, "field.name"_L1, "field.displayName"_L1, "field.type"_L1, "field.format"_L1,
    "field.required"_L1, "field.uniqueIdentifier"_L1, "field.options"_L1, "customer.id"_L1, "customer.ids"_L1,
    "customer.profile"_L1, "customer.createdAt"_L1, "customer.updatedAt"_L1, "customer.list"_L1,
    "customer.deleted"_L1, "upload.file"_L1, "upload.accepted"_L1, "upload.updated"_L1, "upload.rejected"_L1,
    "page.number"_L1, "page.size"_L1, "page.count"_L1, "page.total"_L1, "page.decrypt"_L1, "job.id"_L1,
    "campaign.id"_L1, "campaign.name"_L1, "campaign.list"_L1, "campaign.stage"_L1, "campaign.channel"_L1,
    "campaign.messageCount"_L1, "campaign.createdAt"_L1, "campaign.publishedAt"_L1, "campaign.publishedFrom"_L1,
    "campaign.publishedTo"_L1, "export.type"_L1, "export.url"_L1, "run.number"_L1, "run.segments"_L1,
    "run.summary"_L1, "run.status"_L1, "run.createdAt"_L1, "message.id"_L1, "message.segment"_L1,
    "message.channel"_L1, "message.subject"_L1, "message.body"_L1, "message.reviewStatus"_L1,
    "message.approvalStage"_L1, "message.archived"_L1, "file.recipient"_L1, "file.channel"_L1, "file.subject"_L1,
    "file.body"_L1,
};

} // namespace

QLatin1StringView memberKey(Member member)
{
    return kKeys[size_t(member)];
}

std::optional<Member> memberFromKey(QStringView key)
{
    const auto it = std::find(kKeys.begin(), kKeys.end(), key);
    if (it == kKeys.end())
        return std::nullopt;
    return Member(it - kKeys.begin());
}

} // namespace nudge
