// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/reply.h"
#include "sandbox/request.h"

namespace nudge {

/// Calls 8 to 11: customer groups of a workspace.
class GroupCalls
{
public:
    explicit GroupCalls(CallContext &context) : m_context(context) {}

    Reply create(const Request &request);
    Reply list(const Request &request);
    Reply rename(const Request &request);
    Reply remove(const Request &request);

private:
    [[nodiscard]] QJsonObject groupJson(const QSqlQuery &row) const;
    QJsonObject groupJson(qint64 group);
    void refuseDuplicate(qint64 workspace, const QString &name, qint64 except);

    CallContext &m_context;
};

} // namespace nudge
