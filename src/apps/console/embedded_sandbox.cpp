// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/embedded_sandbox.h"

#include "sandbox/sandbox_server.h"

#include <QDir>
#include <QFileInfo>

namespace nudge {

EmbeddedSandbox::EmbeddedSandbox(const Contract &contract, SandboxOptions options, QObject *parent)
    : SandboxLauncher(parent),
      m_contract(contract),
      m_options(std::move(options))
{
}

EmbeddedSandbox::~EmbeddedSandbox() = default;

void EmbeddedSandbox::start()
{
    if (m_server)
        return;
    if (!m_options.dataFile.isEmpty())
        QDir().mkpath(QFileInfo(m_options.dataFile).path());
    m_server = std::make_unique<SandboxServer>(m_options, m_contract);
    connect(m_server.get(), &SandboxServer::ready, this, [this] { Q_EMIT ready(address()); });
    connect(m_server.get(), &SandboxServer::failed, this, [this](const QString &reason) {
        m_server.release()->deleteLater(); // it is still sending; the next start() makes a new one
        Q_EMIT failed(reason);
    });
    m_server->start();
}

QString EmbeddedSandbox::address() const
{
    return m_server ? m_server->address().toString() : QString();
}

SandboxLauncher::Account EmbeddedSandbox::account() const
{
    return {kSandboxApiKey, kSandboxEmail, kSandboxPassword};
}

} // namespace nudge
