// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class QIODevice;

namespace nudge {

class OneShotBody;

/// One request on the wire until its end: reads the answer while it comes, counts it against its cap, notices silence
/// and a trickle that would never end, and remembers who aborted (Qt reports a timeout and a cancellation alike). Owns
/// the reply; deletes itself after finished().
class Exchange : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds idle{30'000};    ///< longest silence in either direction
        qint64 bodyCap = 0;                        ///< bytes that are kept; more ends in TooLarge
        QIODevice *sink = nullptr;                 ///< takes the body of a 2xx answer, without a cap
        std::chrono::milliseconds connect{15'000}; ///< longest wait for the connection, TLS included
    };

    Exchange(QNetworkReply *reply, const Limits &limits, QObject *parent);

    void abort(ApiError::Category why);
    /// The body of a call that must happen once, a child of the reply: tells afterwards whether any of it went out.
    void setOnceBody(const OneShotBody *body) { m_onceBody = body; }

    [[nodiscard]] int status() const;
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] const QNetworkReply &reply() const { return *m_reply; }
    /// Why there is no whole answer. Nothing where a status below 300 or from 400 up came.
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }

Q_SIGNALS:
    void finished();

private:
    void readAvailable();
    void checkPace();
    void onSslErrors(const QList<QSslError> &errors);
    void onFinished();
    [[nodiscard]] std::optional<ApiError> findError() const;

    QNetworkReply *m_reply;
    Limits m_limits;
    const OneShotBody *m_onceBody = nullptr;
    QTimer m_silence;
    QTimer m_pace;
    qint64 m_moved = 0; ///< bytes in both directions since the pace was looked at
    qint64 m_sent = 0;
    QByteArray m_body;
    qint64 m_received = 0;
    QString m_tlsDetail;
    QString m_sinkDetail;
    std::optional<ApiError::Category> m_aborted;
    std::optional<ApiError> m_error;
};

} // namespace nudge
