// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/upload_start.h"

#include "gui/common/chip.h"
#include "gui/common/format_text.h"
#include "gui/import/drop_target.h"
#include "gui/import/import_text.h"
#include "gui/import/report_model.h"
#include "import/upload_history.h"
#include "ui_upload_start.h"

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

constexpr int kMostShown = 400; // characters
constexpr int kFingerprintShown = 16;

ReportModel::Mark markOf(UploadEnd end)
{
    switch (end) {
    case UploadEnd::Complete:
        return {Tone::Success, u"check"_s};
    case UploadEnd::Cancelled:
        return {Tone::Neutral, u"stop"_s};
    case UploadEnd::Failed:
    case UploadEnd::FileProblem:
        break;
    }
    return {Tone::Danger, u"error"_s};
}

} // namespace

UploadStart::UploadStart(UploadHistory &history, QWidget *parent)
    : QWidget(parent),
      m_history(history),
      m_ui(std::make_unique<Ui::UploadStart>())
{
    m_ui->setupUi(this);
    auto *target = new DropTarget(this);
    target->setObjectName("dropTarget"_L1);
    m_ui->dropHolderLayout->addWidget(target);
    connect(target, &DropTarget::chooseRequested, this, &UploadStart::chooseRequested);
    connect(target, &DropTarget::pasteRequested, this, &UploadStart::pasteRequested);

    m_ui->historyTitleLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary);
    m_ui->historyTitleLabel->setContentsMargins(0, 2 * kGrid, 0, 0);
    m_ui->noHistoryLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);

    const auto entry = [this](int row) -> const UploadHistoryEntry & { return m_history.entries()[row]; };
    const auto number = [entry](const QString &title, auto count) {
        return ReportModel::Column{title, [=](int row) { return countText(std::invoke(count, entry(row).counts)); },
                                   true};
    };
    m_model = new ReportModel(
        {
            {tr("File"), [=](int row) { return entry(row).fileName; }},
            {tr("Group"), [=](int row) { return entry(row).groupName; }},
            {tr("When"), [=](int row) { return momentText(entry(row).startedAt); }},
            number(tr("Rows"), &UploadCounts::rowsInFile),
            number(tr("Created"), &UploadCounts::created),
            number(tr("Updated"), [](const UploadCounts &counts) { return counts.updated + counts.createdOrUpdated; }),
            number(tr("Rejected"), &UploadCounts::rejected),
            number(tr("Skipped"), [](const UploadCounts &counts) { return counts.skipped + counts.unconfirmed; }),
            {tr("Result"), [=](int row) { return uploadEndText(entry(row).end); }, false,
             [=](int row) { return markOf(entry(row).end); }},
        },
        this);
    m_ui->historyTable->setModel(m_model);
    m_ui->historyTable->setItemDelegateForColumn(m_model->columnCount() - 1, new ChipDelegate(this));
    m_ui->historyDetailsLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    connect(m_ui->historyTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &UploadStart::showDetails);
    connect(&history, &UploadHistory::changed, this, &UploadStart::refresh);
    refresh();
}

UploadStart::~UploadStart() = default;

void UploadStart::refresh()
{
    const bool any = !m_history.entries().isEmpty();
    m_model->setRows(int(m_history.entries().size()));
    m_ui->historyTable->setVisible(any);
    m_ui->noHistoryLabel->setVisible(!any);
    m_ui->historyTable->fitColumns();
    showDetails();
}

void UploadStart::showDetails()
{
    const int row = m_ui->historyTable->currentIndex().row();
    QStringList parts;
    if (row >= 0 && row < m_history.entries().size()) {
        const UploadDetails &details = m_history.entries()[row].details;
        QStringList fields = details.fields;
        fields.removeAll(QString());
        if (!fields.isEmpty())
            parts << tr("Fields: %1").arg(fields.join(tr(", ", "between names")));
        if (!details.recipe.isEmpty())
            parts << tr("Mended by %Ln rule(s)", nullptr, details.recipe.size());
        if (details.cellsTyped > 0)
            parts << tr("Values typed by hand in %Ln row(s)", nullptr, details.cellsTyped);
        if (!details.rejected.ranges.isEmpty())
            parts << (details.rejected.complete ? tr("Rejected rows: %1") : tr("Rejected rows: %1 and more"))
                         .arg(details.rejected.ranges.left(kMostShown));
        if (!details.fingerprint.isEmpty())
            parts << tr("Fingerprint of the file: %1").arg(details.fingerprint.left(kFingerprintShown));
    }
    m_ui->historyDetailsLabel->setText(parts.join(u'\n'));
    m_ui->historyDetailsLabel->setVisible(!parts.isEmpty());
}

} // namespace nudge
