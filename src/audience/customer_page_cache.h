// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>

namespace nudge {

class ApiService;

/// Asks for one page; pages count from 0.
using CustomerPageSource = std::function<QFuture<Result<CustomerPage>>(int page, int pageSize)>;

/// The customers of one group, as ApiService::customers() gives them. `api` must outlive the source.
CustomerPageSource customerPageSource(ApiService &api, const WorkspaceId &workspace, const GroupId &group);

/// A window onto a list of customers of any length: holds the pages that were looked at last, never more than a fixed
/// number of them, and loads what is visible before everything else. Lives on the GUI thread.
///
/// The latest wish wins: setVisibleRows() and request() only note pages; one turn of the event loop later those that
/// are still wanted are asked for, newest wish first. A bounded number of requests is under way, so a wish that a
/// scroll has overtaken never leaves the program. Answers to an earlier open() are dropped by a generation counter.
class CustomerPageCache : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMaxPages = 96; ///< of kPageSize customers: some 10 MB with a dozen fields
    /// Larger than a screen, small enough that the first rows of a large group come as fast as those of a small one.
    static constexpr int kPageSize = 50;
    /// The first answer of a group is a short one, so that a million customers show as soon as twenty; the rest of the
    /// first page follows at once.
    static constexpr int kFirstScreenRows = 50;
    static constexpr int kMaxRequests = 4;   ///< under way at once for what is visible
    static constexpr int kMaxPrefetches = 2; ///< neighbours are asked for only while fewer are under way

    explicit CustomerPageCache(QObject *parent = nullptr, int maxPages = kMaxPages);

    /// Forgets everything and asks for the first page, whose answer tells the total.
    void open(CustomerPageSource source, int pageSize);
    void close();
    /// Asks again for what is visible. Rows stay as they are until the answers come.
    void reload();

    [[nodiscard]] bool isOpen() const { return bool(m_source); }
    /// -1 until the first answer.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    [[nodiscard]] int heldPages() const { return int(m_pages.size()); }
    [[nodiscard]] bool isLoading() const { return !m_underWay.isEmpty(); }

    /// Null where the row is not here (yet). Valid until the event loop turns.
    [[nodiscard]] const Customer *customer(qint64 row) const;
    /// Whether the row's page has been loaded; a page may be shorter than the total promises.
    [[nodiscard]] bool isHere(qint64 row) const;
    /// The reason why a row could not be loaded; null where there is none.
    [[nodiscard]] const ApiError *error(qint64 row) const;

    /// Declares what a view shows; pages outside and not next to it are no longer wanted.
    void setVisibleRows(qint64 first, qint64 last);
    /// Wants the page of one row.
    void request(qint64 row);
    /// Asks again for pages that failed, or for the first one.
    void retry();

Q_SIGNALS:
    /// Rows were added or removed at the end. `total` is already in force.
    void totalChanged(qint64 total);
    void rowsChanged(qint64 first, qint64 last);
    /// The first page could not be loaded: there is nothing to show.
    void openFailed(const nudge::ApiError &error);
    /// A later page could not be loaded; its rows tell error().
    void pageFailed(const nudge::ApiError &error);

private:
    struct Page
    {
        QList<Customer> customers;
        ApiError error;
        bool failed = false;
        bool stale = false;  ///< shown, but to be asked for again
        bool isPart = false; ///< the short first answer: the rows behind it are still to come
        mutable quint64 lastUse = 0;
    };

    [[nodiscard]] int pageOf(qint64 row) const { return int(row / m_pageSize); }
    [[nodiscard]] bool needs(int page) const;
    void want(int page);
    void schedule();
    void pump();
    void start(int page, int size);
    void arrived(int page, int size, const Result<CustomerPage> &answer);
    void usePageSize(int size);
    void store(int page, QList<Customer> customers);
    void applyTotal(qint64 total);
    void evict();
    void emitRows(int page);

    CustomerPageSource m_source;
    int m_pageSize = kPageSize;
    int m_maxPages;
    qint64 m_total = -1;
    quint64 m_generation = 0;
    mutable quint64 m_clock = 0;
    QHash<int, Page> m_pages;
    QSet<QString> m_names; ///< of fields; customers share them
    QSet<int> m_underWay;
    QList<int> m_wanted;    ///< newest wish first
    int m_firstVisible = 0; ///< page
    int m_lastVisible = 0;  ///< page
    bool m_scheduled = false;
};

} // namespace nudge
