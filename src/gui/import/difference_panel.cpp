// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/difference_panel.h"

#include "audience/customer_jobs.h"
#include "gui/common/format_text.h"
#include "gui/import/import_tables.h"
#include "gui/import/import_text.h"
#include "gui/import/report_model.h"
#include "import/import_session.h"
#include "ui_difference_panel.h"

#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

constexpr int kChangeRows = 8;
constexpr int kProgressSteps = 1000;

} // namespace

DifferencePanel::DifferencePanel(ImportSession &session, ApiService &api, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_api(api),
      m_ui(std::make_unique<Ui::DifferencePanel>())
{
    m_ui->setupUi(this);
    m_ui->differenceTitleLabel->setStyle(TextSize::Body, TextLabel::Rank::Primary, true);
    m_ui->differenceHintLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->changesCutLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->compareProgress->setMaximum(kProgressSteps);
    const auto row = [this](int at) -> const ChangedRow & { return m_difference->shown[m_cells[at].first]; };
    const auto cell = [this, row](int at) -> const ChangedCell & { return row(at).cells[m_cells[at].second]; };
    m_model = new ReportModel(
        {
            {tr("Row"), [row](int at) { return countText(row(at).row); }, true},
            {tr("Customer"), [row](int at) { return row(at).identifier; }},
            {tr("Profile field"),
             [this, cell](int at) {
                 const int column = m_session.match().usedColumns().value(cell(at).field, -1);
                 const int field = column < 0 ? -1 : m_session.match().link(column).field;
                 return field < 0 ? QString() : m_session.match().fields()[field].label();
             }},
            {tr("In the group"), [cell](int at) { return cell(at).before; }},
            {tr("After the upload"), [cell](int at) { return cell(at).after; }},
        },
        this);
    m_ui->changeTable->setModel(m_model);
    keepHeightOfRows(*m_ui->changeTable, kChangeRows);
    const auto goTo = [this, row, cell](int at) {
        if (at >= 0 && at < m_cells.size())
            Q_EMIT rowRequested(row(at).row, m_session.match().usedColumns().value(cell(at).field, -1));
    };
    connect(m_ui->changeTable, &TableView::rowActivated, this, goTo);
    connect(m_ui->compareButton, &QPushButton::clicked, &session, &ImportSession::compare);
    connect(m_ui->cancelCompareButton, &QPushButton::clicked, &session, &ImportSession::cancelComparison);
    connect(m_ui->deleteMissingButton, &QPushButton::clicked, this, &DifferencePanel::askToDelete);
    connect(m_ui->keepRadio, &QRadioButton::clicked, this, [this] { m_session.setEmptyCells(EmptyCells::Keep); });
    connect(m_ui->eraseRadio, &QRadioButton::clicked, this, [this] { m_session.setEmptyCells(EmptyCells::Erase); });
    connect(&session, &ImportSession::comparisonProgressed, this, &DifferencePanel::showProgress);
    connect(&session, &ImportSession::blockChanged, this, &DifferencePanel::refresh);
    refresh();
}

DifferencePanel::~DifferencePanel() = default;

void DifferencePanel::refresh()
{
    if (m_session.difference() != m_difference) {
        // Rows of the old one must be gone before its values are.
        m_cells.clear();
        m_model->setRows(0);
        m_difference = m_session.difference();
        showDifference();
    }
    const bool comparing = m_session.isComparing();
    m_ui->compareButton->setVisible(!comparing && m_session.canCompare());
    m_ui->compareButton->setText(m_difference ? tr("Compare again") : tr("Compare with the group"));
    m_ui->cancelCompareButton->setVisible(comparing);
    m_ui->compareProgress->setVisible(comparing);
    m_ui->differenceSums->setVisible(m_difference != nullptr);
    m_ui->emptyCells->setVisible(m_difference != nullptr);
    m_ui->keepRadio->setChecked(m_session.emptyCells() == EmptyCells::Keep);
    m_ui->eraseRadio->setChecked(m_session.emptyCells() == EmptyCells::Erase);
    m_ui->differenceHintLabel->setFullText(
        m_difference || comparing ? QString() : tr("See what is new and what changes, and upload just that."));
    showFailure();
    if (comparing)
        showProgress();
    setVisible(comparing || m_difference || m_session.canCompare());
}

void DifferencePanel::showProgress()
{
    const GroupReader *reader = m_session.groupReader();
    const double share =
        !reader || reader->total() <= 0 ? (reader ? 0 : 1) : double(reader->customersRead()) / double(reader->total());
    m_ui->compareProgress->setValue(int(share * kProgressSteps));
    if (!reader)
        m_ui->differenceHintLabel->setFullText(tr("Comparing…"));
    else if (reader->total() < 0)
        m_ui->differenceHintLabel->setFullText(tr("Reading the group…"));
    else
        m_ui->differenceHintLabel->setFullText(
            tr("Reading the group: %1 of %2 customers")
                .arg(countText(reader->customersRead()), countText(reader->total())));
}

void DifferencePanel::showFailure()
{
    const auto &failure = m_session.comparisonFailure();
    if (!failure) {
        // What was said of a deletion stays until there is something else to say.
        if (m_failureShown)
            m_ui->compareBanner->dismiss();
        m_failureShown = false;
        return;
    }
    m_failureShown = true;
    switch (failure->kind) {
    case GroupReadFailure::Kind::Refused:
        m_ui->compareBanner->showError(failure->error, [this] { m_session.compare(); });
        break;
    case GroupReadFailure::Kind::Sealed:
        m_ui->compareBanner->showMessage(
            Tone::Warning, tr("The server sends the profiles of this group encrypted, so there is nothing to compare "
                              "with. The file can be uploaded as a whole."));
        break;
    case GroupReadFailure::Kind::Incomplete:
        m_ui->compareBanner->showMessage(
            Tone::Warning,
            tr("Fewer customers came than the group has; somebody may be changing it. Compare again, or "
               "upload the file as a whole."),
            {tr("Compare again"), [this] { m_session.compare(); }});
        break;
    }
}

void DifferencePanel::showDifference()
{
    m_ui->changeTable->setVisible(m_difference && !m_difference->shown.isEmpty());
    m_ui->changesCutLabel->setVisible(m_difference && m_difference->changed > m_difference->shown.size());
    if (!m_difference)
        return;
    const Difference &found = *m_difference;
    m_ui->freshChip->setChip(found.fresh > 0 ? Tone::Success : Tone::Neutral, u"add"_s,
                             tr("%Ln new", nullptr, int(found.fresh)));
    m_ui->changedChip->setChip(found.changed > 0 ? Tone::Accent : Tone::Neutral, u"edit"_s,
                               tr("%Ln changed", nullptr, int(found.changed)));
    m_ui->sameChip->setChip(Tone::Neutral, u"check"_s, tr("%Ln unchanged", nullptr, int(found.same)));
    m_ui->onlyInGroupChip->setChip(Tone::Neutral, u"groups"_s,
                                   tr("%Ln only in the group, left alone", nullptr, int(found.onlyInGroup)));
    const bool all = m_session.verdict() && m_session.verdict()->valid == m_session.verdict()->rows;
    m_ui->deleteMissingButton->setVisible(found.onlyInGroup > 0);
    m_ui->deleteMissingButton->setEnabled(all);
    m_ui->deleteMissingButton->setToolTip(
        all ? QString() : tr("Rows of the file are rejected or left out; these customers might be theirs."));
    for (int row = 0; row < found.shown.size(); ++row) {
        for (int cell = 0; cell < found.shown[row].cells.size(); ++cell)
            m_cells.append({row, cell});
    }
    m_model->setRows(int(m_cells.size()));
    m_ui->changeTable->fitColumns();
    m_ui->changesCutLabel->setText(
        tr("The list shows the first %Ln changed customer(s).", nullptr, int(found.shown.size())));
}

void DifferencePanel::askToDelete()
{
    const QList<CustomerId> ids = m_session.onlyInGroup();
    if (ids.isEmpty() || m_deletion)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("deleteMissingDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Delete %Ln customer(s)?", nullptr, int(ids.size())));
    dialog->setLabelText(
        tr("%Ln customer(s) of the group “%1” are not in the file. They will be deleted with all their "
           "values, and this cannot be undone. Type the number to delete them.",
           nullptr, int(ids.size()))
            .arg(m_session.plan().group.name));
    dialog->setOkButtonText(tr("Delete %Ln customer(s)", nullptr, int(ids.size())));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, ids](const QString &typed) {
        QString digits;
        for (const QChar c : typed) {
            if (c.isDigit())
                digits += c;
        }
        if (digits == QString::number(ids.size()))
            remove(ids);
        else
            m_ui->compareBanner->showMessage(
                Tone::Warning, tr("“%1” is not the number of the customers, so none was deleted.").arg(typed));
    });
    dialog->open();
}

void DifferencePanel::remove(const QList<CustomerId> &ids)
{
    const GroupId group = m_session.group();
    m_deletion = new CustomerDeletion(m_api, m_session.workspace(), group, ids, this);
    m_ui->deleteMissingButton->setEnabled(false);
    connect(m_deletion, &CustomerDeletion::finished, this, [this, group](const DeletionOutcome &outcome) {
        m_deletion->deleteLater();
        Q_EMIT customersChanged(group);
        m_session.compare(); // what is there now is read, not assumed
        if (outcome.error)
            m_ui->compareBanner->showError(*outcome.error);
        else
            m_ui->compareBanner->showMessage(Tone::Success,
                                             tr("%Ln customer(s) deleted.", nullptr, int(outcome.deleted)));
    });
    m_deletion->start();
}

} // namespace nudge
