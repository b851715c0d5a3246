// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "sandbox/sandbox_failure.h"
#include "sandbox/sandbox_options.h"

#include <QObject>
#include <QThread>
#include <QUrl>

namespace nudge {

class SandboxHost;

/// A Nudgescribe server of one's own: all calls of the contract over SQLite, on 127.0.0.1 alone.
///
/// Runs on its own thread with its own event loop; this object lives on the caller's thread and its signals come
/// there. The destructor stops the thread, also while the data is still being made.
///
///     SandboxServer sandbox(options);
///     connect(&sandbox, &SandboxServer::ready, this, [](const QUrl &address) { … });
///     sandbox.start();
class SandboxServer : public QObject
{
    Q_OBJECT

public:
    explicit SandboxServer(SandboxOptions options, Contract contract = Contract::builtIn(), QObject *parent = nullptr);
    ~SandboxServer() override;

    /// Opens or makes the data and begins to listen; ready() or failed() follows, never before start() returns.
    void start();

    /// "http://127.0.0.1:PORT"; empty until ready().
    [[nodiscard]] QUrl address() const { return m_address; }

Q_SIGNALS:
    void ready(const QUrl &address);
    /// The technical reason, in English: which file or port, and what is wrong with it.
    void failed(const QString &reason, SandboxFailure kind);

private:
    QThread m_thread;
    SandboxHost *m_host; ///< lives on m_thread, deleted there when it finishes
    QUrl m_address;
};

} // namespace nudge
