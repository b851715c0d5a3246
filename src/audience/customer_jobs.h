// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/customer_page_cache.h"

#include <QObject>

#include <optional>

namespace nudge {

class ApiService;

/// Rows from `first` to `last`, both included.
struct RowRange
{
    qint64 first = 0;
    qint64 last = -1;

    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// Finds the ids of rows, of which some may not be loaded, so that a deletion can name exactly what it hits.
/// One page is under way at a time. Ends in finished(), once.
class CustomerIdCollector : public QObject
{
    Q_OBJECT

public:
    CustomerIdCollector(CustomerPageSource source, int pageSize, const QList<RowRange> &rows,
                        QObject *parent = nullptr);

    /// Takes the ids that `cache` holds and asks for the rest.
    void start(const CustomerPageCache &cache);
    void cancel();

Q_SIGNALS:
    void progress(qint64 done, qint64 total);
    void finished(const nudge::Result<QList<nudge::CustomerId>> &ids);

private:
    void askNext();
    void finish(const Result<QList<CustomerId>> &ids);

    CustomerPageSource m_source;
    int m_pageSize;
    QList<RowRange> m_rows;
    QList<int> m_pages; ///< still to be asked for
    QSet<CustomerId> m_seen;
    QList<CustomerId> m_ids;
    qint64 m_total = 0;
    bool m_finished = false;
};

struct DeletionOutcome
{
    qint64 deleted = 0;
    qint64 asked = 0;
    std::optional<ApiError> error; ///< why the rest was left
};

/// Deletes customers in chunks. Cancelling stops after the chunk that is under way. Ends in finished(), once.
class CustomerDeletion : public QObject
{
    Q_OBJECT

public:
    static constexpr int kChunk = 500;

    CustomerDeletion(ApiService &api, const WorkspaceId &workspace, const GroupId &group, const QList<CustomerId> &ids,
                     QObject *parent = nullptr);

    void start();
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progress(qint64 done, qint64 total);
    void finished(const nudge::DeletionOutcome &outcome);

private:
    void next();

    ApiService &m_api;
    WorkspaceId m_workspace;
    GroupId m_group;
    QList<CustomerId> m_ids;
    qsizetype m_at = 0;
    qint64 m_deleted = 0;
    bool m_cancelled = false;
};

} // namespace nudge
