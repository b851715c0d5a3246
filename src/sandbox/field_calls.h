// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/reply.h"
#include "sandbox/request.h"
#include "sandbox/stored_fields.h"

namespace nudge {

/// Calls 12 to 15: profile fields of a workspace. Deleting a field deletes the data in it (documented).
class FieldCalls
{
public:
    explicit FieldCalls(CallContext &context) : m_context(context) {}

    Reply create(const Request &request);
    Reply list(const Request &request);
    Reply update(const Request &request);
    Reply remove(const Request &request);

private:
    [[nodiscard]] QJsonObject fieldJson(const ProfileField &field) const;
    [[nodiscard]] QString checkedFormat(FieldType type, const Request &request) const;

    CallContext &m_context;
};

} // namespace nudge
