// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/check/check_window.h"

#include "audience/workspace_list.h"
#include "auth/auth_controller.h"
#include "gui/check/check_model.h"
#include "gui/check/check_text.h"
#include "gui/common/call_text.h"
#include "gui/common/chip.h"
#include "gui/common/error_text.h"
#include "gui/common/file_dialogs.h"
#include "gui/settings/contract_choice.h"
#include "gui/settings/contract_problem_text.h"
#include "gui/shell/console_services.h"
#include "ui_check_window.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr QSize kDefaultSize(820, 560); // with its frame on a screen of 900 × 600

} // namespace

CheckWindow::CheckWindow(ConsoleServices &services, ContractChoice &contract, QWidget *parent)
    : QDialog(parent, Qt::Window),
      m_services(services),
      m_contract(contract),
      m_ui(std::make_unique<Ui::CheckWindow>()),
      m_check(services.api, services.workspaces.current().id),
      m_model(new CheckModel(m_check, contract.contract(), this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->summaryLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary, true);
    m_ui->leadLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->contractLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->detailTitle->setStyle(TextSize::Body, TextLabel::Rank::Primary, true);
    m_ui->detailNote->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->checkAgainButton->setPrimary(true);
    setUpTable();
    connect(m_ui->checkAgainButton, &QPushButton::clicked, this, &CheckWindow::startOrStop);
    connect(m_ui->copyResultButton, &QPushButton::clicked, this, &CheckWindow::copyReport);
    connect(m_ui->loadContractButton, &QPushButton::clicked, this, &CheckWindow::chooseContract);
    connect(m_ui->useBuiltInButton, &QPushButton::clicked, this, [this] { m_contract.useBuiltIn(); });
    connect(m_ui->closeCheckButton, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_check, &ConnectionCheck::finished, this, &CheckWindow::showProgress);
    connect(&m_contract, &ContractChoice::changed, this, [this] {
        showContract();
        m_check.cancel(); // half of its answers were read by the other contract
        m_check.start();
        showProgress();
    });
    resize(kDefaultSize);
    showContract();
    m_check.start();
    showProgress();
}

CheckWindow::~CheckWindow()
{
    delete m_model; // before the check that it reads
}

void CheckWindow::setUpTable()
{
    TableView *table = m_ui->checkTable;
    table->setModel(m_model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setItemDelegateForColumn(CheckModel::Result, new ChipDelegate(table));
    QHeaderView *header = table->horizontalHeader();
    const QFontMetrics metrics = fontMetrics();
    const auto widthOf = [&metrics](const QString &text) { return metrics.horizontalAdvance(text); };
    int calls = 0;
    for (const ConnectionCheck::Item &item : m_check.items())
        calls = std::max(calls, widthOf(callText(item.call)));
    table->setColumnWidth(CheckModel::What, calls + 4 * kGrid);
    table->setColumnWidth(CheckModel::Result,
                          widthOf(verdictText(ConnectionCheck::Verdict::ContractMisfit)) + 9 * kGrid);
    table->setColumnWidth(CheckModel::Time, widthOf(u"000,0 ms"_s) + 4 * kGrid);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CheckModel::Finding, QHeaderView::Stretch);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckWindow::showDetails);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &changed) {
        if (changed.row() == m_ui->checkTable->currentIndex().row())
            showDetails();
    });
    table->selectRow(0);
    table->setFocus();
}

void CheckWindow::startOrStop()
{
    if (m_check.isRunning())
        m_check.cancel();
    else
        m_check.start();
    showProgress();
}

void CheckWindow::showProgress()
{
    const bool running = m_check.isRunning();
    m_ui->summaryLabel->setText(running ? tr("Asking the server…") : summaryText(m_check.items()));
    m_ui->checkAgainButton->setText(running ? tr("Stop") : tr("Check again"));
    m_ui->copyResultButton->setEnabled(!running);
    if (!running) {
        // What wants attention first.
        const auto &items = m_check.items();
        const auto bad = std::ranges::find_if(items, [](const ConnectionCheck::Item &item) {
            return verdictTone(item.verdict) == Tone::Danger || verdictTone(item.verdict) == Tone::Warning;
        });
        if (bad != items.end())
            m_ui->checkTable->selectRow(int(bad - items.begin()));
    }
    showDetails();
}

void CheckWindow::showDetails()
{
    const int row = m_ui->checkTable->currentIndex().row();
    if (row < 0 || row >= m_check.items().size())
        return;
    const ConnectionCheck::Item &item = m_check.items().at(row);
    const Contract::Endpoint &endpoint = m_contract.contract().endpoint(item.call);
    m_ui->detailTitle->setText(callText(item.call) + u" · "_s + verdictText(item.verdict));
    m_ui->detailText->setText(adviceText(item));
    const QString where = QString::fromLatin1(endpoint.method) + u' ' + endpoint.path;
    const QString details = item.error ? errorDetails(*item.error) : QString();
    m_ui->detailNote->setText(details.isEmpty() ? where : QString(where + u" · "_s + details));
}

void CheckWindow::showContract()
{
    const QString file = m_contract.file();
    m_ui->contractLabel->setText(
        file.isEmpty() ? tr("Contract: %1 (built in)").arg(m_contract.contract().name())
                       : tr("Contract: %1 (%2)").arg(m_contract.contract().name(), QDir::toNativeSeparators(file)));
    m_ui->useBuiltInButton->setEnabled(!file.isEmpty());
    m_ui->contractBanner->dismiss();
}

void CheckWindow::chooseContract()
{
    const FileQuestion question{
        tr("Choose a contract file"), tr("Contract files (*.json)"), {}, tr("Use this file"), u"checkContractDialog"_s};
    askForOpenFiles(this, question, this, [this](const QStringList &files) {
        if (!m_contract.use(files.value(0)))
            m_ui->contractBanner->showMessage(
                Tone::Danger, contractRefusalText(QDir::toNativeSeparators(files.value(0)), m_contract.problem()));
    });
}

void CheckWindow::copyReport()
{
    const auto server = m_services.auth.server();
    QGuiApplication::clipboard()->setText(
        reportText(m_check.items(), m_contract.contract(), m_contract.file(), server ? server->text() : QString()));
    m_ui->contractBanner->showMessage(Tone::Success, tr("The result is on the clipboard."));
}

} // namespace nudge
