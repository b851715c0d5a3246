// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <memory>

class QFileDevice;

namespace nudge {

class ApiService;

/// One exported file of a campaign.
struct MessageFileId
{
    CampaignId campaign;
    int file = 0; ///< from 0
    int run = 0;  ///< 0 = the current one
};

/// Brings one exported file, byte for byte, into `sink`. Streams it from a presigned address, so that its size does
/// not matter; where the server gives none (it does not for historical runs, documented) or the address cannot be
/// reached, asks for the raw CSV instead. One use; lives on the GUI thread.
class MessageFileFetch : public QObject
{
    Q_OBJECT

public:
    /// `sink` is open for writing and empty.
    MessageFileFetch(ApiService &api, MessageFileId file, std::shared_ptr<QFileDevice> sink, QObject *parent = nullptr);

    void start();
    /// Stops the request; finished() follows at once with Cancelled.
    void cancel();
    [[nodiscard]] qint64 bytes() const; ///< that are in the sink so far

Q_SIGNALS:
    void finished(const nudge::Result<qint64> &bytes);

private:
    void download(const QUrl &url);
    void fetchCsv();
    void finish(const Result<qint64> &result);

    ApiService &m_api;
    MessageFileId m_file;
    std::shared_ptr<QFileDevice> m_sink;
    QFuture<Result<qint64>> m_download;
    bool m_finished = false;
};

} // namespace nudge
