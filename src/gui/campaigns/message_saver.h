// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/message_exporter.h"

#include <QWidget>

namespace nudge {

class ApiService;
class Banner;

/// Saves exported files: asks where, asks before files are replaced, and tells in a banner how far it is and what
/// came of it. One export at a time.
class MessageSaver : public QObject
{
    Q_OBJECT

public:
    /// `window` is what dialogs belong to; both outlive the saver.
    MessageSaver(ApiService &api, QWidget *window, Banner *banner, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_exporter != nullptr; }
    /// `file` counts from 0; `files` is how many the run has.
    void saveOne(const Campaign &campaign, int run, int file, int files);
    void saveAll(const Campaign &campaign, int run, int files);

Q_SIGNALS:
    void runningChanged();

private:
    void confirmReplacing(const Campaign &campaign, int run, const QList<ExportTarget> &targets);
    void start(const Campaign &campaign, int run, const QList<ExportTarget> &targets);
    void showProgress();
    void showReport(const ExportReport &report);

    ApiService &m_api;
    QWidget *m_window;
    Banner *m_banner;
    MessageExporter *m_exporter = nullptr;
    QString m_campaignName;
    QString m_place; ///< the file, or the folder of several
};

} // namespace nudge
