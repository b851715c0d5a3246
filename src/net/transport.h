// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/http_request.h"
#include "net/reachability_probe.h"
#include "net/server_address.h"

#include <QFuture>
#include <QObject>

#include <memory>

class QIODevice;

namespace nudge {

class AccessManager;
class Contract;
class RequestLog;

/// Sends requests to one server over QNetworkAccessManager: headers, timeouts, the redirect rule, the size cap,
/// a request id, and a redacted entry in the request log for each. Lives on the GUI thread.
///
/// A future ends with an HttpReply whenever a status line came, whatever the status; with an ApiError (Offline,
/// Timeout, Tls, Redirect, TooLarge, Cancelled) where none did. Cancelling the future aborts the request.
class Transport : public QObject
{
    Q_OBJECT

public:
    Transport(const Contract &contract, RequestLog &log, QObject *parent = nullptr);
    ~Transport() override;

    void setServer(const ServerAddress &server);
    [[nodiscard]] const std::optional<ServerAddress> &server() const;
    /// A PEM file of certificates that are trusted beside the system's; empty: none. Where it cannot be used every call
    /// ends with the reason.
    void setCaFile(const QString &path);
    /// Caps the timeouts of every request.
    void setPatience(std::chrono::milliseconds longest);
    void setProbePace(const ReachabilityProbe::Pace &pace);

    QFuture<Result<HttpReply>> send(HttpRequest request);

    /// Streams a presigned URL into `sink` (open for writing, must outlive the future). Sends no credentials,
    /// follows no redirect, has no size cap. Result: bytes written.
    QFuture<Result<qint64>> download(const QUrl &url, QIODevice *sink);

Q_SIGNALS:
    /// Whether the last request reached the server. After a false it is probed until it is back.
    void reachableChanged(bool reachable);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nudge
