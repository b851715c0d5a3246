// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/group_codec.h"

#include "api/codec.h"

namespace nudge::codec {

Result<CustomerGroup> readGroup(const Contract &contract, Call call, const QJsonValue &data)
{
    MemberReader in(contract, call, data.toObject());
    CustomerGroup group;
    group.id.value = in.requiredText(Member::GroupId);
    group.name = in.requiredText(Member::GroupName);
    group.description = in.text(Member::GroupDescription);
    group.customerCount = in.integer(Member::GroupCustomerCount, -1);
    group.createdAt = in.time(Member::GroupCreatedAt);
    group.updatedAt = in.time(Member::GroupUpdatedAt);
    return finish(in, group);
}

} // namespace nudge::codec
