// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/customer_page_cache.h"

#include <QCoreApplication>
#include <QPromise>

#include <memory>
#include <vector>

namespace nudge {

/// A server of pages that answers when the test says so.
class FakePages
{
public:
    struct Pending
    {
        int page = 0;
        int pageSize = 0;
        std::shared_ptr<QPromise<Result<CustomerPage>>> promise;
    };

    explicit FakePages(qint64 rows) : total(rows) {}

    CustomerPageSource source()
    {
        return [this](int page, int pageSize) {
            Pending pending{page, pageSize, std::make_shared<QPromise<Result<CustomerPage>>>()};
            pending.promise->start();
            asked.append(page);
            waiting.push_back(pending);
            return pending.promise->future();
        };
    }

    [[nodiscard]] CustomerPage pageOf(int page, int pageSize) const
    {
        CustomerPage answer;
        answer.total = total;
        answer.pages = int((total + pageSize - 1) / pageSize);
        for (qint64 row = qint64(page) * pageSize; row < qMin(total, qint64(page + 1) * pageSize); ++row) {
            Customer customer;
            customer.id.value = QString::number(row);
            customer.profile.insert(QStringLiteral("email"), QStringLiteral("c%1@example.com").arg(row + shift));
            customer.profile.insert(QStringLiteral("points"), QString::number(row));
            answer.customers.append(customer);
        }
        return answer;
    }

    void answer(size_t index)
    {
        const Pending pending = waiting[index];
        waiting.erase(waiting.begin() + std::ptrdiff_t(index));
        finish(pending, pageOf(pending.page, pending.pageSize));
    }
    void fail(size_t index)
    {
        const Pending pending = waiting[index];
        waiting.erase(waiting.begin() + std::ptrdiff_t(index));
        ApiError error;
        error.category = ApiError::Category::Offline;
        finish(pending, error);
    }
    /// Answers until nobody asks any more.
    void answerAll()
    {
        for (int quiet = 0; quiet < 3;) {
            QCoreApplication::processEvents();
            if (waiting.empty())
                ++quiet;
            else
                quiet = 0;
            while (!waiting.empty())
                answer(0);
        }
    }

    qint64 total;
    qint64 shift = 0; ///< moves the values, so that a second answer differs from the first
    QList<int> asked;
    std::vector<Pending> waiting;

private:
    static void finish(const Pending &pending, const Result<CustomerPage> &result)
    {
        pending.promise->addResult(result);
        pending.promise->finish();
        QCoreApplication::processEvents();
    }
};

} // namespace nudge
