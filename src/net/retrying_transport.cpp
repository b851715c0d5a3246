// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retrying_transport.h"

#include "core/futures.h"
#include "net/transport.h"

#include <QLoggingCategory>
#include <QTimer>

namespace nudge {

namespace {

Q_LOGGING_CATEGORY(lcRetry, "nudgescribe.net.retry", QtWarningMsg)

} // namespace

struct RetryingTransport::Pending
{
    Wait wait;
    QTimer timer;
    QPromise<bool> promise;
    QFutureWatcher<bool> caller;
};

RetryingTransport::RetryingTransport(Transport &transport, QObject *parent) : QObject(parent), m_transport(transport) {}

RetryingTransport::~RetryingTransport() = default;

QList<RetryingTransport::Wait> RetryingTransport::waits() const
{
    QList<Wait> list;
    for (const auto &pending : m_pending)
        list.append(pending->wait);
    return list;
}

QFuture<Result<HttpReply>> RetryingTransport::send(const HttpRequest &request)
{
    return attempt(request, 1);
}

QFuture<Result<HttpReply>> RetryingTransport::attempt(const HttpRequest &request, int number)
{
    return chain(m_transport.send(request), this, [this, request, number](const Result<HttpReply> &reply) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto delay = m_policy.delay(request, reply, number, now);
        if (!delay)
            return readyFuture(reply);
        const int status = reply ? reply->status : 0;
        return chain(wait({request.requestId, request.call, now.addMSecs(delay->count()), status}, *delay), this,
                     [this, request, number, reply](bool goOn) {
                         return goOn ? attempt(request, number + 1) : readyFuture(reply);
                     });
    });
}

QFuture<bool> RetryingTransport::wait(const Wait &wait, std::chrono::milliseconds delay)
{
    const QString id = wait.requestId;
    auto pending = std::make_shared<Pending>();
    pending->wait = wait;
    pending->promise.start();
    pending->timer.setSingleShot(true);
    connect(&pending->timer, &QTimer::timeout, this, [this, id] { end(id, true); });
    connect(&pending->caller, &QFutureWatcherBase::canceled, this, [this, id] { end(id, false); });
    pending->caller.setFuture(pending->promise.future());
    m_pending.insert(id, pending);
    pending->timer.start(delay);
    qCDebug(lcRetry) << callKey(wait.call) << "again in" << delay.count() << "ms" << id;
    Q_EMIT retryScheduled(id, wait.call, int(std::chrono::ceil<std::chrono::seconds>(delay).count()));
    return pending->promise.future();
}

void RetryingTransport::end(const QString &requestId, bool goOn)
{
    const auto pending = m_pending.take(requestId);
    if (!pending)
        return;
    pending->timer.stop();
    // It is this very watcher or timer that may be calling: let it return first.
    QTimer::singleShot(0, this, [pending] {});
    pending->promise.addResult(goOn);
    pending->promise.finish();
    Q_EMIT waitEnded(requestId);
}

} // namespace nudge
