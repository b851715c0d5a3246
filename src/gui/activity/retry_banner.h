// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/banner.h"
#include "net/retrying_transport.h"

#include <QSet>
#include <QTimer>

namespace nudge {

/// Counts down to when a call is sent again, and lets a person send it now or give it up. Several waits are one line
/// with the first of them. Its clock runs only while there is a wait; a wait below a second is not worth a line.
class RetryBanner : public Banner
{
    Q_OBJECT

public:
    explicit RetryBanner(RetryingTransport &retries, QWidget *parent = nullptr);

private:
    void begin(const QString &requestId);
    void end(const QString &requestId);
    void showWaits();
    void tick();
    void endAll(void (RetryingTransport::*how)(const QString &));
    [[nodiscard]] QList<RetryingTransport::Wait> waits() const; ///< those that are told, the first to end first
    [[nodiscard]] static QString text(const QList<RetryingTransport::Wait> &waits, qint64 milliseconds);

    RetryingTransport &m_retries;
    QSet<QString> m_told; ///< request ids
    QTimer m_second;
};

} // namespace nudge
