// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/signin/sandbox_launcher.h"
#include "sandbox/sandbox_failure.h"
#include "sandbox/sandbox_options.h"

#include <memory>

namespace nudge {

class Contract;
class SandboxServer;

/// The sandbox inside the console: on its own thread, on loopback, at any free port. Made when it is first asked for.
/// Where another console has the data file open, the data is in memory instead: fellBackToMemory() tells.
class EmbeddedSandbox : public SandboxLauncher
{
    Q_OBJECT

public:
    EmbeddedSandbox(const Contract &contract, SandboxOptions options, QObject *parent = nullptr);
    ~EmbeddedSandbox() override;

    void start() override;
    [[nodiscard]] QString address() const override;
    [[nodiscard]] Account account() const override;

Q_SIGNALS:
    /// Before ready().
    void fellBackToMemory();

private:
    void stopped(const QString &reason, SandboxFailure kind);

    const Contract &m_contract;
    SandboxOptions m_options;
    std::unique_ptr<SandboxServer> m_server;
};

} // namespace nudge
