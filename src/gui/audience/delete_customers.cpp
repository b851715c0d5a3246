// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/delete_customers.h"

#include "api/api_service.h"
#include "contract/contract.h"
#include "gui/common/confirm.h"
#include "gui/common/format_text.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace nudge {

DeleteCustomers::DeleteCustomers(ApiService &api, QWidget *window) : QObject(window), m_api(api), m_window(window) {}

void DeleteCustomers::start(const WorkspaceId &workspace, const CustomerGroup &group, const QList<RowRange> &rows,
                            const CustomerTableModel &table)
{
    if (isRunning() || rows.isEmpty())
        return;
    m_workspace = workspace;
    m_group = group;
    m_collector = new CustomerIdCollector(customerPageSource(m_api, workspace, group.id),
                                          m_api.contract().customerPageSize(), rows, this);
    connect(m_collector, &CustomerIdCollector::progress, this, [this](qint64 done, qint64 total) {
        Q_EMIT progressChanged(tr("Finding the customers: %1 of %2", "numbers").arg(countText(done), countText(total)));
    });
    connect(m_collector, &CustomerIdCollector::finished, this, [this](const Result<QList<CustomerId>> &ids) {
        m_collector->deleteLater();
        m_collector = nullptr;
        Q_EMIT progressChanged({});
        if (ids)
            ask(*ids);
        else if (ids.error().category != ApiError::Category::Cancelled)
            Q_EMIT failed(ids.error());
    });
    m_collector->start(table.cache());
}

void DeleteCustomers::cancel()
{
    if (m_collector)
        m_collector->cancel();
    if (m_deletion)
        m_deletion->cancel();
}

void DeleteCustomers::ask(const QList<CustomerId> &ids)
{
    if (ids.isEmpty())
        return;
    const int count = int(ids.size());
    Question question;
    question.objectName = u"deleteCustomersQuestion"_s;
    question.title = tr("Delete %Ln customer(s)?", nullptr, count);
    question.text = tr("%Ln customer(s) of the group “%1” will be deleted with all their values. This cannot be "
                       "undone.",
                       nullptr, count)
                        .arg(m_group.name);
    question.actionText = tr("Delete %Ln customer(s)", nullptr, count);
    question.destructive = true;
    askToConfirm(m_window, question, this, [this, ids] { remove(ids); });
}

void DeleteCustomers::remove(const QList<CustomerId> &ids)
{
    if (isRunning())
        return;
    m_deletion = new CustomerDeletion(m_api, m_workspace, m_group.id, ids, this);
    connect(m_deletion, &CustomerDeletion::progress, this, [this](qint64 done, qint64 total) {
        Q_EMIT progressChanged(tr("Deleting customers: %1 of %2", "numbers").arg(countText(done), countText(total)));
    });
    connect(m_deletion, &CustomerDeletion::finished, this, [this](const DeletionOutcome &outcome) {
        m_deletion->deleteLater();
        m_deletion = nullptr;
        Q_EMIT progressChanged({});
        Q_EMIT finished(outcome);
    });
    m_deletion->start();
}

} // namespace nudge
