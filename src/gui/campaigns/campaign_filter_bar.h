// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/campaign_filter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class CampaignFilterBar;
}

namespace nudge {

/// Search field and filters above the campaigns.
class CampaignFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit CampaignFilterBar(QWidget *parent = nullptr);
    ~CampaignFilterBar() override;

    /// The workspace that "Current workspace" stands for.
    void setCurrentWorkspace(const Workspace &workspace);
    void showAllWorkspaces();
    void clear();
    void focusSearch();

    [[nodiscard]] CampaignCriteria criteria() const;
    /// Whether anything but the workspace is filtered.
    [[nodiscard]] bool isActive() const;

Q_SIGNALS:
    void criteriaChanged();

private:
    void fillChoices();
    void onChanged();

    std::unique_ptr<Ui::CampaignFilterBar> m_ui;
    WorkspaceId m_currentWorkspace;
};

} // namespace nudge
