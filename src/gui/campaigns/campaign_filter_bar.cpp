// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/campaign_filter_bar.h"

#include "gui/campaigns/campaign_words.h"
#include "gui/common/icons.h"
#include "ui_campaign_filter_bar.h"

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAny = -1;
constexpr int kOwnDates = -2; ///< the two date fields; other choices are numbers of days

} // namespace

CampaignFilterBar::CampaignFilterBar(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::CampaignFilterBar>())
{
    m_ui->setupUi(this);
    for (TextLabel *label : {m_ui->searchLabel, m_ui->stageLabel, m_ui->channelLabel, m_ui->workspaceLabel,
                             m_ui->publishedLabel, m_ui->fromLabel, m_ui->toLabel})
        label->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->campaignSearch->addAction(themedIcon(u"search"), QLineEdit::LeadingPosition);
    fillChoices();

    connect(m_ui->campaignSearch, &QLineEdit::textChanged, this, &CampaignFilterBar::onChanged);
    for (QComboBox *box : {m_ui->stageFilter, m_ui->channelFilter, m_ui->workspaceFilter, m_ui->publishedFilter})
        connect(box, &QComboBox::currentIndexChanged, this, &CampaignFilterBar::onChanged);
    connect(m_ui->publishedFrom, &QDateEdit::dateChanged, this, &CampaignFilterBar::onChanged);
    connect(m_ui->publishedTo, &QDateEdit::dateChanged, this, &CampaignFilterBar::onChanged);
    connect(m_ui->clearFilterButton, &QPushButton::clicked, this, &CampaignFilterBar::clear);
    onChanged();
}

CampaignFilterBar::~CampaignFilterBar() = default;

void CampaignFilterBar::fillChoices()
{
    m_ui->stageFilter->addItem(tr("All stages"), kAny);
    for (const auto stage : {CampaignStage::ReadyForReview, CampaignStage::ReadyToPublish, CampaignStage::Published})
        m_ui->stageFilter->addItem(stageText(stage), int(stage));
    m_ui->stageFilter->addItem(tr("Other stages"), int(CampaignStage::Unknown));

    m_ui->channelFilter->addItem(tr("All channels"), kAny);
    for (const auto channel : {Channel::Sms, Channel::Push, Channel::Email})
        m_ui->channelFilter->addItem(themedIcon(channelIcon(channel)), channelText(channel), int(channel));
    m_ui->channelFilter->addItem(tr("Other channels"), int(Channel::Unknown));

    m_ui->workspaceFilter->addItem(tr("Current workspace"), true);
    m_ui->workspaceFilter->addItem(tr("All workspaces"), false);

    m_ui->publishedFilter->addItem(tr("Any time"), kAny);
    m_ui->publishedFilter->addItem(tr("Last 7 days"), 7);
    m_ui->publishedFilter->addItem(tr("Last 30 days"), 30);
    m_ui->publishedFilter->addItem(tr("Last 12 months"), 365);
    m_ui->publishedFilter->addItem(tr("Choose dates"), kOwnDates);
    const QDate today = QDate::currentDate();
    m_ui->publishedFrom->setDate(today.addMonths(-1));
    m_ui->publishedTo->setDate(today);
}

void CampaignFilterBar::setCurrentWorkspace(const Workspace &workspace)
{
    m_currentWorkspace = workspace.id;
    Q_EMIT criteriaChanged();
}

void CampaignFilterBar::showAllWorkspaces()
{
    m_ui->workspaceFilter->setCurrentIndex(m_ui->workspaceFilter->findData(false));
}

void CampaignFilterBar::clear()
{
    m_ui->campaignSearch->clear();
    m_ui->stageFilter->setCurrentIndex(0);
    m_ui->channelFilter->setCurrentIndex(0);
    m_ui->publishedFilter->setCurrentIndex(0);
}

void CampaignFilterBar::focusSearch()
{
    m_ui->campaignSearch->setFocus(Qt::ShortcutFocusReason);
    m_ui->campaignSearch->selectAll();
}

CampaignCriteria CampaignFilterBar::criteria() const
{
    CampaignCriteria criteria;
    criteria.text = m_ui->campaignSearch->text();
    if (const int stage = m_ui->stageFilter->currentData().toInt(); stage != kAny)
        criteria.stage = CampaignStage(stage);
    if (const int channel = m_ui->channelFilter->currentData().toInt(); channel != kAny)
        criteria.channel = Channel(channel);
    if (m_ui->workspaceFilter->currentData().toBool() && !m_currentWorkspace.isEmpty())
        criteria.workspace = m_currentWorkspace;
    if (const int days = m_ui->publishedFilter->currentData().toInt(); days == kOwnDates) {
        criteria.publishedFrom = m_ui->publishedFrom->date();
        criteria.publishedTo = m_ui->publishedTo->date();
    } else if (days != kAny) {
        criteria.publishedFrom = QDate::currentDate().addDays(1 - days);
    }
    return criteria;
}

bool CampaignFilterBar::isActive() const
{
    CampaignCriteria all;
    all.workspace = criteria().workspace;
    return criteria() != all;
}

void CampaignFilterBar::onChanged()
{
    m_ui->dateRange->setVisible(m_ui->publishedFilter->currentData().toInt() == kOwnDates);
    m_ui->clearFilterButton->setEnabled(isActive());
    Q_EMIT criteriaChanged();
}

} // namespace nudge
