// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/upload_page.h"

#include "audience/workspace_list.h"
#include "gui/common/banner.h"
#include "gui/common/file_dialogs.h"
#include "gui/common/format_text.h"
#include "gui/common/labels.h"
#include "gui/common/theme.h"
#include "gui/import/file_section.h"
#include "gui/import/import_text.h"
#include "gui/import/match_section.h"
#include "gui/import/receipt_view.h"
#include "gui/import/upload_start.h"
#include "gui/import/verdict_bar.h"
#include "gui/import/verdict_section.h"
#include "gui/profiles/write_access.h"
#include "gui/shell/console_services.h"
#include "import/import_memory.h"
#include "import/import_session.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

} // namespace

UploadPage::UploadPage(ConsoleServices &services, QWidget *parent)
    : Page(tr("Uploads"), parent),
      m_services(services),
      m_session(new ImportSession(services.api, services.uploads, services.importMemory, this)),
      m_access(new WriteAccess(services, this)),
      m_uploadAction(new QAction(this)),
      m_target(makeTargetChooser()),
      m_stack(new QStackedWidget),
      m_start(new UploadStart(services.uploads))
{
    setObjectName("uploadPage"_L1);
    m_uploadAction->setObjectName("uploadAction"_L1);
    m_uploadAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_uploadAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_uploadAction);
    connect(m_uploadAction, &QAction::triggered, this, [this] {
        banner()->dismiss();
        m_session->upload();
    });
    auto *paste = new QAction(tr("Paste a table"), this);
    paste->setObjectName("pasteTableAction"_L1);
    paste->setShortcut(QKeySequence::Paste);
    paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(paste);
    connect(paste, &QAction::triggered, this, &UploadPage::pasteTable);
    addHeaderWidget(m_target);
    setMainAction(m_uploadAction, u"upload"_s);

    auto *receipt = new ReceiptView(*m_session);
    m_fileView = makeFileView();
    m_receiptArea = scrolling(receipt);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_fileView);
    m_stack->addWidget(m_receiptArea);
    setContent(m_stack);

    connect(m_access, &WriteAccess::changed, this, &UploadPage::refreshAction);
    connect(m_start, &UploadStart::chooseRequested, this, &UploadPage::chooseFile);
    connect(m_start, &UploadStart::pasteRequested, this, &UploadPage::pasteTable);
    connect(m_session, &ImportSession::uploadChanged, this, [this] {
        if (m_session->receipt())
            sayWhatWaits();
    });
    connect(receipt, &ReceiptView::saveRejectedRequested, this, &UploadPage::saveRejectedRows);
    connect(receipt, &ReceiptView::showCustomersRequested, this,
            [this] { Q_EMIT showCustomersRequested(m_session->receipt()->group); });
    connect(m_session, &ImportSession::blockChanged, this, &UploadPage::refreshView);
    connect(m_session, &ImportSession::refused, this, [this](const FileProblem &problem) {
        banner()->showMessage(Tone::Danger, tr("%1. %2 “%3” is still open, as it was.", "title, text, file name")
                                                .arg(fileProblemTitle(problem), fileProblemText(problem),
                                                     QFileInfo(m_session->path()).fileName()));
    });
    connect(m_session, &ImportSession::targetsChanged, this, &UploadPage::refreshTargets);
    connect(m_session, &ImportSession::uploaded, this,
            [this](const WorkspaceId &, const GroupId &group) { Q_EMIT customersChanged(group); });
    connect(&services.workspaces, &WorkspaceList::currentChanged, this,
            [this](const Workspace &workspace) { m_session->setWorkspace(workspace.id); });
    m_session->setWorkspace(services.workspaces.current().id);
    refreshView();
}

UploadPage::~UploadPage() = default;

QWidget *UploadPage::makeTargetChooser()
{
    auto *holder = new QWidget(this);
    m_groups = new QComboBox(holder);
    m_groups->setObjectName("targetGroupChooser"_L1);
    m_groups->setAccessibleName(tr("Customer group that the rows go into"));
    m_groups->setPlaceholderText(tr("Choose a group"));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *label = new QLabel(tr("&Into"), holder);
    label->setBuddy(m_groups);
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(label);
    layout->addWidget(m_groups);
    connect(m_groups, &QComboBox::activated, this,
            [this] { m_session->setGroup({m_groups->currentData().toString()}); });
    return holder;
}

QWidget *UploadPage::makeFileView()
{
    auto *content = new QWidget;
    m_file = new FileSection(*m_session, content);
    m_match = new MatchSection(*m_session, m_services.api, content);
    m_verdict = new VerdictSection(*m_session, m_services.api, m_services.importMemory.recipes, content);
    connect(m_verdict, &VerdictSection::customersChanged, this, &UploadPage::customersChanged);
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(3 * kGrid, 0, 3 * kGrid, 2 * kGrid);
    parts->setSpacing(2 * kGrid);
    for (QWidget *section :
         {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_match), static_cast<QWidget *>(m_verdict)})
        parts->addWidget(section);
    parts->addStretch();
    m_parts = scrolling(content);

    auto *view = new QWidget;
    auto *bar = new VerdictBar(*m_session, view);
    bar->setContentsMargins(3 * kGrid, 0, 3 * kGrid, 0);
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(bar);
    layout->addWidget(m_parts, 1);
    connect(m_file, &FileSection::chooseRequested, this, &UploadPage::chooseFile);
    connect(m_file, &FileSection::problemsRequested, this, &UploadPage::showProblems);
    connect(m_file, &FileSection::mendColumnRequested, this, [this](int column) {
        m_verdict->mendColumn(column);
        m_parts->verticalScrollBar()->setValue(m_verdict->y());
    });
    connect(m_verdict, &VerdictSection::cellRequested, this, [this](qint64 row, int column) {
        m_file->showCell(row, column);
        m_parts->ensureWidgetVisible(m_file, 0, 0);
    });
    connect(bar, &VerdictBar::problemsRequested, this, &UploadPage::showProblems);
    connect(m_verdict, &VerdictSection::saveRejectedRequested, this, &UploadPage::saveRejectedRows);
    return view;
}

void UploadPage::showProblems()
{
    m_verdict->focusProblems();
    m_parts->verticalScrollBar()->setValue(m_verdict->y());
}

void UploadPage::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (m_session->isUploading()) {
        banner()->showMessage(Tone::Warning,
                              tr("“%1” was not taken, because an upload is under way. Drop it again when "
                                 "that has ended.")
                                  .arg(QFileInfo(paths.first()).fileName()));
        return;
    }
    banner()->dismiss();
    m_queue.set(FileQueue::expanded(paths));
    openNext();
}

void UploadPage::openNext()
{
    if (m_queue.isEmpty() || m_session->isUploading())
        return;
    banner()->dismiss();
    m_session->open(m_queue.takeNext());
    sayWhatWaits();
}

void UploadPage::sayWhatWaits()
{
    const QStringList &waiting = m_queue.waiting();
    if (waiting.isEmpty())
        return;
    QStringList names;
    for (const QString &path : waiting.first(qMin<qsizetype>(3, waiting.size())))
        names << QFileInfo(path).fileName();
    if (waiting.size() > 3)
        names << tr("…");
    const QString text =
        tr("%Ln file(s) waiting: %1. The oldest goes first, so that of a customer in several files the "
           "newest values stand in the end.",
           nullptr, int(waiting.size()))
            .arg(names.join(tr(", ", "between file names")));
    banner()->showMessage(Tone::Accent, text, {tr("Go on with “%1”").arg(names.first()), [this] { openNext(); }},
                          {tr("Forget them"), [this] {
                               m_queue.clear();
                               banner()->dismiss();
                           }});
}

void UploadPage::pasteTable()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        banner()->showMessage(Tone::Warning, tr("There is no text on the clipboard. Copy the cells of a table first."));
        return;
    }
    if (!m_pasted)
        m_pasted = std::make_unique<QTemporaryDir>();
    const QString path = m_pasted->filePath(tr("Pasted table %1.tsv", "file name").arg(++m_pastes));
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        banner()->showMessage(Tone::Danger,
                              tr("The pasted table could not be kept (%1). Save it as a CSV file and drop "
                                 "that.")
                                  .arg(file.errorString()));
        return;
    }
    openFiles({path});
}

void UploadPage::setTarget(const GroupId &group)
{
    m_session->setGroup(group);
}

void UploadPage::chooseFile()
{
    FileQuestion question;
    question.title = tr("Choose a CSV file");
    question.filter = tr("CSV files (*.csv *.tsv *.txt);;All files (*)");
    question.acceptLabel = tr("Check the file");
    question.objectName = u"chooseFileDialog"_s;
    askForOpenFiles(this, question, this, [this](const QStringList &paths) { openFiles(paths); });
}

QUndoStack *UploadPage::undoStack()
{
    return m_session->isUploading() || m_session->receipt() ? nullptr : &m_session->undoStack();
}

void UploadPage::activated()
{
    m_session->reloadTargets();
    // Customers may have been changed on another page, and old values must not be sent over new ones.
    if (m_session->difference())
        m_session->compare();
}

void UploadPage::refresh()
{
    m_session->reloadTargets();
}

void UploadPage::refreshView()
{
    const bool running = m_session->isUploading();
    const bool done = m_session->receipt().has_value();
    QWidget *wanted = m_start;
    if (running || done)
        wanted = m_receiptArea;
    else if (m_session->hasFile())
        wanted = m_fileView;
    if (m_stack->currentWidget() != wanted) {
        const bool hadFocus = isAncestorOf(QApplication::focusWidget());
        m_stack->setCurrentWidget(wanted);
        if (hadFocus) // what had it is hidden; whoever works by keyboard goes on where the page goes on
            (wanted == m_receiptArea ? m_receiptArea->widget() : this)->setFocus(Qt::OtherFocusReason);
    }
    // Without a single readable row there is nothing to match or to judge.
    const bool readable = m_session->inspection().has_value();
    m_match->setVisible(readable);
    m_verdict->setVisible(readable);
    refreshAction();
    Q_EMIT undoStackChanged();
}

void UploadPage::refreshAction()
{
    const UploadBlock block = m_session->block();
    const bool offered = m_session->inspection() && !m_session->isUploading() && !m_session->receipt();
    m_target->setVisible(offered);
    m_uploadAction->setVisible(offered);
    m_access->apply(m_uploadAction, block == UploadBlock::None);
    const auto verdict = m_session->verdict();
    if (const auto difference = m_session->difference())
        m_uploadAction->setText(tr("Upload %1 new and %2 changed", "numbers of customers")
                                    .arg(countText(difference->fresh), countText(difference->changed)));
    else
        m_uploadAction->setText(verdict ? tr("Upload %Ln customer(s)", nullptr, int(verdict->valid)) : tr("Upload"));
    const QString why = m_access->isAllowed() ? blockText(block) : m_access->reason();
    m_uploadAction->setToolTip(why);
    const bool saidBelow = m_access->isAllowed() && block == UploadBlock::Checking;
    setSubtitle(offered && !saidBelow ? why : QString());
}

void UploadPage::refreshTargets()
{
    const QSignalBlocker quiet(m_groups);
    m_groups->clear();
    for (const CustomerGroup &group : m_session->groups())
        m_groups->addItem(group.name, group.id.value);
    m_groups->setCurrentIndex(m_groups->findData(m_session->group().value));
    const auto &error = m_session->fieldsError() ? m_session->fieldsError() : m_session->groupsError();
    if (error)
        banner()->showError(*error, [this] {
            banner()->dismiss();
            m_session->reloadTargets();
        });
}

void UploadPage::saveRejectedRows()
{
    const auto &receipt = m_session->receipt();
    const UploadPlan plan = receipt ? m_session->uploadedPlan() : m_session->plan();
    const QList<ServerRejection> refused = receipt ? receipt->serverRejections : QList<ServerRejection>();
    const QFileInfo source(plan.path);
    FileQuestion question;
    question.title = tr("Save the rejected rows");
    question.filter = tr("CSV files (*.csv)");
    question.suggestedName = source.dir().filePath(tr("%1 rejected.csv", "file name").arg(source.completeBaseName()));
    question.acceptLabel = tr("Save rejected rows");
    question.objectName = u"saveRejectedDialog"_s;
    askForSaveFile(this, question, this, [this, plan, refused](const QString &target) {
        delete m_saving;
        m_saving = new RejectedRows(this);
        connect(m_saving, &RejectedRows::saved, this, [this, target](qint64 rows) {
            m_saving->deleteLater();
            banner()->showMessage(Tone::Success,
                                  tr("%Ln rejected row(s) saved with their reasons in “%1”.", nullptr, int(rows))
                                      .arg(QDir::toNativeSeparators(target)));
        });
        connect(m_saving, &RejectedRows::failed, this, [this, target](const RejectedRowsFailure &failure) {
            m_saving->deleteLater();
            banner()->showMessage(Tone::Danger, rejectedRowsFailureText(failure, target));
        });
        m_saving->start(target, plan, refused, rejectedRowsWords(plan.match));
    });
}

} // namespace nudge
