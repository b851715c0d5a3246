// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/retry_policy.h"

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <memory>

class QTimer;

namespace nudge {

class Transport;

/// Sends calls through a transport, and again as the policy says, under the same request id and with the same body. The
/// waits in between can be watched and cut short. GUI thread.
class RetryingTransport : public QObject
{
    Q_OBJECT

public:
    struct Wait
    {
        QString requestId;
        Call call = Call::GroupList;
        QDateTime until;
        int status = 0; ///< what the server said; 0 where it said nothing
    };

    explicit RetryingTransport(Transport &transport, QObject *parent = nullptr);
    ~RetryingTransport() override;

    void setPolicy(const RetryPolicy &policy) { m_policy = policy; }
    [[nodiscard]] QList<Wait> waits() const;

    /// As Transport::send(). The request needs its id.
    QFuture<Result<HttpReply>> send(const HttpRequest &request);

    /// Ends the wait and the call with what came last.
    void cancelWait(const QString &requestId) { end(requestId, false); }
    /// Sends the call at once.
    void retryNow(const QString &requestId) { end(requestId, true); }

Q_SIGNALS:
    /// A call is sent again in `seconds` (rounded up). Follow Wait::until for a countdown.
    void retryScheduled(const QString &requestId, nudge::Call call, int seconds);
    /// The call was sent again, cancelled or given up.
    void waitEnded(const QString &requestId);

private:
    struct Pending;

    QFuture<Result<HttpReply>> attempt(const HttpRequest &request, int number);
    QFuture<bool> wait(const Wait &wait, std::chrono::milliseconds delay);
    void end(const QString &requestId, bool goOn);

    Transport &m_transport;
    RetryPolicy m_policy;
    QHash<QString, std::shared_ptr<Pending>> m_pending;
};

} // namespace nudge
