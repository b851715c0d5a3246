// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/publisher.h"
#include "sandbox/reply.h"
#include "sandbox/request.h"
#include "sandbox/stored_campaign.h"

#include <QUrl>

namespace nudge {

/// Calls 17 to 19: publishing a campaign and fetching its files, and the download behind a presigned URL.
class MessageCalls
{
public:
    MessageCalls(CallContext &context, Publisher &publisher) : m_context(context), m_publisher(publisher) {}

    Reply publish(const Request &request);
    Reply pages(const Request &request);
    Reply fetch(const Request &request);

    /// Whether an address is one of a presigned download, which needs no token.
    [[nodiscard]] static bool isDownload(const QUrl &url);
    /// Gives the file where the address is as it was signed and has not expired.
    Reply download(const QUrl &url);

private:
    [[nodiscard]] int fileCount(const StoredCampaign &campaign, int run);
    [[nodiscard]] QByteArray file(qint64 campaign, int run, qint64 page);
    [[nodiscard]] QString presigned(qint64 campaign, int run, qint64 page) const;
    Reply asJson(const QByteArray &csv) const;

    CallContext &m_context;
    Publisher &m_publisher;
};

} // namespace nudge
