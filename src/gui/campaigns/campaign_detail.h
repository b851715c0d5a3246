// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QMenu;

namespace Ui {
class CampaignDetail;
}

namespace nudge {

class CampaignListModel;
class ElidedLabel;
class MessageSaver;
class MessagesPanel;
class PublishJobs;
class RunsPanel;
class WriteAccess;
struct ConsoleServices;

/// One campaign: what it is, publishing it, saving its files, its messages and its runs.
class CampaignDetail : public QWidget
{
    Q_OBJECT

public:
    /// `campaigns` names the groups; all outlive the widget.
    CampaignDetail(ConsoleServices &services, PublishJobs &jobs, CampaignListModel &campaigns,
                   QWidget *parent = nullptr);
    ~CampaignDetail() override;

    /// The same campaign again changes only what is new about it.
    void showCampaign(const Campaign &campaign);
    [[nodiscard]] const Campaign &campaign() const { return m_campaign; }
    void focusMessageSearch();
    void reload();

Q_SIGNALS:
    /// Its stage may have changed.
    void refreshRequested();

private:
    void setUp();
    void showHeader();
    void showJob();
    void showFiles();
    void loadParts();
    void askToPublish();
    void showRun(int run);

    std::unique_ptr<Ui::CampaignDetail> m_ui;
    WriteAccess *m_access;
    PublishJobs &m_jobs;
    CampaignListModel &m_campaigns;
    MessagesPanel *m_messages;
    RunsPanel *m_runs;
    MessageSaver *m_saver;
    ElidedLabel *m_facts;
    QMenu *m_fileMenu; ///< of the save button where there are several files
    Campaign m_campaign;
    QTimer m_loadDelay;
};

} // namespace nudge
