// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/customer_page_cache.h"

#include "api/api_service.h"
#include "core/futures.h"

#include <QTimer>

#include <algorithm>

namespace nudge {

namespace {

/// More than a tall window shows, even where the server gives small pages.
constexpr qsizetype kMaxWanted = 16;

/// The total as far as it can be known: a server may leave it out, or contradict the page it sends.
qint64 totalOf(const CustomerPage &answer, int page, int pageSize)
{
    const qint64 seen = qint64(page) * pageSize + answer.customers.size();
    if (answer.total > 0)
        return answer.customers.isEmpty() ? answer.total : std::max(answer.total, seen);
    if (answer.pages > page + 1)
        return qint64(answer.pages) * pageSize;
    return answer.customers.isEmpty() && page > 0 ? 0 : seen;
}

} // namespace

CustomerPageSource customerPageSource(ApiService &api, const WorkspaceId &workspace, const GroupId &group)
{
    return [&api, workspace, group](int page, int pageSize) { return api.customers(workspace, group, page, pageSize); };
}

CustomerPageCache::CustomerPageCache(QObject *parent, int maxPages) : QObject(parent), m_maxPages(maxPages) {}

void CustomerPageCache::open(CustomerPageSource source, int pageSize)
{
    close();
    m_source = std::move(source);
    m_pageSize = std::max(1, pageSize);
    start(0, std::min(m_pageSize, kFirstScreenRows));
}

void CustomerPageCache::close()
{
    ++m_generation;
    m_source = {};
    m_pages.clear();
    m_names.clear();
    m_underWay.clear();
    m_wanted.clear();
    m_firstVisible = m_lastVisible = 0;
    m_total = -1;
}

void CustomerPageCache::reload()
{
    if (!m_source)
        return;
    // Answers that are under way may be older than what the caller has just changed.
    ++m_generation;
    m_underWay.clear();
    for (Page &page : m_pages) {
        page.stale = true;
        page.failed = false;
    }
    for (int page = m_lastVisible; page >= m_firstVisible; --page)
        want(page);
    if (m_pages.isEmpty())
        want(0);
}

const Customer *CustomerPageCache::customer(qint64 row) const
{
    const auto page = m_pages.constFind(pageOf(row));
    if (page == m_pages.cend())
        return nullptr;
    page->lastUse = ++m_clock;
    const qsizetype offset = qsizetype(row % m_pageSize);
    return offset < page->customers.size() ? &page->customers[offset] : nullptr;
}

bool CustomerPageCache::isHere(qint64 row) const
{
    const auto page = m_pages.constFind(pageOf(row));
    if (page == m_pages.cend())
        return false;
    return page->isPart ? row % m_pageSize < page->customers.size() : !page->failed || !page->customers.isEmpty();
}

const ApiError *CustomerPageCache::error(qint64 row) const
{
    const auto page = m_pages.constFind(pageOf(row));
    return page != m_pages.cend() && page->failed ? &page->error : nullptr;
}

void CustomerPageCache::setVisibleRows(qint64 first, qint64 last)
{
    if (first < 0 || last < first)
        return;
    m_firstVisible = pageOf(first);
    m_lastVisible = std::min(pageOf(last), m_firstVisible + int(kMaxWanted) - 1);
    m_wanted.removeIf([this](int page) { return page < m_firstVisible - 1 || page > m_lastVisible + 1; });
    for (int page = m_lastVisible; page >= m_firstVisible; --page)
        want(page);
}

void CustomerPageCache::request(qint64 row)
{
    if (row >= 0 && row < m_total)
        want(pageOf(row));
}

void CustomerPageCache::retry()
{
    if (!m_source)
        return;
    if (m_total < 0) {
        want(0);
        return;
    }
    QList<int> failed;
    for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
        if (it->failed) {
            it->failed = false;
            it->stale = true;
            failed.append(it.key());
        }
    }
    for (const int page : std::as_const(failed)) {
        want(page);
        emitRows(page);
    }
}

/// A failed page waits for retry(); otherwise every repaint would ask again.
bool CustomerPageCache::needs(int page) const
{
    if (page < 0 || m_underWay.contains(page) ||
        (m_total >= 0 && qint64(page) * m_pageSize >= std::max<qint64>(m_total, 1)))
        return false;
    const auto held = m_pages.constFind(page);
    return held == m_pages.cend() || (held->stale && !held->failed);
}

void CustomerPageCache::want(int page)
{
    if (!m_source || !needs(page))
        return;
    m_wanted.removeOne(page);
    m_wanted.prepend(page);
    if (m_wanted.size() > kMaxWanted)
        m_wanted.removeLast();
    schedule();
}

void CustomerPageCache::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, [this] {
        m_scheduled = false;
        pump();
    });
}

void CustomerPageCache::pump()
{
    while (!m_wanted.isEmpty() && m_underWay.size() < kMaxRequests) {
        const int page = m_wanted.takeFirst();
        if (needs(page))
            start(page, m_pageSize);
    }
    if (!m_source || m_total < 0)
        return;
    for (const int neighbour : {m_lastVisible + 1, m_firstVisible - 1}) {
        if (m_wanted.isEmpty() && m_underWay.size() < kMaxPrefetches && needs(neighbour))
            start(neighbour, m_pageSize);
    }
}

void CustomerPageCache::start(int page, int size)
{
    m_underWay.insert(page);
    const auto take = [this, page, size, generation = m_generation](const Result<CustomerPage> &answer) {
        if (generation == m_generation)
            arrived(page, size, answer);
    };
    const auto cancelled = [take] {
        ApiError error;
        error.category = ApiError::Category::Cancelled;
        take(error);
    };
    whenDone(m_source(page, size), this, take, cancelled);
}

void CustomerPageCache::arrived(int page, int size, const Result<CustomerPage> &answer)
{
    m_underWay.remove(page);
    if (!answer) {
        if (m_total < 0) {
            Q_EMIT openFailed(answer.error());
            return;
        }
        Page &held = m_pages[page];
        held.failed = true;
        held.error = answer.error();
        held.lastUse = ++m_clock;
        evict();
        emitRows(page);
        Q_EMIT pageFailed(answer.error());
        schedule();
        return;
    }
    const CustomerPage &fresh = *answer;
    // A server may cap the page size below what was asked; the first page shows it.
    if (page == 0 && !fresh.customers.isEmpty() && fresh.customers.size() < size &&
        fresh.total > fresh.customers.size())
        usePageSize(int(fresh.customers.size()));
    const qint64 total = totalOf(fresh, page, size);
    if (qint64(page) * m_pageSize < std::max<qint64>(total, 1))
        store(page, fresh.customers);
    // A server that does not tell the total may have more than it was asked for.
    const bool isPart = size < m_pageSize && (fresh.customers.size() < total || fresh.customers.size() == size);
    if (isPart)
        m_pages[page].isPart = m_pages[page].stale = true;
    applyTotal(total);
    if (m_pages.contains(page))
        emitRows(page);
    if (isPart)
        want(page);
    schedule();
}

/// Pages of another size cannot stand beside those that are held or under way.
void CustomerPageCache::usePageSize(int size)
{
    if (size == m_pageSize)
        return;
    m_pageSize = size;
    ++m_generation;
    m_pages.clear();
    m_underWay.clear();
    m_wanted.clear();
    m_firstVisible = m_lastVisible = 0;
}

void CustomerPageCache::store(int page, QList<Customer> customers)
{
    // Every customer repeats the fields' names; one copy of each is enough.
    for (Customer &customer : customers) {
        ProfileValues shared;
        for (auto it = customer.profile.cbegin(); it != customer.profile.cend(); ++it)
            shared.insert(shared.cend(), *m_names.insert(it.key()), it.value());
        customer.profile.swap(shared);
    }
    Page &held = m_pages[page];
    held.customers = std::move(customers);
    held.failed = false;
    held.stale = false;
    held.isPart = false;
    held.lastUse = ++m_clock;
    evict();
}

void CustomerPageCache::applyTotal(qint64 total)
{
    if (total == m_total)
        return;
    // Somebody added or removed customers: what else is held may have moved, and what is past the end is gone.
    if (m_total >= 0) {
        m_pages.removeIf([&](auto it) { return qint64(it.key()) * m_pageSize >= std::max<qint64>(total, 1); });
        // Visible rows stay: a server that cannot agree with itself on the total must not keep us asking.
        for (auto it = m_pages.begin(); it != m_pages.end(); ++it)
            it->stale = it->stale || it.key() < m_firstVisible || it.key() > m_lastVisible;
        const int lastPage = total > 0 ? pageOf(total - 1) : 0;
        m_lastVisible = std::min(m_lastVisible, lastPage);
        m_firstVisible = std::min(m_firstVisible, m_lastVisible);
    }
    m_total = total;
    Q_EMIT totalChanged(total);
}

/// Drops what was not looked at for longest, but nothing that is visible.
void CustomerPageCache::evict()
{
    while (m_pages.size() > m_maxPages) {
        auto oldest = m_pages.end();
        for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
            const bool visible = it.key() >= m_firstVisible && it.key() <= m_lastVisible;
            if (!visible && (oldest == m_pages.end() || it->lastUse < oldest->lastUse))
                oldest = it;
        }
        if (oldest == m_pages.end())
            return;
        m_pages.erase(oldest);
    }
}

void CustomerPageCache::emitRows(int page)
{
    const qint64 first = qint64(page) * m_pageSize;
    const qint64 last = std::min(first + m_pageSize, m_total) - 1;
    if (last >= first)
        Q_EMIT rowsChanged(first, last);
}

} // namespace nudge
