// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace nudge {

class Contract;

/// Tells when a token wants refreshing: a little ahead of what its `exp` claim says, or of the documented fourteen days
/// where it says nothing.
class RefreshClock : public QObject
{
    Q_OBJECT

public:
    explicit RefreshClock(const Contract &contract, QObject *parent = nullptr);

    void start(const QByteArray &token);
    void stop();
    /// The token has just come from the server. If it has run out already by our clock then that clock is wrong, and
    /// only the server's refusals count.
    void trustNewToken();
    /// After a refresh that could not be made.
    void retryLater();
    /// Whether the token is known to have run out.
    [[nodiscard]] bool hasExpired() const;

Q_SIGNALS:
    void due();

private:
    const Contract &m_contract;
    QDateTime m_expiry; ///< invalid: not known
    QTimer m_timer;
};

} // namespace nudge
