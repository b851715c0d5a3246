// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>

namespace nudge {

enum class SecretStatus { Ok, NotFound, Locked, Unavailable, Denied, Failed };

struct SecretAnswer
{
    SecretStatus status = SecretStatus::Failed;
    QByteArray secret; ///< of a read that is Ok
    QString detail;    ///< the store's own words where it failed
};

/// Where tokens and API keys are kept. Answers always come, within the store's deadline; lives on the GUI thread.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<SecretAnswer> read(const QString &key) = 0;
    virtual QFuture<SecretAnswer> write(const QString &key, const QByteArray &secret) = 0;
    virtual QFuture<SecretAnswer> remove(const QString &key) = 0; ///< Ok also where there was nothing

    /// Whether the store outlives the process.
    [[nodiscard]] virtual bool isPersistent() const = 0;

Q_SIGNALS:
    /// A job has taken longer than a person expects; it still goes on.
    void takingLonger();
};

} // namespace nudge
