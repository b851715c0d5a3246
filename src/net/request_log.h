// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>

namespace nudge {

/// What the activity panel shows of one call. Redacted when it is made: no credential, no customer value.
struct RequestLogEntry
{
    QDateTime startedAt;
    QString call; ///< key in the contract, or "download"
    QByteArray method;
    QString path;
    int status = 0;  ///< 0 where no answer came
    QString failure; ///< Qt's words where no answer came
    qint64 milliseconds = 0;
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;
    QString requestId;
};

/// The latest calls, oldest first, bounded.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    static constexpr int kCapacity = 1000;

    using QObject::QObject;

    [[nodiscard]] const QList<RequestLogEntry> &entries() const { return m_entries; }
    void add(const RequestLogEntry &entry);

Q_SIGNALS:
    void added(const nudge::RequestLogEntry &entry);

private:
    QList<RequestLogEntry> m_entries;
};

} // namespace nudge
