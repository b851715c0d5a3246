// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activity/activity_window.h"

#include "gui/activity/activity_filter.h"
#include "gui/activity/activity_model.h"
#include "gui/activity/support_bundle_saver.h"
#include "gui/common/call_text.h"
#include "gui/common/chip.h"
#include "gui/common/format_text.h"
#include "gui/common/icons.h"
#include "gui/shell/console_services.h"
#include "ui_activity_window.h"

#include <QScrollBar>
#include <QSettings>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr auto kGeometryKey = "activity/geometry"_L1;
constexpr auto kSplitterKey = "activity/splitter"_L1;
constexpr QSize kDefaultSize(1200, 680);
constexpr int kTableWidth = 750; // every column but the end of the request id

} // namespace

ActivityWindow::ActivityWindow(ConsoleServices &services, QWidget *parent)
    : QDialog(parent, Qt::Window),
      m_ui(std::make_unique<Ui::ActivityWindow>()),
      m_services(services),
      m_model(new ActivityModel(services.requestLog, this)),
      m_filter(new ActivityFilter(*m_model, this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_saver = new SupportBundleSaver(services, this, m_ui->activityBanner);
    setUpTable();
    setUpFilters();
    setUpActions();

    m_changed.setSingleShot(true);
    m_changed.setInterval(0);
    connect(&m_changed, &QTimer::timeout, this, &ActivityWindow::showRows);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, change, &m_changed, qOverload<>(&QTimer::start));
    connect(m_filter, &QAbstractItemModel::modelReset, &m_changed, qOverload<>(&QTimer::start));
    // What is hidden by the filter changes the number of all calls.
    connect(m_model, &QAbstractItemModel::rowsInserted, &m_changed, qOverload<>(&QTimer::start));

    if (!restoreGeometry(m_services.settings.value(kGeometryKey).toByteArray()))
        resize(kDefaultSize);
    m_ui->activitySplitter->setStretchFactor(0, 3);
    m_ui->activitySplitter->setStretchFactor(1, 2);
    m_ui->activitySplitter->setSizes({kTableWidth, kDefaultSize.width() - kTableWidth});
    m_ui->activitySplitter->restoreState(m_services.settings.value(kSplitterKey).toByteArray());
    if (m_filter->rowCount() > 0)
        m_ui->activityTable->selectRow(m_filter->rowCount() - 1);
    showRows();
    m_ui->activityTable->setFocus();
}

ActivityWindow::~ActivityWindow()
{
    m_services.settings.setValue(kGeometryKey, saveGeometry());
    m_services.settings.setValue(kSplitterKey, m_ui->activitySplitter->saveState());
}

void ActivityWindow::setUpTable()
{
    TableView *table = m_ui->activityTable;
    table->setModel(m_filter);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setItemDelegateForColumn(ActivityModel::Status, new ChipDelegate(table));
    table->horizontalHeader()->setSortIndicator(ActivityModel::Time, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, table] {
        showCurrent();
        if (table->hasFocus())
            followBySelection();
    });
    // A key or the wheel that leaves the newest call means that something else is being read.
    connect(table->verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this](int) {
        const QScrollBar *bar = m_ui->activityTable->verticalScrollBar();
        if (bar->maximum() > 0 && isInOrder())
            m_ui->followCheck->setChecked(bar->sliderPosition() == (isNewestLast() ? bar->maximum() : bar->minimum()));
    });
}

void ActivityWindow::setUpFilters()
{
    m_ui->activitySearch->addAction(themedIcon(u"search"), QLineEdit::LeadingPosition);
    m_ui->callChooser->addItem(tr("All calls"), QString());
    const auto offerCalls = [this](int first, int last) {
        for (int row = first; row <= last; ++row) {
            const QString key = m_model->entry(row).call;
            if (m_ui->callChooser->findData(key) < 0)
                m_ui->callChooser->addItem(callText(key), key);
        }
    };
    offerCalls(0, m_model->rowCount() - 1);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [offerCalls](const QModelIndex &, int first, int last) { offerCalls(first, last); });

    const auto filter = [this](auto change) {
        change();
        showRows();
    };
    connect(m_ui->activitySearch, &QLineEdit::textChanged, this,
            [this, filter](const QString &text) { filter([&] { m_filter->setText(text); }); });
    connect(m_ui->callChooser, &QComboBox::currentIndexChanged, this,
            [this, filter] { filter([&] { m_filter->setCall(m_ui->callChooser->currentData().toString()); }); });
    connect(m_ui->failuresCheck, &QCheckBox::toggled, this,
            [this, filter](bool only) { filter([&] { m_filter->setFailuresOnly(only); }); });
    connect(m_ui->followCheck, &QCheckBox::toggled, this, &ActivityWindow::goToNewest);
}

void ActivityWindow::setUpActions()
{
    m_ui->clearActivityButton->setIcon(themedIcon(u"delete"));
    m_ui->saveBundleButton->setIcon(themedIcon(u"save"));
    connect(m_ui->clearActivityButton, &QPushButton::clicked, &m_services.requestLog, &RequestLog::clear);
    connect(m_ui->saveBundleButton, &QPushButton::clicked, this, &ActivityWindow::askToSaveBundle);
    connect(m_ui->details, &ActivityDetails::copied, this,
            [this](const QString &what) { m_ui->activityBanner->showMessage(Tone::Success, what); });
    const auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_ui->activitySearch->setFocus(Qt::ShortcutFocusReason);
        m_ui->activitySearch->selectAll();
    });
    const auto *closeKeys = new QShortcut(QKeySequence::Close, this);
    connect(closeKeys, &QShortcut::activated, this, &QWidget::close);
}

void ActivityWindow::askToSaveBundle()
{
    m_saver->ask();
}

void ActivityWindow::showRows()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_ui->countLabel->setText(m_filter->isActive() ? tr("%1 of %Ln call(s)", nullptr, all).arg(countText(shown))
                                                   : tr("%Ln call(s)", nullptr, all));
    m_ui->clearActivityButton->setEnabled(all > 0);
    if (shown == 0) {
        showNoRows();
        return;
    }
    m_ui->stack->setCurrentWidget(m_ui->callsPage);
    TableView *table = m_ui->activityTable;
    if (!table->selectionModel()->hasSelection())
        table->selectRow(table->currentIndex().row());
    if (!std::exchange(m_fitted, true))
        table->fitColumns();
    showCurrent();
    goToNewest();
}

void ActivityWindow::showNoRows()
{
    const bool isFiltered = m_model->rowCount() > 0;
    // Said once: a button that is made anew with each call would lose the focus.
    if (m_ui->stack->currentWidget() == m_ui->statePage && m_saysNoneFits == isFiltered)
        return;
    m_saysNoneFits = isFiltered;
    if (!isFiltered)
        m_ui->statePage->setEmpty({u"activity"_s, tr("No calls yet"),
                                   tr("Every call to the server appears here as it ends: how long it took, what came "
                                      "back, and how often it was sent. Passwords, keys and customer data are left "
                                      "out."),
                                   nullptr});
    else
        m_ui->statePage->setMessage(Tone::Neutral, u"filter"_s, tr("No call fits"),
                                    tr("Calls that fit appear here as soon as they end."), tr("Show all calls"),
                                    [this] { showAllCalls(); });
    m_ui->stack->setCurrentWidget(m_ui->statePage);
}

void ActivityWindow::showAllCalls()
{
    m_ui->activitySearch->clear();
    m_ui->callChooser->setCurrentIndex(0);
    m_ui->failuresCheck->setChecked(false);
    m_ui->activityTable->setFocus();
}

void ActivityWindow::showCurrent()
{
    const QModelIndex current = m_ui->activityTable->currentIndex();
    m_ui->details->setVisible(current.isValid());
    if (current.isValid())
        m_ui->details->setEntry(m_filter->entry(current.row()));
}

bool ActivityWindow::isInOrder() const
{
    return m_filter->sortColumn() == ActivityModel::Time;
}

bool ActivityWindow::isNewestLast() const
{
    return m_filter->sortOrder() == Qt::AscendingOrder;
}

void ActivityWindow::followBySelection()
{
    const int row = m_ui->activityTable->currentIndex().row();
    if (isInOrder())
        m_ui->followCheck->setChecked(row == (isNewestLast() ? m_filter->rowCount() - 1 : 0));
}

void ActivityWindow::goToNewest()
{
    if (!m_ui->followCheck->isChecked() || !isInOrder())
        return;
    if (isNewestLast())
        m_ui->activityTable->scrollToBottom();
    else
        m_ui->activityTable->scrollToTop();
}

} // namespace nudge
