// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/message_file_fetch.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSaveFile>
#include <QTimer>

#include <memory>

namespace nudge {

/// One exported file and where it is to be saved.
struct ExportTarget
{
    int file = 0; ///< from 0
    QString path;
};

struct ExportReport
{
    int saved = 0; ///< files that are complete on disk
    int wanted = 0;
    qint64 bytes = 0;              ///< of the saved ones
    QString failedPath;            ///< of the file that `error` is about
    std::optional<ApiError> error; ///< why it ended early; Cancelled where cancel() was called
};

/// Saves exported files of a campaign, one after the other, exactly as the server gives them. A file appears under
/// its name only when it is complete; one that was there before stays as it is until then. Whether it may be replaced
/// has been asked before. One use; lives on the GUI thread.
class MessageExporter : public QObject
{
    Q_OBJECT

public:
    MessageExporter(ApiService &api, CampaignId campaign, int run, QList<ExportTarget> targets,
                    QObject *parent = nullptr);

    void start();
    void cancel();

    [[nodiscard]] int filesDone() const { return m_report.saved; }
    [[nodiscard]] int files() const { return m_report.wanted; }
    [[nodiscard]] qint64 bytes() const; ///< received so far, in all files

Q_SIGNALS:
    void progressed();
    /// The one exit.
    void finished(const nudge::ExportReport &report);

private:
    void nextFile();
    void onFetched(const Result<qint64> &bytes);
    void finish(std::optional<ApiError> error);

    ApiService &m_api;
    CampaignId m_campaign;
    int m_run;
    QList<ExportTarget> m_targets;
    ExportReport m_report;
    std::shared_ptr<QSaveFile> m_sink;
    QPointer<MessageFileFetch> m_fetch;
    QTimer m_tick;
    bool m_finished = false;
};

} // namespace nudge
