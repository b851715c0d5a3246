// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secret_store.h"

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace nudge {

/// The keychain of the operating system (QtKeychain): Secret Service or KWallet, macOS Keychain, Windows credentials.
/// Never falls back to plain text.
///
/// QtKeychain runs one job at a time in a process, and on a machine without D-Bus a job may never end. A job must not
/// be deleted or parented while it runs, so past the deadline the store stops listening and lets it be.
class KeychainStore : public SecretStore
{
    Q_OBJECT

public:
    struct Deadlines
    {
        std::chrono::milliseconds longer{5'000}; ///< then takingLonger(): the person may be typing a password
        std::chrono::milliseconds end{25'000};   ///< then the answer is Unavailable
    };

    explicit KeychainStore(QObject *parent = nullptr);
    explicit KeychainStore(const Deadlines &deadlines, QObject *parent = nullptr);

    QFuture<SecretAnswer> read(const QString &key) override;
    QFuture<SecretAnswer> write(const QString &key, const QByteArray &secret) override;
    QFuture<SecretAnswer> remove(const QString &key) override;
    [[nodiscard]] bool isPersistent() const override { return true; }

private:
    using MakeJob = std::function<QKeychain::Job *()>;

    QFuture<SecretAnswer> run(const QString &key, const MakeJob &makeJob);
    QFuture<SecretAnswer> runOnce(const QString &key, QKeychain::Job *job);

    Deadlines m_deadlines;
};

} // namespace nudge
