// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/receipt_view.h"

#include "gui/common/error_text.h"
#include "gui/common/format_text.h"
#include "gui/common/labels.h"
#include "gui/import/import_tables.h"
#include "gui/import/import_text.h"
#include "gui/import/report_model.h"
#include "import/import_session.h"
#include "ui_receipt_view.h"

#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

constexpr int kRefusalRows = 8;
constexpr int kProgressSteps = 1000;

} // namespace

ReceiptView::ReceiptView(ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::ReceiptView>())
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary);
    m_ui->whereLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->progressLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->receiptSentence->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->refusalsTitleLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary);
    m_ui->uploadProgress->setMaximum(kProgressSteps);
    m_ui->showCustomersButton->setPrimary(true);
    m_ui->endBanner->setDismissible(false);
    m_ui->endBanner->dismiss();
    makeTerms();

    const auto refusal = [this](int row) -> const ServerRejection & {
        return m_session.receipt()->serverRejections[row];
    };
    m_refusals = new ReportModel(
        {
            {tr("Row"), [=](int row) { return refusal(row).row > 0 ? countText(refusal(row).row) : tr("not named"); },
             true},
            {tr("Field"), [=](int row) { return refusal(row).field; }},
            {tr("Reason"), [=](int row) { return refusal(row).message; }},
        },
        this);
    m_ui->refusalTable->setModel(m_refusals);
    keepHeightOfRows(*m_ui->refusalTable, kRefusalRows);

    connect(m_ui->cancelUploadButton, &QPushButton::clicked, &session, &ImportSession::cancelUpload);
    connect(m_ui->uploadAnotherButton, &QPushButton::clicked, &session, &ImportSession::close);
    connect(m_ui->backToFileButton, &QPushButton::clicked, &session, &ImportSession::dismissReceipt);
    connect(m_ui->saveRejectedRowsButton, &QPushButton::clicked, this, &ReceiptView::saveRejectedRequested);
    connect(m_ui->showCustomersButton, &QPushButton::clicked, this, &ReceiptView::showCustomersRequested);
    connect(&session, &ImportSession::uploadProgressed, this, &ReceiptView::showProgress);
    connect(&session, &ImportSession::uploadChanged, this, &ReceiptView::refresh);
    refresh();
}

ReceiptView::~ReceiptView() = default;

void ReceiptView::makeTerms()
{
    m_rows = addTerm({}, tr("Rows in the file"), u"receiptRows"_s);
    m_ui->sumsLayout->addWidget(new Hairline(Qt::Horizontal, this), m_ui->sumsLayout->rowCount(), 0, 1, 4);
    m_created = addTerm(u"="_s, tr("Created"), u"receiptCreated"_s);
    m_updated = addTerm(u"+"_s, tr("Updated"), u"receiptUpdated"_s);
    m_createdOrUpdated = addTerm(u"+"_s, tr("Created or updated"), u"receiptCreatedOrUpdated"_s);
    m_unchanged = addTerm(u"+"_s, tr("Unchanged"), u"receiptUnchanged"_s);
    m_rejected = addTerm(u"+"_s, tr("Rejected"), u"receiptRejected"_s);
    m_skipped = addTerm(u"+"_s, tr("Skipped"), u"receiptSkipped"_s);
    m_unconfirmed = addTerm(u"+"_s, tr("Unconfirmed"), u"receiptUnconfirmed"_s);
    m_toCome = addTerm(u"+"_s, tr("Still to come"), u"receiptToCome"_s);
    m_ui->sumsLayout->setColumnStretch(3, 1);
}

ReceiptView::Term ReceiptView::addTerm(const QString &sign, const QString &name, const QString &objectName)
{
    const int row = m_ui->sumsLayout->rowCount();
    const bool strong = sign.isEmpty();
    Term term{new TextLabel(TextSize::Body, TextLabel::Rank::Secondary, sign, m_ui->sums), new TextLabel(m_ui->sums),
              new TextLabel(m_ui->sums), new TextLabel(TextSize::Body, TextLabel::Rank::Secondary, {}, m_ui->sums)};
    term.name->setText(name);
    static_cast<TextLabel *>(term.name)->setStyle(TextSize::Body, TextLabel::Rank::Primary, strong);
    static_cast<TextLabel *>(term.count)->setStyle(TextSize::Body, TextLabel::Rank::Primary, strong);
    term.count->setFont(tabularFont(term.count->font()));
    term.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    term.count->setObjectName(objectName);
    term.name->setBuddy(term.count);
    term.note->setWordWrap(true);
    int column = 0;
    for (QLabel *label : {term.sign, term.name, term.count, term.note})
        m_ui->sumsLayout->addWidget(label, row, column++);
    return term;
}

void ReceiptView::setTerm(const Term &term, qint64 count, const QString &note, bool visible)
{
    term.count->setText(countText(count));
    term.count->setAccessibleName(tr("%1: %2", "name, count").arg(term.name->text(), term.count->text()));
    term.note->setText(note);
    for (QLabel *label : {term.sign, term.name, term.count, term.note})
        label->setVisible(visible);
}

void ReceiptView::refresh()
{
    m_refusals->setRows(0);
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus == this || isAncestorOf(focus);
    const bool running = m_session.isUploading();
    const bool done = m_session.receipt().has_value();
    showState(running, done);
    if (!hadFocus || !isVisible())
        return;
    // What had the focus may be hidden now: on to what is done next.
    QWidget *next = running                                  ? m_ui->cancelUploadButton
                    : m_ui->showCustomersButton->isVisible() ? static_cast<QPushButton *>(m_ui->showCustomersButton)
                                                             : m_ui->uploadAnotherButton;
    next->setFocus(Qt::OtherFocusReason);
}

void ReceiptView::showState(bool running, bool done)
{
    m_ui->progressPanel->setVisible(running);
    m_ui->cancelUploadButton->setEnabled(running);
    m_ui->uploadAnotherButton->setVisible(done);
    m_ui->receiptSentence->setVisible(done);
    if (done) {
        showReceipt();
        return;
    }
    m_ui->endBanner->dismiss();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->showCustomersButton), static_cast<QWidget *>(m_ui->saveRejectedRowsButton),
          static_cast<QWidget *>(m_ui->backToFileButton), static_cast<QWidget *>(m_ui->refusalsTitleLabel),
          static_cast<QWidget *>(m_ui->refusalTable)})
        widget->hide();
    if (running) {
        const UploadPlan &plan = m_session.uploadedPlan();
        m_ui->titleLabel->setText(tr("Uploading to “%1”").arg(plan.group.name));
        m_ui->whereLabel->setText(QFileInfo(plan.path).fileName());
        showProgress(m_session.uploader()->progress());
    }
}

void ReceiptView::showProgress(const UploadProgress &progress)
{
    const double share = progress.total > 0 ? double(progress.done) / double(progress.total) : 0;
    m_ui->uploadProgress->setValue(int(share * kProgressSteps));
    showCounts(progress.counts, progress.counts.rowsInFile - progress.counts.sum());
    QString text;
    switch (progress.activity) {
    case UploadProgress::Activity::WaitingForLimit:
        text = tr("The server asks to go more slowly; waiting.");
        break;
    case UploadProgress::Activity::TryingAgain:
        text = tr("No answer came; trying again. Rows are found by their unique identifier, so none is stored twice.");
        break;
    case UploadProgress::Activity::Offline:
        text = tr("The server cannot be reached. The upload goes on by itself when it can; what was sent is kept.");
        break;
    case UploadProgress::Activity::Cancelling:
        text = tr("Nothing more is sent. Waiting for the answer to what is on its way.");
        m_ui->cancelUploadButton->setEnabled(false);
        break;
    case UploadProgress::Activity::Sending: {
        QStringList parts{tr("%1 of %2 rows").arg(countText(progress.done), countText(progress.total))};
        if (progress.elapsedMilliseconds > 500 && progress.done > 0) {
            const double perSecond = double(progress.done) * 1000 / double(progress.elapsedMilliseconds);
            parts << tr("%Ln row(s) a second", nullptr, int(perSecond))
                  << tr("%1 left", "a duration")
                         .arg(durationText(qint64(double(progress.total - progress.done) / perSecond)));
        }
        text = parts.join(u" · "_s);
        break;
    }
    }
    m_ui->progressLabel->setText(text);
}

void ReceiptView::showCounts(const UploadCounts &counts, qint64 toCome)
{
    setTerm(m_rows, counts.rowsInFile);
    setTerm(m_created, counts.created, tr("new in the group"));
    setTerm(m_updated, counts.updated,
            tr("were in the group already; the server does not say whether a value changed"));
    setTerm(m_createdOrUpdated, counts.createdOrUpdated,
            tr("are in the group; an answer was lost and they were sent twice, so which of the two is not known"),
            counts.createdOrUpdated > 0);
    setTerm(m_unchanged, counts.unchanged, tr("known to be the same before anything was sent"));
    setTerm(m_rejected, counts.rejected(),
            tr("%1 by the check on this computer, %2 by the server")
                .arg(countText(counts.rejectedHere), countText(counts.rejectedByServer)));
    setTerm(m_skipped, counts.skipped, tr("not sent: left out by a rule, or the upload ended before them"));
    setTerm(m_unconfirmed, counts.unconfirmed, tr("sent, but the server did not say what became of them"),
            counts.unconfirmed > 0);
    setTerm(m_toCome, toCome, {}, toCome > 0);
}

void ReceiptView::showReceipt()
{
    const Receipt &receipt = *m_session.receipt();
    const UploadCounts &counts = receipt.counts;
    switch (receipt.end) {
    case UploadEnd::Complete:
        m_ui->titleLabel->setText(
            tr("%Ln row(s) uploaded to “%1”", nullptr, int(counts.uploaded())).arg(receipt.groupName));
        break;
    case UploadEnd::Cancelled:
        m_ui->titleLabel->setText(tr("The upload to “%1” was cancelled").arg(receipt.groupName));
        break;
    case UploadEnd::Failed:
    case UploadEnd::FileProblem:
        m_ui->titleLabel->setText(tr("The upload to “%1” stopped early").arg(receipt.groupName));
        break;
    }
    const qint64 seconds = receipt.startedAt.secsTo(receipt.finishedAt);
    m_ui->whereLabel->setText(
        tr("%1 · %2 · took %3", "file, moment, duration")
            .arg(QFileInfo(receipt.filePath).fileName(), momentText(receipt.finishedAt), durationText(seconds)));
    showCounts(counts, 0);
    m_ui->receiptSentence->setText(receiptSentence(counts));
    m_ui->showCustomersButton->setVisible(counts.uploaded() + counts.unconfirmed > 0);
    m_ui->saveRejectedRowsButton->setVisible(counts.rejected() > 0);
    m_ui->backToFileButton->setVisible(receipt.end != UploadEnd::Complete);
    m_refusals->setRows(int(receipt.serverRejections.size()));
    m_ui->refusalsTitleLabel->setVisible(m_refusals->rowCount() > 0);
    m_ui->refusalTable->setVisible(m_refusals->rowCount() > 0);
    m_ui->refusalTable->fitColumns();
    showEnd(receipt);
}

void ReceiptView::showEnd(const Receipt &receipt)
{
    if (receipt.fileProblem) {
        m_ui->endBanner->showMessage(
            Tone::Danger, tr("%1. %2", "title, text")
                              .arg(fileProblemTitle(*receipt.fileProblem), fileProblemText(*receipt.fileProblem)));
    } else if (receipt.error) {
        m_ui->endBanner->showError(*receipt.error);
    } else if (receipt.queued) {
        m_ui->endBanner->showMessage(
            Tone::Accent, tr("The server has queued part of the rows; they appear in the group when it gets to them."));
    } else {
        m_ui->endBanner->dismiss();
    }
}

} // namespace nudge
