// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/campaign_list_model.h"
#include "campaigns/publish_jobs.h"
#include "gui/common/page.h"

#include <memory>

class QSplitter;

namespace nudge {

class CampaignDetail;
class CampaignFilterBar;
class CampaignTable;
struct ConsoleServices;
class StateView;
class TableView;

/// The campaigns of the account with filters, and below them the one that is chosen: its messages as the recipients
/// read them, publishing, saving, runs.
class CampaignsPage : public Page
{
    Q_OBJECT

public:
    explicit CampaignsPage(ConsoleServices &services, QWidget *parent = nullptr);
    ~CampaignsPage() override;

    void activated() override;
    void refresh() override;

    /// Chooses the first campaign that has messages, a published one where there is one, as soon as the list is there.
    void openMessages();

    [[nodiscard]] int publishingCount() const { return m_jobs.runningCount(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void setUpContent();
    void connectModel();
    void onLoaded();
    void onFailed(const ApiError &error);
    void applyFilter();
    void showState();
    void fitSplitter();
    [[nodiscard]] int tableHeight(int atMost) const;
    void showCurrent();
    void chooseCampaign(const CampaignId &campaign);
    void openFirstMessages();

    ConsoleServices &m_services;
    CampaignListModel m_model;
    PublishJobs m_jobs;
    CampaignTable *m_table;
    CampaignFilterBar *m_filter;
    TableView *m_view;
    StateView *m_nothingFound;
    CampaignDetail *m_detail;
    QSplitter *m_splitter;
    int m_rowsToShow = 0; ///< without the filters, so that the table keeps its height while somebody types one
    bool m_openMessages = false;
};

} // namespace nudge
