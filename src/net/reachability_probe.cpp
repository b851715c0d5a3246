// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/reachability_probe.h"

#include <QNetworkAccessManager>
#include <QRandomGenerator>

#include <algorithm>

namespace nudge {

namespace {

constexpr int kPatience = 10'000; // ms

} // namespace

ReachabilityProbe::ReachabilityProbe(QNetworkAccessManager &access, QObject *parent) : QObject(parent), m_access(access)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReachabilityProbe::ask);
}

ReachabilityProbe::~ReachabilityProbe()
{
    stop();
}

void ReachabilityProbe::start(const QUrl &server)
{
    if (isActive() && server == m_server)
        return;
    stop();
    m_server = server;
    m_next = m_pace.first;
    schedule();
}

void ReachabilityProbe::stop()
{
    m_timer.stop();
    if (m_reply) {
        disconnect(m_reply, nullptr, this, nullptr);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
}

void ReachabilityProbe::schedule()
{
    // Between the half and the whole, so that many consoles do not knock at once.
    const int whole = int(m_next.count());
    m_timer.start(whole / 2 + QRandomGenerator::global()->bounded(whole / 2 + 1));
    m_next = std::min(m_next * 2, m_pace.longest);
}

void ReachabilityProbe::ask()
{
    QNetworkRequest request(m_server);
    request.setTransferTimeout(kPatience);
    m_reply = m_access.head(request);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_reply->deleteLater();
        m_reply.clear();
        // Gateways that have nobody behind them are no server either.
        if (status > 0 && status != 502 && status != 503 && status != 504)
            Q_EMIT reached();
        else
            schedule();
    });
}

} // namespace nudge
