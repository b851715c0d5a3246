// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/request.h"

namespace nudge {

/// The workspace that a request names, as its row; refused where there is none.
qint64 workspaceOf(CallContext &context, const Request &request);

/// A workspace and a group in it.
struct GroupScope
{
    qint64 workspace = 0;
    qint64 group = 0;
    qint64 customers = 0;
};
GroupScope groupOf(CallContext &context, const Request &request);
/// A group in a workspace that is known already.
GroupScope groupIn(CallContext &context, qint64 workspace, const QString &groupId);

} // namespace nudge
