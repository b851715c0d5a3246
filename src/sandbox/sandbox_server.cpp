// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_server.h"

#include "sandbox/sandbox_host.h"

namespace nudge {

using namespace Qt::StringLiterals;

SandboxServer::SandboxServer(SandboxOptions options, Contract contract, QObject *parent)
    : QObject(parent),
      m_host(new SandboxHost(std::move(options), std::move(contract)))
{
    m_thread.setObjectName(u"sandbox"_s);
    m_host->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_host, &QObject::deleteLater);
    connect(m_host, &SandboxHost::opened, this, [this](const QUrl &address) {
        m_address = address;
        Q_EMIT ready(address);
    });
    connect(m_host, &SandboxHost::failed, this, &SandboxServer::failed);
    m_thread.start();
}

SandboxServer::~SandboxServer()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

void SandboxServer::start()
{
    QMetaObject::invokeMethod(m_host, &SandboxHost::open, Qt::QueuedConnection);
}

} // namespace nudge
