// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/server_address.h"

#include <QHostAddress>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

ServerAddress::Problem problemOf(const QUrl &url)
{
    using Problem = ServerAddress::Problem;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return Problem::NotAUrl;
    if (!url.userInfo().isEmpty())
        return Problem::HasUserInfo;
    if ((!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery() || url.hasFragment())
        return Problem::HasPathOrQuery;
    return ServerAddress::isAllowed(url) ? Problem::None : Problem::Insecure;
}

} // namespace

ServerAddress::ServerAddress(QUrl url) : m_url(std::move(url)) {}

std::optional<ServerAddress> ServerAddress::fromText(const QString &text, Problem *problem)
{
    QString address = text.trimmed();
    if (!address.contains("://"_L1))
        address.prepend("https://"_L1);
    QUrl url(address, QUrl::StrictMode);
    const Problem found = problemOf(url);
    if (problem)
        *problem = found;
    if (found != Problem::None)
        return std::nullopt;
    url.setPath({});
    return ServerAddress(url);
}

QString ServerAddress::text() const
{
    return m_url.toString();
}

bool ServerAddress::isLoopback() const
{
    return isLoopbackHost(m_url.host());
}

QUrl ServerAddress::resolve(const QString &path) const
{
    QUrl url = m_url;
    url.setPath(path);
    return url;
}

bool ServerAddress::sameOrigin(const QUrl &url) const
{
    return url.scheme() == m_url.scheme() && url.host() == m_url.host() && portOf(url) == portOf(m_url);
}

bool ServerAddress::isLoopbackHost(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool ServerAddress::isAllowed(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
}

} // namespace nudge
