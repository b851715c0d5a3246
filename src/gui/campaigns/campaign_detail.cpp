// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/campaign_detail.h"

#include "campaigns/campaign_list_model.h"
#include "campaigns/publish_jobs.h"
#include "gui/campaigns/campaign_words.h"
#include "gui/campaigns/message_saver.h"
#include "gui/campaigns/messages_panel.h"
#include "gui/campaigns/publish_banner.h"
#include "gui/campaigns/runs_panel.h"
#include "gui/common/confirm.h"
#include "gui/common/format_text.h"
#include "gui/profiles/write_access.h"
#include "gui/shell/console_services.h"
#include "ui_campaign_detail.h"

#include <QMenu>

namespace nudge {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The facts stand in the line of the tabs, in the room that those leave.
class FactsLabel : public ElidedLabel
{
public:
    explicit FactsLabel(QTabWidget *tabs) : ElidedLabel(tabs), m_tabs(tabs) {}

    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize whole = ElidedLabel::sizeHint();
        const int room = m_tabs->width() - m_tabs->tabBar()->sizeHint().width() - 2 * kGrid;
        return {qBound(0, room, whole.width()), whole.height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, ElidedLabel::minimumSizeHint().height()}; }

private:
    QTabWidget *m_tabs;
};

} // namespace

CampaignDetail::CampaignDetail(ConsoleServices &services, PublishJobs &jobs, CampaignListModel &campaigns,
                               QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::CampaignDetail>()),
      m_access(new WriteAccess(services, this)),
      m_jobs(jobs),
      m_campaigns(campaigns)
{
    m_ui->setupUi(this);
    m_messages = new MessagesPanel(services.api);
    m_runs = new RunsPanel(services.api, [this](const GroupId &id) { return m_campaigns.groupName(id); });
    m_ui->tabs->addTab(m_messages, tr("Messages"));
    m_ui->tabs->addTab(m_runs, tr("Runs"));
    m_saver = new MessageSaver(services.api, this, m_ui->saveBanner, this);
    m_fileMenu = new QMenu(this);
    m_fileMenu->setObjectName(u"saveFileMenu"_s);
    setUp();
}

CampaignDetail::~CampaignDetail() = default;

void CampaignDetail::setUp()
{
    m_ui->nameLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary, true);
    m_ui->nameLabel->setElideMode(Qt::ElideMiddle);
    m_facts = new FactsLabel(m_ui->tabs);
    m_facts->setObjectName(u"factsLabel"_s);
    m_facts->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->tabs->setCornerWidget(m_facts);
    m_ui->publishButton->setIconName(u"publish"_s);
    m_ui->saveFileButton->setIconName(u"save"_s);
    m_ui->saveAllButton->setIconName(u"folder"_s);

    m_loadDelay.setSingleShot(true);
    m_loadDelay.setInterval(120ms); // arrowing through the table does not ask for every campaign on the way
    connect(&m_loadDelay, &QTimer::timeout, this, &CampaignDetail::loadParts);
    connect(m_ui->publishButton, &QPushButton::clicked, this, &CampaignDetail::askToPublish);
    connect(m_ui->saveFileButton, &QPushButton::clicked, this, [this] {
        if (!m_ui->saveFileButton->menu())
            m_saver->saveOne(m_campaign, m_messages->run(), 0, 1);
    });
    connect(m_ui->saveAllButton, &QPushButton::clicked, this,
            [this] { m_saver->saveAll(m_campaign, m_messages->run(), m_messages->files()); });
    connect(m_fileMenu, &QMenu::triggered, this, [this](QAction *action) {
        m_saver->saveOne(m_campaign, m_messages->run(), action->data().toInt(), m_messages->files());
    });
    connect(m_saver, &MessageSaver::runningChanged, this, &CampaignDetail::showFiles);
    connect(m_messages, &MessagesPanel::filesChanged, this, &CampaignDetail::showFiles);
    connect(m_messages, &MessagesPanel::currentRunRequested, this, [this] { showRun(0); });
    connect(m_runs, &RunsPanel::runChosen, this, &CampaignDetail::showRun);
    connect(m_ui->publishBanner, &Banner::dismissed, this, [this] { m_jobs.forget(m_campaign.id); });
    const auto ifMine = [this](const CampaignId &id) {
        if (id == m_campaign.id)
            showJob();
    };
    connect(&m_jobs, &PublishJobs::progressed, this, ifMine);
    connect(&m_jobs, &PublishJobs::finished, this, ifMine);
    connect(m_access, &WriteAccess::changed, this, &CampaignDetail::showJob);
    showFiles();
}

void CampaignDetail::showCampaign(const Campaign &campaign)
{
    const bool reload = campaign.id != m_campaign.id || campaign.stage != m_campaign.stage;
    if (campaign.id != m_campaign.id)
        m_messages->clear();
    m_campaign = campaign;
    showHeader();
    showJob();
    if (reload)
        m_loadDelay.start();
}

void CampaignDetail::reload()
{
    m_loadDelay.start();
}

void CampaignDetail::loadParts()
{
    m_messages->load(m_campaign, 0);
    m_runs->load(m_campaign.id);
}

void CampaignDetail::focusMessageSearch()
{
    m_ui->tabs->setCurrentWidget(m_messages);
    m_messages->focusSearch();
}

void CampaignDetail::showHeader()
{
    m_ui->nameLabel->setFullText(m_campaign.name);
    m_ui->stageChip->setChip(stageTone(m_campaign.stage), stageIcon(m_campaign.stage),
                             stageText(m_campaign.stage, m_campaign.stageText));
    m_ui->channelChip->setChip(Tone::Neutral, channelIcon(m_campaign.channel),
                               channelText(m_campaign.channel, m_campaign.channelText));
    m_ui->channelChip->setVisible(!m_ui->channelChip->text().isEmpty());
    m_ui->stageChip->setVisible(!m_ui->stageChip->text().isEmpty());
    QStringList facts;
    if (!m_campaign.group.isEmpty())
        facts += m_campaigns.groupName(m_campaign.group);
    if (m_campaign.messageCount >= 0)
        facts += tr("%Ln message(s)", nullptr, int(m_campaign.messageCount));
    if (m_campaign.createdAt.isValid())
        facts += tr("Created %1").arg(momentText(m_campaign.createdAt));
    if (m_campaign.publishedAt.isValid())
        facts += tr("Published %1").arg(momentText(m_campaign.publishedAt));
    m_facts->setFullText(facts.join(u" · "_s));
}

void CampaignDetail::showJob()
{
    CampaignPublisher *running = m_jobs.running(m_campaign.id);
    const auto result = m_jobs.result(m_campaign.id);
    if (running)
        showPublishing(*m_ui->publishBanner, *running);
    else if (result)
        showPublished(*m_ui->publishBanner, m_campaign.name, *result, [this] {
            m_jobs.forget(m_campaign.id);
            showJob();
            reload();
            Q_EMIT refreshRequested();
        });
    else
        m_ui->publishBanner->hide();
    const bool ready = m_campaign.stage == CampaignStage::ReadyToPublish;
    m_ui->publishButton->setVisible(ready || running);
    m_ui->publishButton->setEnabled(ready && !running && m_access->isAllowed());
    m_ui->publishButton->setToolTip(m_access->reason());
}

void CampaignDetail::showFiles()
{
    const int files = m_messages->files();
    const bool free = files > 0 && !m_saver->isRunning();
    m_ui->saveFileButton->setEnabled(free);
    m_ui->saveAllButton->setVisible(files > 1);
    m_ui->saveAllButton->setEnabled(free);
    m_ui->saveAllButton->setText(tr("Save all %Ln file(s)…", nullptr, files));
    if (m_fileMenu->actions().size() != files) {
        m_fileMenu->clear();
        for (int file = 0; file < files; ++file)
            m_fileMenu->addAction(tr("File %1 of %2…").arg(file + 1).arg(files))->setData(file);
    }
    m_ui->saveFileButton->setMenu(files > 1 ? m_fileMenu : nullptr);
}

void CampaignDetail::askToPublish()
{
    Question question;
    question.title = tr("Publish “%1”?").arg(m_campaign.name);
    question.text = publishQuestionText(m_campaign);
    question.actionText = publishActionText(m_campaign);
    question.objectName = u"publishQuestion"_s;
    // What was asked about is what is published, whatever is selected when the answer comes.
    askToConfirm(this, question, this, [this, campaign = m_campaign] { m_jobs.publish(campaign); });
}

void CampaignDetail::showRun(int run)
{
    m_messages->load(m_campaign, run);
    m_ui->tabs->setCurrentWidget(m_messages);
}

} // namespace nudge
