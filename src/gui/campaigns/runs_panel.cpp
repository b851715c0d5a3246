// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/runs_panel.h"

#include "api/api_service.h"
#include "core/futures.h"
#include "gui/campaigns/run_table.h"
#include "gui/common/error_text.h"
#include "ui_runs_panel.h"

namespace nudge {

using namespace Qt::StringLiterals;

RunsPanel::RunsPanel(ApiService &api, GroupNames groupNames, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::RunsPanel>()),
      m_api(api),
      m_groupNames(std::move(groupNames)),
      m_table(new RunTable(this))
{
    m_ui->setupUi(this);
    m_ui->runsTable->setModel(m_table);
    m_ui->runsTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->runsTable->setSortingEnabled(false);
    connect(m_ui->runsTable, &TableView::rowActivated, this, &RunsPanel::choose);
    connect(m_ui->showRunButton, &QPushButton::clicked, this,
            [this] { choose(m_ui->runsTable->currentIndex().row()); });
}

RunsPanel::~RunsPanel() = default;

void RunsPanel::load(const CampaignId &campaign)
{
    if (campaign != m_campaign)
        m_ui->stack->setCurrentWidget(m_ui->loadingPage);
    m_campaign = campaign;
    whenDone(m_api.runs(campaign), this, [this, campaign](const Result<QList<CampaignRun>> &runs) {
        if (campaign == m_campaign) // the newest question alone counts
            take(runs);
    });
}

void RunsPanel::take(const Result<QList<CampaignRun>> &runs)
{
    if (!runs.ok()) {
        m_ui->statePage->setMessage(Tone::Danger, u"error"_s, errorTitle(runs.error()), errorText(runs.error()),
                                    tr("Try again"), [this] { load(m_campaign); });
        m_ui->stack->setCurrentWidget(m_ui->statePage);
        return;
    }
    m_table->setRuns(*runs, m_groupNames);
    if (runs->isEmpty()) {
        m_ui->statePage->setEmpty(
            {u"history"_s, tr("No runs yet"), tr("A campaign that has been published has at least one run."), nullptr});
        m_ui->stack->setCurrentWidget(m_ui->statePage);
        return;
    }
    m_ui->runsTable->selectRow(0);
    m_ui->runsTable->fitColumns();
    m_ui->stack->setCurrentWidget(m_ui->runsPage);
}

void RunsPanel::choose(int row)
{
    if (row < 0 || row >= m_table->runs().size())
        return;
    // The newest comes first (documented).
    Q_EMIT runChosen(row == 0 ? 0 : m_table->runs().at(row).number);
}

} // namespace nudge
