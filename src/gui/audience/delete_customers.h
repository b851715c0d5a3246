// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/customer_jobs.h"
#include "audience/customer_table_model.h"
#include "core/entities.h"

#include <QObject>
#include <QPointer>

namespace nudge {

class ApiService;

/// Deleting customers from selection to receipt: finds the ids of the rows, asks with their exact number, deletes
/// just those. What the rows hold by then does not matter: the ids are frozen when the question opens.
class DeleteCustomers : public QObject
{
    Q_OBJECT

public:
    /// `api` must outlive this; `window` is the parent of the question.
    DeleteCustomers(ApiService &api, QWidget *window);

    [[nodiscard]] bool isRunning() const { return m_collector || m_deletion; }
    void start(const WorkspaceId &workspace, const CustomerGroup &group, const QList<RowRange> &rows,
               const CustomerTableModel &table);
    void cancel();

Q_SIGNALS:
    /// What is going on, in words; empty when nothing is any more.
    void progressChanged(const QString &text);
    void failed(const nudge::ApiError &error);
    void finished(const nudge::DeletionOutcome &outcome);

private:
    void ask(const QList<CustomerId> &ids);
    void remove(const QList<CustomerId> &ids);

    ApiService &m_api;
    QWidget *m_window;
    WorkspaceId m_workspace;
    CustomerGroup m_group;
    QPointer<CustomerIdCollector> m_collector;
    QPointer<CustomerDeletion> m_deletion;
};

} // namespace nudge
