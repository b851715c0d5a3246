// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/access_manager.h"

#include <QNetworkRequest>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestTransferPause = 120'000; // ms; Transport sets a shorter one of its own

} // namespace

AccessManager::AccessManager(QObject *parent) : QNetworkAccessManager(parent)
{
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
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
    }
    return *m_tls;
}

} // namespace nudge
