// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace nudge {

/// Starts the sandbox that is inside the program, when it is first asked for. Implemented in apps/, since gui does not
/// know the server. GUI thread.
class SandboxLauncher : public QObject
{
    Q_OBJECT

public:
    /// What the sandbox takes for a sign-in. No secret: it answers on loopback alone.
    struct Account
    {
        QString apiKey;
        QString email;
        QString password;
    };

    using QObject::QObject;

    /// ready() or failed() follows, not before this returns. Harmless while it runs or is starting.
    virtual void start() = 0;
    /// As ServerAddress reads it; empty until ready().
    [[nodiscard]] virtual QString address() const = 0;
    [[nodiscard]] virtual Account account() const = 0;

Q_SIGNALS:
    void ready(const QString &address);
    void failed(const QString &reason);
};

} // namespace nudge
