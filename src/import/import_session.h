// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"
#include "csv/inspect.h"
#include "import/difference.h"
#include "import/file_rows.h"
#include "import/file_validation.h"
#include "import/group_reader.h"
#include "import/match_memory.h"
#include "import/receipt.h"
#include "import/upload_plan.h"
#include "import/uploader.h"

#include <QObject>
#include <QPointer>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace nudge {

class ApiService;
class Mender;
struct ImportMemory;
class UploadHistory;

/// What still keeps the upload from beginning, the first thing first.
enum class UploadBlock {
    None,
    NoFile,
    NoWorkspace,
    Reading,     ///< the file is being looked at
    FileProblem, ///< see ImportSession::fileProblem()
    FieldsLoading,
    FieldsFailed, ///< see ImportSession::fieldsError()
    NoFields,     ///< the workspace has no profile field yet
    Match,        ///< see ColumnMatch::problems()
    Checking,
    NotChecked, ///< the check was cancelled
    NoValidRows,
    NoGroup,
    Comparing,
    NothingToSend, ///< the group has all of it already
    Uploading,
    Uploaded, ///< see ImportSession::receipt()
};

/// One file on its way into one group, from the drop to the receipt: looks at the file, matches its columns, keeps the
/// check of its rows up to date with every change, uploads, writes the history. The page that shows it keeps no state
/// of its own, so the work outlives a change of page. Lives on the GUI thread; all reading is done on workers.
///
///     open() ─▶ inspection ─┐
///     setWorkspace() ─▶ fields ─┴▶ match ─▶ check ─▶ verdict ─ upload() ─▶ receipt
class ImportSession : public QObject
{
    Q_OBJECT

public:
    ImportSession(ApiService &api, UploadHistory &history, ImportMemory &memory, QObject *parent = nullptr);
    ~ImportSession() override;

    // The file
    /// Takes another file; forgets the one before. Does nothing while an upload is under way.
    void open(QString path);
    /// Forgets file and receipt. Does nothing while an upload is under way.
    void close();
    /// Looks at the same file anew: it has changed, or is there again. Settings and choices stay.
    void readAgain();
    [[nodiscard]] bool hasFile() const { return !m_path.isEmpty(); }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] const std::optional<Inspection> &inspection() const { return m_inspection; }
    [[nodiscard]] const std::optional<FileProblem> &fileProblem() const { return m_fileProblem; }
    [[nodiscard]] const DialectChoice &choice() const { return m_choice; }
    void setChoice(const DialectChoice &choice);
    /// The rows themselves, for a grid.
    [[nodiscard]] FileRows &fileRows() { return m_fileRows; }

    // The target
    void setWorkspace(const WorkspaceId &workspace);
    [[nodiscard]] const WorkspaceId &workspace() const { return m_workspace; }
    /// Asks the server for fields and groups again; what is there stays until the answer comes.
    void reloadTargets();
    [[nodiscard]] bool fieldsLoaded() const { return m_fieldsLoaded; }
    [[nodiscard]] const QList<ProfileField> &fields() const { return m_fields; }
    [[nodiscard]] const std::optional<ApiError> &fieldsError() const { return m_fieldsError; }
    [[nodiscard]] const QList<CustomerGroup> &groups() const { return m_groups; }
    [[nodiscard]] const std::optional<ApiError> &groupsError() const { return m_groupsError; }
    /// May name a group that is still to be loaded.
    void setGroup(const GroupId &group);
    [[nodiscard]] const GroupId &group() const { return m_group; }

    // The match
    [[nodiscard]] const ColumnMatch &match() const { return m_match; }
    void setField(int column, int field);
    /// A field that has just been made, for this column.
    void useNewField(int column, const ProfileField &field);

    /// The last upload of a file of this shape; its match is in force unless usesRemembered() is false.
    [[nodiscard]] const std::optional<RememberedMatch> &remembered() const { return m_remembered; }
    [[nodiscard]] bool usesRemembered() const { return m_usesRemembered; }
    void setUsesRemembered(bool use);
    [[nodiscard]] MatchDrift drift() const;
    /// Mends as the last upload did; a step of undoStack(), which `what` names for people.
    void useRememberedMending(const QString &what);

    // The mending
    [[nodiscard]] const Mending &mending() const { return m_mending; }
    /// Mends otherwise from now on; a step of undoStack(), which `what` names for people.
    void mend(const Mending &mending, const QString &what);
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }
    /// Mends single rows for the eye; null without a file.
    [[nodiscard]] const Mender *mender() const { return m_mender.get(); }

    // The check
    [[nodiscard]] bool isChecking() const { return m_validation != nullptr; }
    [[nodiscard]] const FileValidation *validation() const { return m_validation; }
    /// The latest complete verdict on the present match; null until then.
    [[nodiscard]] std::shared_ptr<const Verdict> verdict() const { return m_verdict; }
    void cancelCheck();
    void checkAgain();

    // The difference
    /// Reads the group and compares the good rows with it; without a verdict, an identifier or a group nothing
    /// happens. What was found is forgotten with the first change of file, match, mending or group.
    void compare();
    void cancelComparison();
    [[nodiscard]] bool canCompare() const;
    [[nodiscard]] bool isComparing() const { return m_reader != nullptr || m_comparing; }
    [[nodiscard]] const GroupReader *groupReader() const { return m_reader; }
    [[nodiscard]] std::shared_ptr<const Difference> difference() const { return m_difference; }
    [[nodiscard]] const std::optional<GroupReadFailure> &comparisonFailure() const { return m_comparisonFailure; }
    /// The customers that the group has and the file has not; none before a comparison, and none where rows were
    /// rejected or left out, which might be theirs.
    [[nodiscard]] QList<CustomerId> onlyInGroup() const;
    [[nodiscard]] EmptyCells emptyCells() const { return m_emptyCells; }
    void setEmptyCells(EmptyCells emptyCells);

    // The upload
    [[nodiscard]] UploadBlock block() const;
    [[nodiscard]] UploadPlan plan() const;
    void upload();
    void cancelUpload();
    [[nodiscard]] bool isUploading() const { return m_uploader != nullptr; }
    [[nodiscard]] const Uploader *uploader() const { return m_uploader; }
    [[nodiscard]] const std::optional<Receipt> &receipt() const { return m_receipt; }
    /// Goes back from the receipt to the file, to upload it once more.
    void dismissReceipt();
    /// The plan that the receipt belongs to.
    [[nodiscard]] const UploadPlan &uploadedPlan() const { return m_uploadedPlan; }

Q_SIGNALS:
    void fileChanged(); ///< path, inspection or problem
    /// Another file was to be opened and cannot be read; the one that is open stays, with every choice made for it.
    void refused(const nudge::FileProblem &problem);
    void targetsChanged(); ///< fields, groups, chosen group
    void matchChanged();
    void mendingChanged();
    void checkProgressed(const nudge::ValidationProgress &progress);
    void checkChanged(); ///< began, ended, verdict
    void comparisonProgressed();
    void differenceChanged(); ///< began, ended, forgotten
    void uploadProgressed(const nudge::UploadProgress &progress);
    void uploadChanged(); ///< began, ended, receipt
    /// Something that block() depends on may have changed; follows every signal above but the progress.
    void blockChanged();
    void uploaded(const nudge::WorkspaceId &workspace, const nudge::GroupId &group);

private:
    void replaceBy(const QString &path);
    void inspectFile();
    void rematch();
    void carryMendingOver(const QStringList &columns, bool sameFile);
    void setMending(const Mending &mending);
    void remakeMender();
    void dropCheck();
    void dropDifference();
    void compareWith(const std::shared_ptr<const GroupSnapshot> &group);
    void onChecked(const FileValidation::Outcome &outcome);
    void onUploaded(const Receipt &receipt);

    ApiService &m_api;
    UploadHistory &m_history;
    ImportMemory &m_memory;

    QString m_path;
    DialectChoice m_choice;
    bool m_reading = false;
    int m_inspectionNumber = 0; ///< a later look at the file makes an earlier one's answer void
    int m_candidateNumber = 0;
    std::optional<Inspection> m_inspection;
    std::optional<FileProblem> m_fileProblem;
    SourceStamp m_stamp;
    FileRows m_fileRows;

    WorkspaceId m_workspace;
    int m_targetsNumber = 0;
    bool m_fieldsLoaded = false;
    QList<ProfileField> m_fields;
    std::optional<ApiError> m_fieldsError;
    QList<CustomerGroup> m_groups;
    std::optional<ApiError> m_groupsError;
    GroupId m_group;

    ColumnMatch m_match;
    std::optional<RememberedMatch> m_remembered;
    bool m_usesRemembered = true;
    Mending m_mending;
    QUndoStack m_undo;
    std::unique_ptr<Mender> m_mender;
    FileValidation *m_validation = nullptr;
    std::shared_ptr<const Verdict> m_verdict;

    GroupReader *m_reader = nullptr;
    bool m_comparing = false;
    std::shared_ptr<std::atomic<bool>> m_cancelComparison; ///< with the worker
    std::shared_ptr<const GroupSnapshot> m_snapshot;
    std::shared_ptr<const Difference> m_difference;
    std::optional<GroupReadFailure> m_comparisonFailure;
    EmptyCells m_emptyCells = EmptyCells::Keep;

    Uploader *m_uploader = nullptr;
    UploadPlan m_uploadedPlan;
    std::optional<Receipt> m_receipt;
};

} // namespace nudge
