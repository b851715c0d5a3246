// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_session.h"

#include "api/api_service.h"
#include "core/futures.h"
#include "import/upload_history.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace nudge {

namespace {

struct Look
{
    std::variant<Inspection, FileProblem> found;
    SourceStamp stamp;
};

/// Any thread.
std::shared_ptr<const Look> lookAt(const QString &path, const DialectChoice &choice)
{
    // The stamp first: what changes while the file is looked at must not go unnoticed.
    const SourceStamp stamp = SourceStamp::of(path);
    return std::make_shared<const Look>(Look{inspect(path, choice), stamp});
}

} // namespace

ImportSession::ImportSession(ApiService &api, UploadHistory &history, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_history(history)
{
    for (const auto signal : {&ImportSession::fileChanged, &ImportSession::targetsChanged, &ImportSession::matchChanged,
                              &ImportSession::checkChanged, &ImportSession::uploadChanged})
        connect(this, signal, this, &ImportSession::blockChanged);
}

ImportSession::~ImportSession() = default;

void ImportSession::open(QString path)
{
    if (isUploading())
        return;
    if (m_inspection && !m_receipt) {
        replaceBy(path);
        return;
    }
    close(); // which clears m_path, so the argument is a copy
    m_path = std::move(path);
    inspectFile();
}

/// A file that cannot be read must not cost what was chosen for the one that is open.
void ImportSession::replaceBy(const QString &path)
{
    const int number = ++m_candidateNumber;
    auto looking = QtConcurrent::run([path] { return lookAt(path, {}); });
    whenDone(looking, this, [this, number, path](const std::shared_ptr<const Look> &look) {
        if (number != m_candidateNumber || isUploading())
            return;
        if (const auto *problem = std::get_if<FileProblem>(&look->found)) {
            Q_EMIT refused(*problem);
            return;
        }
        close();
        m_path = path;
        inspectFile();
    });
}

void ImportSession::close()
{
    if (isUploading())
        return;
    dropCheck();
    ++m_inspectionNumber;
    ++m_candidateNumber;
    m_reading = false;
    m_path.clear();
    m_choice = {};
    m_inspection.reset();
    m_fileProblem.reset();
    m_match = {};
    m_receipt.reset();
    Q_EMIT fileChanged();
    Q_EMIT matchChanged();
    Q_EMIT checkChanged();
    Q_EMIT uploadChanged();
}

void ImportSession::readAgain()
{
    if (hasFile() && !isUploading() && !m_receipt)
        inspectFile();
}

void ImportSession::setChoice(const DialectChoice &choice)
{
    if (choice == m_choice || isUploading() || m_receipt)
        return;
    m_choice = choice;
    inspectFile();
}

void ImportSession::inspectFile()
{
    dropCheck();
    m_reading = true;
    const int number = ++m_inspectionNumber;
    Q_EMIT fileChanged();
    Q_EMIT checkChanged();
    auto looking = QtConcurrent::run([path = m_path, choice = m_choice] { return lookAt(path, choice); });
    whenDone(looking, this, [this, number](const std::shared_ptr<const Look> &look) {
        if (number != m_inspectionNumber)
            return;
        m_reading = false;
        m_stamp = look->stamp;
        if (const auto *problem = std::get_if<FileProblem>(&look->found)) {
            m_fileProblem = *problem;
            Q_EMIT fileChanged();
            return;
        }
        m_fileProblem.reset();
        m_inspection = std::get<Inspection>(look->found);
        Q_EMIT fileChanged();
        rematch();
    });
}

void ImportSession::setWorkspace(const WorkspaceId &workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    m_group = {};
    m_fieldsLoaded = false;
    m_fields.clear();
    m_groups.clear();
    reloadTargets();
}

void ImportSession::reloadTargets()
{
    const int number = ++m_targetsNumber;
    m_fieldsError.reset();
    m_groupsError.reset();
    Q_EMIT targetsChanged();
    if (m_workspace.isEmpty())
        return;
    whenDone(m_api.fields(m_workspace), this, [this, number](const Result<QList<ProfileField>> &answer) {
        if (number != m_targetsNumber)
            return;
        if (!answer.ok()) {
            m_fieldsError = answer.error();
            Q_EMIT targetsChanged();
            return;
        }
        m_fieldsLoaded = true;
        const bool changed = m_fields != answer.value();
        m_fields = answer.value();
        Q_EMIT targetsChanged();
        if (changed || m_match.columnCount() == 0)
            rematch();
    });
    whenDone(m_api.groups(m_workspace), this, [this, number](const Result<QList<CustomerGroup>> &answer) {
        if (number != m_targetsNumber)
            return;
        if (answer.ok())
            m_groups = answer.value();
        else
            m_groupsError = answer.error();
        Q_EMIT targetsChanged();
    });
}

void ImportSession::setGroup(const GroupId &group)
{
    if (group == m_group || isUploading())
        return;
    m_group = group;
    Q_EMIT targetsChanged();
}

void ImportSession::rematch()
{
    if (!m_inspection || !m_fieldsLoaded || isUploading() || m_receipt)
        return;
    const ColumnMatch before = m_match;
    m_match = ColumnMatch::suggest(m_inspection->columns, m_fields);
    m_match.keepChoicesOf(before);
    Q_EMIT matchChanged();
    checkAgain();
}

void ImportSession::setField(int column, int field)
{
    if (column < 0 || column >= m_match.columnCount() || m_match.link(column).field == field || isUploading() ||
        m_receipt)
        return;
    m_match.setField(column, field);
    Q_EMIT matchChanged();
    checkAgain();
}

void ImportSession::dropCheck()
{
    // Deleting it stops its worker; its answer then goes nowhere.
    delete m_validation;
    m_validation = nullptr;
    m_verdict.reset();
}

void ImportSession::checkAgain()
{
    if (isUploading() || m_receipt || !m_inspection || m_reading)
        return;
    dropCheck();
    if (!m_match.usedColumns().isEmpty()) {
        m_validation = new FileValidation(this);
        connect(m_validation, &FileValidation::progressed, this, &ImportSession::checkProgressed);
        connect(m_validation, &FileValidation::finished, this, &ImportSession::onChecked);
        m_validation->start(m_path, m_inspection->dialect, plan().rules());
    }
    Q_EMIT checkChanged();
}

void ImportSession::cancelCheck()
{
    if (m_validation)
        m_validation->cancel();
}

void ImportSession::onChecked(const FileValidation::Outcome &outcome)
{
    m_validation->deleteLater();
    m_validation = nullptr;
    if (const auto *problem = std::get_if<FileProblem>(&outcome)) {
        m_fileProblem = *problem;
        Q_EMIT fileChanged();
    } else if (const Verdict &verdict = std::get<Verdict>(outcome); !verdict.cancelled) {
        m_verdict = std::make_shared<const Verdict>(verdict);
    }
    Q_EMIT checkChanged();
}

UploadPlan ImportSession::plan() const
{
    UploadPlan plan;
    plan.path = m_path;
    plan.stamp = m_stamp;
    if (m_inspection)
        plan.dialect = m_inspection->dialect;
    plan.match = m_match;
    plan.workspace = m_workspace;
    plan.group.id = m_group;
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [this](const CustomerGroup &each) { return each.id == m_group; });
    if (found != m_groups.end())
        plan.group = *found;
    return plan;
}

UploadBlock ImportSession::block() const
{
    if (!hasFile())
        return UploadBlock::NoFile;
    if (isUploading())
        return UploadBlock::Uploading;
    if (m_receipt)
        return UploadBlock::Uploaded;
    if (m_reading)
        return UploadBlock::Reading;
    if (m_fileProblem)
        return UploadBlock::FileProblem;
    if (m_workspace.isEmpty())
        return UploadBlock::NoWorkspace;
    if (!m_fieldsLoaded)
        return m_fieldsError ? UploadBlock::FieldsFailed : UploadBlock::FieldsLoading;
    if (m_fields.isEmpty())
        return UploadBlock::NoFields;
    if (!m_match.problems().isEmpty())
        return UploadBlock::Match;
    if (isChecking())
        return UploadBlock::Checking;
    if (!m_verdict)
        return UploadBlock::NotChecked;
    if (m_verdict->valid == 0)
        return UploadBlock::NoValidRows;
    if (plan().group.name.isEmpty())
        return UploadBlock::NoGroup;
    return UploadBlock::None;
}

void ImportSession::upload()
{
    if (block() != UploadBlock::None)
        return;
    m_uploadedPlan = plan();
    m_uploader = new Uploader(
        [&api = m_api, plan = m_uploadedPlan](const QStringList &fields, const QList<QStringList> &rows) {
            return api.uploadCustomers(plan.workspace, plan.group.id, fields, rows);
        },
        this);
    connect(m_uploader, &Uploader::progressed, this, &ImportSession::uploadProgressed);
    connect(m_uploader, &Uploader::finished, this, &ImportSession::onUploaded);
    m_uploader->start(m_uploadedPlan, m_verdict);
    Q_EMIT uploadChanged();
}

void ImportSession::cancelUpload()
{
    if (m_uploader)
        m_uploader->cancel();
}

void ImportSession::dismissReceipt()
{
    if (!m_receipt)
        return;
    m_receipt.reset();
    Q_EMIT uploadChanged();
    inspectFile();
}

void ImportSession::onUploaded(const Receipt &receipt)
{
    m_uploader->deleteLater();
    m_uploader = nullptr;
    m_receipt = receipt;
    m_history.add(UploadHistoryEntry::fromReceipt(receipt));
    Q_EMIT uploadChanged();
    if (receipt.counts.uploaded() + receipt.counts.unconfirmed > 0)
        Q_EMIT uploaded(receipt.workspace, receipt.group);
}

} // namespace nudge
