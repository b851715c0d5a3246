// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace nudge {

class Contract;

/// Tells when a token wants refreshing: a little ahead of what its `exp` claim says, or of the documented fourteen days
/// where it says nothing, and not at the same moment as other consoles. Looks at the wall clock every few minutes,
/// since timers stand still while a computer sleeps, and clocks are set.
class RefreshClock : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;

    explicit RefreshClock(const Contract &contract, QObject *parent = nullptr);
    RefreshClock(const Contract &contract, Now now, QObject *parent = nullptr);

    void start(const QByteArray &token);
    void stop();
    /// The token has just come from the server. If it has run out already by our clock then that clock is wrong, and
    /// only the server's refusals count.
    void trustNewToken();
    /// After a refresh that could not be made.
    void retryLater();
    /// Whether the token is known to have run out.
    [[nodiscard]] bool hasExpired() const;
    /// Whether the token wants refreshing by now.
    [[nodiscard]] bool isDue() const;
    /// Looks at the clock now, as after a sleep.
    void look();

Q_SIGNALS:
    void due();

private:
    void wait();

    const Contract &m_contract;
    Now m_now;
    QDateTime m_expiry; ///< invalid: not known
    QDateTime m_due;    ///< invalid: only the server's refusals count
    QTimer m_timer;
};

} // namespace nudge
