// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/access_manager.h"

#include "net/system_proxy.h"

#include <QNetworkRequest>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestTransferPause = 600'000; // ms; an exchange keeps its own, shorter clock

} // namespace

AccessManager::AccessManager(QObject *parent) : QNetworkAccessManager(parent)
{
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    setProxyFactory(new SystemProxy); // the manager's from here on
}

void AccessManager::setExtraAuthorities(const QList<QSslCertificate> &certificates)
{
    if (certificates == m_extra)
        return;
    m_extra = certificates;
    m_tls.reset();
    clearConnectionCache(); // what was trusted on an open connection may not be any more
}

QNetworkReply *AccessManager::createRequest(Operation operation, const QNetworkRequest &original, QIODevice *body)
{
    QNetworkRequest request(original);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"NudgescribeConsole/" NUDGESCRIBE_VERSION ""_s);
    if (request.transferTimeout() == 0)
        request.setTransferTimeout(kLongestTransferPause);
    if (request.url().scheme() == "https"_L1)
        request.setSslConfiguration(tls());
    return QNetworkAccessManager::createRequest(operation, request, body);
}

const QSslConfiguration &AccessManager::tls()
{
    if (!m_tls) {
        m_tls = QSslConfiguration::defaultConfiguration();
        m_tls->setProtocol(QSsl::TlsV1_2OrLater);
        m_tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
        if (!m_extra.isEmpty())
            m_tls->addCaCertificates(m_extra);
    }
    return *m_tls;
}

} // namespace nudge
