// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class RunsPanel;
}

namespace nudge {

class ApiService;
class RunTable;

/// The run history of one campaign.
class RunsPanel : public QWidget
{
    Q_OBJECT

public:
    using GroupNames = std::function<QString(const GroupId &)>;

    RunsPanel(ApiService &api, GroupNames groupNames, QWidget *parent = nullptr);
    ~RunsPanel() override;

    void load(const CampaignId &campaign);

Q_SIGNALS:
    /// 0 for the newest run, which is the current one; otherwise its number.
    void runChosen(int run);

private:
    void take(const Result<QList<CampaignRun>> &runs);
    void choose(int row);

    std::unique_ptr<Ui::RunsPanel> m_ui;
    ApiService &m_api;
    GroupNames m_groupNames;
    RunTable *m_table;
    CampaignId m_campaign;
};

} // namespace nudge
