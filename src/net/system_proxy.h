// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>

namespace nudge {

/// The proxy that the operating system names (its settings, or https_proxy and no_proxy), but none to loopback: the
/// sandbox must be reachable behind every proxy, and what is said to it is nobody else's business.
class SystemProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace nudge
