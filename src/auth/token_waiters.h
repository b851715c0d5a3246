// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QPromise>

#include <algorithm>
#include <memory>
#include <utility>

namespace nudge {

/// Those who wait for an access token, answered once and in the order in which they asked.
class TokenWaiters
{
public:
    using Token = Result<QByteArray>;

    QFuture<Token> add()
    {
        auto promise = std::make_shared<QPromise<Token>>();
        promise->start();
        m_waiting.append(promise);
        return promise->future();
    }

    void answer(const Token &token)
    {
        for (const auto &promise : std::exchange(m_waiting, {})) {
            promise->addResult(token);
            promise->finish();
        }
    }

    [[nodiscard]] int count() const
    {
        return int(std::count_if(m_waiting.begin(), m_waiting.end(),
                                 [](const auto &promise) { return !promise->isCanceled(); }));
    }

private:
    QList<std::shared_ptr<QPromise<Token>>> m_waiting;
};

} // namespace nudge
