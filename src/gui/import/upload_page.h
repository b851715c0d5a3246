// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "gui/common/page.h"
#include "import/file_queue.h"

#include <QPointer>

#include <memory>

class QAction;
class QComboBox;
class QScrollArea;
class QStackedWidget;
class QTemporaryDir;

namespace nudge {

struct ConsoleServices;
struct UploadPlan;
struct ServerRejection;
class FileSection;
class ImportSession;
class MatchSection;
class ReceiptView;
class RejectedRows;
class UploadStart;
class VerdictBar;
class VerdictSection;
class WriteAccess;

/// Uploads: from a dropped file to the receipt, in one page of three parts (the file, the match, the verdict) below a
/// bar with the sums of the verdict. The state is in an ImportSession, so that going to another page and back changes
/// nothing.
class UploadPage : public Page
{
    Q_OBJECT

public:
    explicit UploadPage(ConsoleServices &services, QWidget *parent = nullptr);
    ~UploadPage() override;

    /// Takes the oldest file first and lets the others wait; a folder stands for the tables in it.
    void openFiles(const QStringList &paths);
    /// Takes the table on the clipboard, as a spreadsheet or a web page puts it there.
    void pasteTable();
    /// The group that the rows are to go into.
    void setTarget(const GroupId &group);
    /// Shows the file dialog.
    void chooseFile();

    [[nodiscard]] const ImportSession &session() const { return *m_session; }

    void activated() override;
    void refresh() override;
    /// Of the mending.
    [[nodiscard]] QUndoStack *undoStack() override;

Q_SIGNALS:
    void customersChanged(const nudge::GroupId &group);
    void showCustomersRequested(const nudge::GroupId &group);

private:
    QWidget *makeFileView();
    QWidget *makeTargetChooser();
    void showProblems();
    void refreshView();
    void refreshTargets();
    void refreshAction();
    void saveRejectedRows();
    void sayWhatWaits();
    void openNext();

    ConsoleServices &m_services;
    ImportSession *m_session;
    WriteAccess *m_access;
    QAction *m_uploadAction;
    QWidget *m_target;
    QComboBox *m_groups;
    QStackedWidget *m_stack;
    UploadStart *m_start;
    QWidget *m_fileView;
    QScrollArea *m_parts = nullptr; ///< what scrolls of it
    QScrollArea *m_receiptArea;
    FileSection *m_file = nullptr;
    MatchSection *m_match = nullptr;
    VerdictSection *m_verdict = nullptr;
    QPointer<RejectedRows> m_saving;
    FileQueue m_queue;
    std::unique_ptr<QTemporaryDir> m_pasted; ///< its own, for nobody else to read; gone with the page
    int m_pastes = 0;
};

} // namespace nudge
