// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/campaigns/campaigns_page.h"

#include "audience/workspace_list.h"
#include "gui/campaigns/campaign_detail.h"
#include "gui/campaigns/campaign_filter_bar.h"
#include "gui/campaigns/campaign_table.h"
#include "gui/common/banner.h"
#include "gui/common/chip.h"
#include "gui/common/format_text.h"
#include "gui/common/labels.h"
#include "gui/common/table_view.h"
#include "gui/shell/console_services.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeastRows = 2;
constexpr double kMostOfHeight = 0.35; // for the table: messages are what the page is for
constexpr QLatin1StringView kTableHeightKey("campaigns/tableHeight");
} // namespace

CampaignsPage::CampaignsPage(ConsoleServices &services, QWidget *parent)
    : Page(tr("Campaigns"), parent),
      m_services(services),
      m_model(services.api),
      m_jobs(services.api),
      m_table(new CampaignTable(this)),
      m_filter(new CampaignFilterBar),
      m_view(new TableView),
      m_nothingFound(new StateView),
      m_detail(new CampaignDetail(services, m_jobs, m_model)),
      m_splitter(new QSplitter(Qt::Vertical))
{
    m_table->setSourceModel(&m_model);
    setUpTable();
    setUpContent();
    connectModel();
    m_filter->setCurrentWorkspace(services.workspaces.current());
    showLoading();
}

CampaignsPage::~CampaignsPage()
{
    // The table that QWidget's destructor hides moves its scroll bar once more.
    disconnect(m_view->horizontalScrollBar(), nullptr, this, nullptr);
}

void CampaignsPage::setUpTable()
{
    m_view->setObjectName(u"campaignsTable"_s);
    m_view->setAccessibleName(tr("Campaigns"));
    m_view->setModel(m_table);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setItemDelegateForColumn(CampaignListModel::Stage, new ChipDelegate(m_view));
    m_view->setItemDelegateForColumn(CampaignListModel::ChannelColumn, new ChipDelegate(m_view));
    // Some rows stay in sight however small the window is.
    m_view->setMinimumHeight(m_view->horizontalHeader()->sizeHint().height() +
                             kLeastRows * RowDelegate::rowHeight(m_view->fontMetrics()));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(CampaignListModel::Created, Qt::DescendingOrder);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CampaignsPage::showCurrent);
    connect(m_view, &TableView::rowActivated, this, [this] { m_detail->focusMessageSearch(); });
}

void CampaignsPage::setUpContent()
{
    auto *list = new QStackedWidget;
    list->addWidget(m_view);
    list->addWidget(m_nothingFound);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->installEventFilter(this);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_services.settings.setValue(kTableHeightKey, m_splitter->sizes().first()); });
    connect(m_view->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &CampaignsPage::fitSplitter);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(3 * kGrid, 0, 3 * kGrid, kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(m_filter);
    layout->addWidget(m_splitter, 1);
    setContent(content);

    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        if (m_detail->isAncestorOf(QApplication::focusWidget()))
            m_detail->focusMessageSearch();
        else
            m_filter->focusSearch();
    });
}

void CampaignsPage::connectModel()
{
    connect(&m_model, &CampaignListModel::loaded, this, &CampaignsPage::onLoaded);
    connect(&m_model, &CampaignListModel::failed, this, &CampaignsPage::onFailed);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        m_view->fitColumns(); // the groups' names come after the campaigns
        showCurrent();
    });
    connect(m_filter, &CampaignFilterBar::criteriaChanged, this, &CampaignsPage::applyFilter);
    connect(&m_services.workspaces, &WorkspaceList::currentChanged, m_filter, &CampaignFilterBar::setCurrentWorkspace);
    connect(m_detail, &CampaignDetail::refreshRequested, this, &CampaignsPage::refresh);
    connect(&m_jobs, &PublishJobs::finished, this, [this](const CampaignId &id) {
        // With its files there, a campaign has other messages than before, whatever the list says.
        if (id == m_detail->campaign().id)
            m_detail->reload();
        refresh();
    });
}

void CampaignsPage::activated()
{
    refresh();
}

void CampaignsPage::refresh()
{
    if (!m_model.wasLoaded())
        showLoading();
    m_model.refresh();
}

void CampaignsPage::openMessages()
{
    m_openMessages = true;
    if (m_model.wasLoaded())
        openFirstMessages();
}

void CampaignsPage::onLoaded()
{
    banner()->dismiss();
    m_view->fitColumns();
    showState();
    if (m_openMessages)
        openFirstMessages();
    showCurrent();
}

void CampaignsPage::onFailed(const ApiError &error)
{
    if (m_model.wasLoaded())
        banner()->showError(error, [this] { refresh(); });
    else
        showError(error, [this] { refresh(); });
}

void CampaignsPage::applyFilter()
{
    const CampaignId chosen = m_detail->campaign().id;
    m_table->setCriteria(m_filter->criteria());
    m_view->setColumnHidden(CampaignListModel::WorkspaceColumn, m_filter->criteria().workspace.has_value());
    chooseCampaign(chosen);
    if (m_model.wasLoaded())
        showState();
}

void CampaignsPage::showState()
{
    if (m_model.rowCount() == 0) {
        setSubtitle({});
        showEmpty({u"campaigns"_s, tr("No campaigns yet"),
                   tr("Campaigns are made in Nudgescribe itself. Here you read their messages, publish them and save "
                      "the files."),
                   nullptr});
        return;
    }
    showContent();
    const int shown = m_table->rowCount();
    setSubtitle(shown == m_model.rowCount()
                    ? tr("%Ln campaign(s)", nullptr, shown)
                    : tr("%1 of %Ln campaign(s)", nullptr, m_model.rowCount()).arg(countText(shown)));
    auto *list = static_cast<QStackedWidget *>(m_splitter->widget(0));
    if (shown == 0) {
        if (m_filter->isActive())
            m_nothingFound->setMessage(Tone::Neutral, u"search"_s, tr("No campaign matches the filter"), {},
                                       tr("Clear filters"), [this] { m_filter->clear(); });
        else
            m_nothingFound->setMessage(Tone::Neutral, u"campaigns"_s, tr("No campaigns in this workspace"), {},
                                       tr("Show all workspaces"), [this] { m_filter->showAllWorkspaces(); });
    }
    list->setCurrentIndex(shown == 0 ? 1 : 0);
    m_detail->setVisible(shown > 0);
    if (!m_filter->isActive())
        m_rowsToShow = shown;
    fitSplitter();
}

bool CampaignsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_splitter && event->type() == QEvent::Resize)
        fitSplitter();
    return Page::eventFilter(watched, event);
}

/// Where nobody has moved the splitter, the table gets what its rows need.
void CampaignsPage::fitSplitter()
{
    const int height = m_splitter->height() - m_splitter->handleWidth();
    if (m_detail->isHidden() || height <= 0)
        return;
    const int chosen = m_services.settings.value(kTableHeightKey).toInt();
    const int table = chosen > 0 ? chosen : tableHeight(int(height * kMostOfHeight));
    m_splitter->setSizes({table, qMax(0, height - table)});
}

/// In whole rows.
int CampaignsPage::tableHeight(int atMost) const
{
    int rest = m_view->horizontalHeader()->sizeHint().height() + 2 * m_view->frameWidth();
    if (m_view->horizontalScrollBar()->maximum() > 0)
        rest += m_view->horizontalScrollBar()->sizeHint().height();
    const int row = m_view->verticalHeader()->defaultSectionSize();
    const int most = qMax(kLeastRows, (atMost - rest) / row);
    return rest + qBound(kLeastRows, m_rowsToShow, most) * row;
}

void CampaignsPage::showCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || current.row() >= m_table->rowCount())
        return;
    if (!m_view->selectionModel()->isRowSelected(current.row()))
        m_view->selectRow(current.row());
    m_detail->showCampaign(m_table->campaignAt(current.row()));
}

void CampaignsPage::chooseCampaign(const CampaignId &campaign)
{
    const int row = m_table->rowOf(campaign);
    if (row >= 0)
        m_view->selectRow(row);
    else if (m_table->rowCount() > 0)
        m_view->selectRow(0);
    showCurrent();
}

void CampaignsPage::openFirstMessages()
{
    m_openMessages = false;
    const auto find = [this](bool published) {
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const Campaign campaign = m_table->campaignAt(row);
            if (campaign.messageCount > 0 && (!published || campaign.stage == CampaignStage::Published))
                return campaign.id;
        }
        return CampaignId();
    };
    CampaignId found = find(true);
    if (found.isEmpty())
        found = find(false);
    if (found.isEmpty() && m_filter->criteria().workspace) {
        m_filter->showAllWorkspaces();
        found = find(true);
    }
    if (!found.isEmpty())
        chooseCampaign(found);
}

} // namespace nudge
