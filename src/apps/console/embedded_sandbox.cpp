// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/embedded_sandbox.h"

#include "gui/signin/sandbox_text.h"
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
    connect(m_server.get(), &SandboxServer::failed, this, &EmbeddedSandbox::stopped);
    m_server->start();
}

void EmbeddedSandbox::stopped(const QString &reason, SandboxFailure kind)
{
    m_server.release()->deleteLater(); // it is still sending; the next start() makes a new one
    const QString file = m_options.dataFile;
    switch (file.isEmpty() ? SandboxFailure::Other : kind) {
    case SandboxFailure::InUse:
        m_options.dataFile.clear();
        Q_EMIT fellBackToMemory();
        start();
        return;
    case SandboxFailure::Damaged:
        Q_EMIT failed(sandboxFileText(SandboxFileProblem::Damaged, file));
        return;
    case SandboxFailure::NoAccess:
        Q_EMIT failed(sandboxFileText(SandboxFileProblem::NoAccess, file));
        return;
    case SandboxFailure::PortTaken:
    case SandboxFailure::Other:
        Q_EMIT failed(reason);
        return;
    }
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
