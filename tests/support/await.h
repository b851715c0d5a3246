// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QTest>
#include <QTestEventLoop>

namespace nudge::test {

inline constexpr int kPatience = 20'000; // ms; only reached by a test that fails

/// Lets events run until the future has ended. False where it did not.
template <class T> bool waitFor(const QFuture<T> &future)
{
    // An event loop of its own, because QTest::qWaitFor() sleeps 10 ms between its looks.
    QTestEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QTestEventLoop::exitLoop);
    watcher.setFuture(future);
    loop.enterLoopMSecs(kPatience);
    return future.isFinished();
}

/// The result of a future, with events running meanwhile; a default value where it was cancelled or never ended.
template <class T> T await(const QFuture<T> &future)
{
    return waitFor(future) && future.resultCount() > 0 ? future.result() : T();
}

} // namespace nudge::test
