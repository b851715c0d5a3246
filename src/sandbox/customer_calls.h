// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/customer_store.h"
#include "sandbox/position_marks.h"
#include "sandbox/reply.h"
#include "sandbox/request.h"
#include "sandbox/stored_fields.h"

namespace nudge {

/// Calls 4, 5 and 7: pages of a group's customers, and deleting them. Profiles come as an opaque text unless
/// the request asks to have them decrypted.
class CustomerCalls
{
public:
    explicit CustomerCalls(CallContext &context) : m_context(context), m_marks(context.database) {}

    Reply pages(const Request &request);
    Reply list(const Request &request);
    Reply remove(const Request &request);

private:
    [[nodiscard]] qint64 pageSize(const Request &request) const;
    [[nodiscard]] QJsonValue profileJson(const StoredFields &fields, const StoredCustomer &customer, bool open) const;

    CallContext &m_context;
    PositionMarks m_marks;
};

} // namespace nudge
