// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <optional>
#include <utility>

namespace nudge {

/// Name and value as they may be shown: see Redaction.
using RedactedHeaders = QList<std::pair<QString, QString>>;

/// What the activity panel shows of one sending of a call. Redacted when it is made: no credential, no customer value.
struct RequestLogEntry
{
    QDateTime startedAt;
    QString call; ///< key in the contract, or "download"
    QByteArray method;
    QString server; ///< scheme, host and port
    QString path;
    int status = 0; ///< 0 where no answer came
    /// Why there is no whole answer; Cancelled: whoever made the call did not want it any more.
    std::optional<ApiError::Category> problem;
    QString failure; ///< of a problem: Qt's words, or ours for a log; not for people
    qint64 milliseconds = 0;
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;
    QString requestId; ///< shared by all sendings of one call
    int retries = 0;   ///< how often the call had been sent before this time
    RedactedHeaders requestHeaders;
    RedactedHeaders answerHeaders;
    QString requestBody; ///< its shape: names of members, values replaced by what and how long they are; bounded
    QString answerBody;

    /// The call as a command for a shell, with placeholders where something was redacted.
    [[nodiscard]] QString asCurl() const;
};

/// The latest calls, oldest first, bounded.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    static constexpr int kCapacity = 1000;

    using QObject::QObject;

    [[nodiscard]] const QList<RequestLogEntry> &entries() const { return m_entries; }
    void add(RequestLogEntry entry); ///< counts its retries
    void clear();

Q_SIGNALS:
    void added(const nudge::RequestLogEntry &entry);
    void cleared();

private:
    QList<RequestLogEntry> m_entries;
};

} // namespace nudge
