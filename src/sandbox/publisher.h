// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/stored_campaign.h"

#include <QObject>

#include <chrono>

namespace nudge {

/// Publishes campaigns in the background: waits as long as the real service takes, writes the export files one
/// by one between other requests, then moves the campaign to Published. Lives on the sandbox's thread.
class Publisher : public QObject
{
    Q_OBJECT

public:
    Publisher(CallContext &context, std::chrono::milliseconds duration, QObject *parent = nullptr);

    /// Queues the campaign, which is ready to publish.
    void publish(const StoredCampaign &campaign);
    /// Goes on with what a stopped server left unfinished.
    void resume();
    /// Writes all files at once and sets the stage; for the sample data, in the caller's transaction.
    static void publishNow(CallContext &context, const StoredCampaign &campaign, qint64 moment);

private:
    void schedule(qint64 campaign);
    void begin(qint64 campaign);
    static void finish(CallContext &context, const StoredCampaign &campaign, qint64 rows, qint64 moment);

    CallContext &m_context;
    std::chrono::milliseconds m_duration;
};

} // namespace nudge
