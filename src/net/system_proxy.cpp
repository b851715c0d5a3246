// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/system_proxy.h"

#include "net/server_address.h"

namespace nudge {

QList<QNetworkProxy> SystemProxy::queryProxy(const QNetworkProxyQuery &query)
{
    if (ServerAddress::isLoopbackHost(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

} // namespace nudge
