// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scope.h"

#include "sandbox/refusal.h"
#include "sandbox/wire_id.h"

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

/// The reference answers 401 on the calls of profile fields where the workspace is wrong (documented).
bool isFieldCall(Call call)
{
    return call == Call::FieldCreate || call == Call::FieldList || call == Call::FieldUpdate ||
           call == Call::FieldDelete;
}

} // namespace

qint64 workspaceOf(CallContext &context, const Request &request)
{
    const QString id = request.text(Member::WorkspaceId);
    const qint64 row =
        context.database.value("SELECT id FROM workspace WHERE id = ?", rowOfId(kWorkspacePrefix, id)).toLongLong();
    if (row == 0 && isFieldCall(request.call()))
        throw Refusal{Refusal::kUnauthorised, u"Invalid Workspace"_s, {}};
    if (row == 0)
        throw Refusal{Refusal::kBadRequest, u"There is no workspace \"%1\"."_s.arg(id), {}};
    return row;
}

GroupScope groupOf(CallContext &context, const Request &request)
{
    const qint64 workspace = workspaceOf(context, request);
    return groupIn(context, workspace, request.text(Member::GroupId));
}

GroupScope groupIn(CallContext &context, qint64 workspace, const QString &groupId)
{
    QSqlQuery &query = context.database.run("SELECT id, customers FROM customer_group WHERE id = ? AND workspace = ?",
                                            rowOfId(kGroupPrefix, groupId), workspace);
    if (!query.next())
        throw Refusal{Refusal::kBadRequest, u"There is no customer group \"%1\" in this workspace."_s.arg(groupId), {}};
    const GroupScope scope{workspace, query.value(0).toLongLong(), query.value(1).toLongLong()};
    query.finish();
    return scope;
}

} // namespace nudge
