// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <optional>

namespace nudge {

/// The base address of a server. TLS is required except for loopback, so an address of any other kind cannot be made.
class ServerAddress
{
public:
    enum class Problem { None, NotAUrl, Insecure, HasPathOrQuery, HasUserInfo };

    /// Reads what a person typed; "client-api.example.com" is taken for https.
    static std::optional<ServerAddress> fromText(const QString &text, Problem *problem = nullptr);

    [[nodiscard]] const QUrl &url() const { return m_url; } ///< scheme, host, port; no path
    [[nodiscard]] QString text() const;                     ///< as it is shown and stored
    [[nodiscard]] bool isLoopback() const;
    /// The address of `path` on this server.
    [[nodiscard]] QUrl resolve(const QString &path) const;
    [[nodiscard]] bool sameOrigin(const QUrl &url) const;

    /// Whether `url` may be talked to at all: https, or http to loopback.
    static bool isAllowed(const QUrl &url);
    static bool isLoopbackHost(const QString &host);

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;

private:
    explicit ServerAddress(QUrl url);

    QUrl m_url;
};

} // namespace nudge
