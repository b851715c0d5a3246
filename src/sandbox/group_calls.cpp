// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/group_calls.h"

#include "sandbox/schema.h"
#include "sandbox/scope.h"
#include "sandbox/wire_id.h"

#include <QDateTime>

namespace nudge {

using namespace Qt::StringLiterals;

Reply GroupCalls::create(const Request &request)
{
    const qint64 workspace = workspaceOf(m_context, request);
    const QString name = request.text(Member::GroupName);
    refuseDuplicate(workspace, name, 0);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const qint64 group = m_context.database
                             .run("INSERT INTO customer_group(workspace, name, description, created, updated)"
                                  " VALUES(?, ?, ?, ?, ?)",
                                  workspace, name, request.optionalText(Member::GroupDescription), now, now)
                             .lastInsertId()
                             .toLongLong();
    return Reply::success(m_context.contract, groupJson(group), u"Customer group created"_s);
}

Reply GroupCalls::list(const Request &request)
{
    const qint64 workspace = workspaceOf(m_context, request);
    QSqlQuery &query = m_context.database.run("SELECT id, name, description, customers, created, updated"
                                              " FROM customer_group WHERE workspace = ? ORDER BY id",
                                              workspace);
    QJsonArray groups;
    while (query.next())
        groups.append(groupJson(query));
    return Reply::success(m_context.contract, groups);
}

Reply GroupCalls::rename(const Request &request)
{
    const GroupScope scope = groupOf(m_context, request);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (!request.has(
            Member::GroupDescription)) // nothing but a description may be changed too; without, a name is needed
        static_cast<void>(request.text(Member::GroupName));
    if (request.has(Member::GroupName)) {
        const QString name = request.text(Member::GroupName);
        refuseDuplicate(scope.workspace, name, scope.group);
        m_context.database.run("UPDATE customer_group SET name = ?, updated = ? WHERE id = ?", name, now, scope.group);
    }
    if (request.has(Member::GroupDescription))
        m_context.database.run("UPDATE customer_group SET description = ?, updated = ? WHERE id = ?",
                               request.optionalText(Member::GroupDescription), now, scope.group);
    return Reply::success(m_context.contract, groupJson(scope.group), u"Customer group changed"_s);
}

Reply GroupCalls::remove(const Request &request)
{
    const GroupScope scope = groupOf(m_context, request);
    m_context.database.run("DELETE FROM customer WHERE customer_group = ?", scope.group);
    m_context.database.run("DELETE FROM customer_group WHERE id = ?", scope.group);
    return Reply::success(m_context.contract, QJsonValue::Undefined, u"Customer group deleted"_s);
}

QJsonObject GroupCalls::groupJson(const QSqlQuery &row) const
{
    const Contract &contract = m_context.contract;
    return {{contract.name(Member::GroupId), wireId(kGroupPrefix, row.value(0).toLongLong())},
            {contract.name(Member::GroupName), row.value(1).toString()},
            {contract.name(Member::GroupDescription), row.value(2).toString()},
            {contract.name(Member::GroupCustomerCount), row.value(3).toLongLong()},
            {contract.name(Member::GroupCreatedAt), momentText(row.value(4))},
            {contract.name(Member::GroupUpdatedAt), momentText(row.value(5))}};
}

QJsonObject GroupCalls::groupJson(qint64 group)
{
    QSqlQuery &query = m_context.database.run(
        "SELECT id, name, description, customers, created, updated FROM customer_group WHERE id = ?", group);
    query.next();
    return groupJson(query);
}

void GroupCalls::refuseDuplicate(qint64 workspace, const QString &name, qint64 except)
{
    const bool taken =
        m_context.database
            .value("SELECT 1 FROM customer_group WHERE workspace = ? AND name = ? AND id <> ?", workspace, name, except)
            .toBool();
    if (taken)
        throw Refusal{Refusal::kBadRequest, u"The workspace has a customer group \"%1\" already."_s.arg(name), {}};
}

} // namespace nudge
