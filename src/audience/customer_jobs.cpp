// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/customer_jobs.h"

#include "api/api_service.h"
#include "core/futures.h"

#include <algorithm>

namespace nudge {

namespace {

ApiError cancelledError()
{
    ApiError error;
    error.category = ApiError::Category::Cancelled;
    return error;
}

} // namespace

CustomerIdCollector::CustomerIdCollector(CustomerPageSource source, int pageSize, const QList<RowRange> &rows,
                                         QObject *parent)
    : QObject(parent),
      m_source(std::move(source)),
      m_pageSize(pageSize),
      m_rows(rows)
{
}

void CustomerIdCollector::start(const CustomerPageCache &cache)
{
    QSet<int> missing;
    for (const RowRange &range : std::as_const(m_rows)) {
        m_total += range.last - range.first + 1;
        for (qint64 row = range.first; row <= range.last; ++row) {
            if (!cache.isHere(row)) {
                missing.insert(int(row / m_pageSize));
                row = (row / m_pageSize + 1) * m_pageSize - 1; // on to the next page
            } else if (const Customer *customer = cache.customer(row); customer && !m_seen.contains(customer->id)) {
                m_seen.insert(customer->id);
                m_ids.append(customer->id);
            }
        }
    }
    m_pages = missing.values();
    std::sort(m_pages.begin(), m_pages.end());
    askNext();
}

void CustomerIdCollector::cancel()
{
    finish(cancelledError());
}

void CustomerIdCollector::askNext()
{
    Q_EMIT progress(m_ids.size(), m_total);
    if (m_pages.isEmpty()) {
        finish(m_ids);
        return;
    }
    const int page = m_pages.takeFirst();
    const auto take = [this, page](const Result<CustomerPage> &answer) {
        if (m_finished)
            return;
        if (!answer) {
            finish(answer.error());
            return;
        }
        const qint64 start = qint64(page) * m_pageSize;
        for (qsizetype i = 0; i < answer->customers.size(); ++i) {
            const bool asked = std::any_of(m_rows.begin(), m_rows.end(), [row = start + i](RowRange range) {
                return row >= range.first && row <= range.last;
            });
            const CustomerId &id = answer->customers[i].id;
            if (asked && !m_seen.contains(id)) {
                m_seen.insert(id);
                m_ids.append(id);
            }
        }
        askNext();
    };
    whenDone(m_source(page, m_pageSize), this, take, [this] { finish(cancelledError()); });
}

void CustomerIdCollector::finish(const Result<QList<CustomerId>> &ids)
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished(ids);
}

CustomerDeletion::CustomerDeletion(ApiService &api, const WorkspaceId &workspace, const GroupId &group,
                                   const QList<CustomerId> &ids, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_workspace(workspace),
      m_group(group),
      m_ids(ids)
{
}

void CustomerDeletion::start()
{
    next();
}

void CustomerDeletion::next()
{
    Q_EMIT progress(m_at, m_ids.size());
    if (m_at >= m_ids.size() || m_cancelled) {
        DeletionOutcome outcome{m_deleted, m_ids.size(), {}};
        if (m_at < m_ids.size())
            outcome.error = cancelledError();
        Q_EMIT finished(outcome);
        return;
    }
    const QList<CustomerId> chunk = m_ids.mid(m_at, kChunk);
    m_at += chunk.size();
    const auto take = [this](const Result<qint64> &answer) {
        if (!answer) {
            Q_EMIT finished({m_deleted, m_ids.size(), answer.error()});
            return;
        }
        m_deleted += *answer;
        next();
    };
    const auto cancelled = [this] { Q_EMIT finished({m_deleted, m_ids.size(), cancelledError()}); };
    whenDone(m_api.deleteCustomers(m_workspace, m_group, chunk), this, take, cancelled);
}

} // namespace nudge
