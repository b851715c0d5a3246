// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <optional>

namespace nudge {

/// Puts the house's rules on every request, whoever makes it: no HTTP/2 (Qt 6.4 keeps dead multiplexed connections), no
/// redirect followed (Qt would take the Authorization header to another origin), a transfer timeout (Qt has none), no
/// cookies, no cache, TLS 1.2 or newer with the peer verified, the system's proxy but none to loopback.
class AccessManager : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit AccessManager(QObject *parent = nullptr);

    /// Trusted beside the system's.
    void setExtraAuthorities(const QList<QSslCertificate> &certificates);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original, QIODevice *body) override;

private:
    /// Made with the first https request: loading the TLS library costs a start on loopback time it does not need.
    const QSslConfiguration &tls();

    QList<QSslCertificate> m_extra;
    std::optional<QSslConfiguration> m_tls;
};

} // namespace nudge
