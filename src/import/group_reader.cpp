// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/group_reader.h"

#include "core/futures.h"

#include <algorithm>

namespace nudge {

GroupReader::GroupReader(Source source, int pageSize, const QStringList &fields, int identifier, QObject *parent)
    : QObject(parent),
      m_source(std::move(source)),
      m_pageSize(std::max(1, pageSize)),
      m_snapshot(std::make_shared<GroupSnapshot>(fields, identifier))
{
}

void GroupReader::start()
{
    ask();
}

void GroupReader::ask()
{
    // How many pages there are is known from the first answer.
    while (!m_ended && m_next < m_pages && m_underWay < (m_total < 0 ? 1 : kMostRequests)) {
        ++m_underWay;
        const int page = m_next++;
        whenDone(
            m_source(page, m_pageSize), this, [this, page](const Result<CustomerPage> &answer) { take(page, answer); },
            [this, page] {
                ApiError cancelled;
                cancelled.category = ApiError::Category::Cancelled;
                take(page, cancelled);
            });
    }
}

void GroupReader::take(int page, const Result<CustomerPage> &answer)
{
    --m_underWay;
    if (m_ended)
        return;
    if (!answer.ok()) {
        fail(GroupReadFailure::Kind::Refused, answer.error());
        return;
    }
    const CustomerPage &got = answer.value();
    if (page == 0) {
        m_total = got.total;
        m_pages = std::max({1, got.pages, int((got.total + m_pageSize - 1) / m_pageSize)});
        m_snapshot->reserve(got.total);
    }
    for (const Customer &customer : got.customers) {
        if (!customer.sealedProfile.isEmpty()) {
            fail(GroupReadFailure::Kind::Sealed);
            return;
        }
        m_snapshot->add(customer);
    }
    Q_EMIT progressed();
    if (m_next < m_pages || m_underWay > 0) {
        ask();
        return;
    }
    if (m_snapshot->size() < m_total) {
        fail(GroupReadFailure::Kind::Incomplete);
        return;
    }
    m_ended = true;
    Q_EMIT finished(m_snapshot);
}

void GroupReader::fail(GroupReadFailure::Kind kind, const ApiError &error)
{
    m_ended = true;
    Q_EMIT failed({kind, error});
}

} // namespace nudge
