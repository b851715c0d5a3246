// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace nudge {

/// Asks now and then whether a server that could not be reached is back: a HEAD of its root without any credential.
/// Slower and slower, up to once a minute, and not at all while the server is reached.
class ReachabilityProbe : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        std::chrono::milliseconds first{3'000};
        std::chrono::milliseconds longest{60'000};
    };

    explicit ReachabilityProbe(QNetworkAccessManager &access, QObject *parent = nullptr);
    ~ReachabilityProbe() override;

    void setPace(const Pace &pace) { m_pace = pace; }
    /// Begins, unless it is under way.
    void start(const QUrl &server);
    void stop();
    [[nodiscard]] bool isActive() const { return m_timer.isActive() || m_reply; }

Q_SIGNALS:
    void reached();

private:
    void ask();
    void schedule();

    QNetworkAccessManager &m_access;
    Pace m_pace;
    std::chrono::milliseconds m_next{0};
    QUrl m_server;
    QTimer m_timer;
    QPointer<QNetworkReply> m_reply;
};

} // namespace nudge
