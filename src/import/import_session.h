// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"
#include "csv/inspect.h"
#include "import/file_validation.h"
#include "import/receipt.h"
#include "import/upload_plan.h"
#include "import/uploader.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace nudge {

class ApiService;
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
    ImportSession(ApiService &api, UploadHistory &history, QObject *parent = nullptr);
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

    // The target
    void setWorkspace(const WorkspaceId &workspace);
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

    // The check
    [[nodiscard]] bool isChecking() const { return m_validation != nullptr; }
    [[nodiscard]] const FileValidation *validation() const { return m_validation; }
    /// The latest complete verdict on the present match; null until then.
    [[nodiscard]] std::shared_ptr<const Verdict> verdict() const { return m_verdict; }
    void cancelCheck();
    void checkAgain();

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
    void checkProgressed(const nudge::ValidationProgress &progress);
    void checkChanged(); ///< began, ended, verdict
    void uploadProgressed(const nudge::UploadProgress &progress);
    void uploadChanged(); ///< began, ended, receipt
    /// Something that block() depends on may have changed; follows every signal above but the progress.
    void blockChanged();
    void uploaded(const nudge::WorkspaceId &workspace, const nudge::GroupId &group);

private:
    void replaceBy(const QString &path);
    void inspectFile();
    void rematch();
    void dropCheck();
    void onChecked(const FileValidation::Outcome &outcome);
    void onUploaded(const Receipt &receipt);

    ApiService &m_api;
    UploadHistory &m_history;

    QString m_path;
    DialectChoice m_choice;
    bool m_reading = false;
    int m_inspectionNumber = 0; ///< a later look at the file makes an earlier one's answer void
    int m_candidateNumber = 0;
    std::optional<Inspection> m_inspection;
    std::optional<FileProblem> m_fileProblem;
    SourceStamp m_stamp;

    WorkspaceId m_workspace;
    int m_targetsNumber = 0;
    bool m_fieldsLoaded = false;
    QList<ProfileField> m_fields;
    std::optional<ApiError> m_fieldsError;
    QList<CustomerGroup> m_groups;
    std::optional<ApiError> m_groupsError;
    GroupId m_group;

    ColumnMatch m_match;
    FileValidation *m_validation = nullptr;
    std::shared_ptr<const Verdict> m_verdict;

    Uploader *m_uploader = nullptr;
    UploadPlan m_uploadedPlan;
    std::optional<Receipt> m_receipt;
};

} // namespace nudge
