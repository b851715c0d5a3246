// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>
#include <utility>

namespace nudge {

/// A future that already has its value.
template <class T> QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

namespace detail {

template <class T> struct Unwrapped
{
    using Type = T;
};
template <class T> struct Unwrapped<QFuture<T>>
{
    using Type = T;
};

/// Ends `promise` as `source` ends, and cancels `source` when the promise's future is cancelled. `step` turns the value
/// into the promise's, or into a future of it.
template <class In, class Out, class Step>
void relay(const QFuture<In> &source, QObject *context, std::shared_ptr<QPromise<Out>> promise, Step step)
{
    auto *watcher = new QFutureWatcher<In>(context);
    auto *downstream = new QFutureWatcher<Out>(watcher);
    QObject::connect(downstream, &QFutureWatcherBase::canceled, watcher, &QFutureWatcherBase::cancel);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, watcher, [watcher, context, promise, step = std::move(step)]() mutable {
            watcher->deleteLater();
            const QFuture<In> ended = watcher->future();
            if (promise->isCanceled() || ended.resultCount() == 0) {
                promise->future().cancel();
                promise->finish();
                return;
            }
            using Returned = std::invoke_result_t<Step, In>;
            if constexpr (std::is_same_v<Returned, QFuture<Out>>) {
                const QFuture<Out> next = step(ended.result());
                if (next.isFinished() && next.resultCount() > 0) { // most are, and a relay costs two events
                    promise->addResult(next.result());
                    promise->finish();
                    return;
                }
                relay(next, context, std::move(promise), [](Out value) { return value; });
            } else {
                promise->addResult(step(ended.result()));
                promise->finish();
            }
        });
    downstream->setFuture(promise->future());
    watcher->setFuture(source);
}

} // namespace detail

/// Continues `source` with `step` in the thread of `context`, which must be the calling one. `step` returns a value or
/// a future. Unlike QFuture::then() on Qt 6.4 this cancels backwards too, so that cancelling the end of a chain aborts
/// the request at its beginning, and a context that has died simply drops the answer instead of failing an assertion.
template <class In, class Step> auto chain(const QFuture<In> &source, QObject *context, Step step)
{
    using Out = typename detail::Unwrapped<std::invoke_result_t<Step, In>>::Type;
    auto promise = std::make_shared<QPromise<Out>>();
    promise->start();
    const QFuture<Out> out = promise->future();
    detail::relay(source, context, std::move(promise), std::move(step));
    return out;
}

/// As chain(), for the end of the line: calls `step` with the value, or `cancelled` where `source` was cancelled, and
/// nothing once `context` has died. Never before the next turn of the event loop.
template <class In, class Step, class Cancelled>
void whenDone(const QFuture<In> &source, QObject *context, Step step, Cancelled cancelled)
{
    auto *watcher = new QFutureWatcher<In>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, step = std::move(step), cancelled = std::move(cancelled)]() mutable {
                         watcher->deleteLater();
                         const QFuture<In> ended = watcher->future();
                         if (ended.resultCount() > 0)
                             step(ended.result());
                         else
                             cancelled();
                     });
    watcher->setFuture(source);
}

/// Without a word where `source` was cancelled.
template <class In, class Step> void whenDone(const QFuture<In> &source, QObject *context, Step step)
{
    whenDone(source, context, std::move(step), [] {});
}

} // namespace nudge
