// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_session.h"

#include "api/api_service.h"
#include "contract/contract.h"
#include "core/futures.h"
#include "import/import_memory.h"
#include "import/mender.h"
#include "import/upload_history.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <functional>

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

class MendStep : public QUndoCommand
{
public:
    MendStep(std::function<void(const Mending &)> set, Mending before, Mending after, const QString &what)
        : QUndoCommand(what),
          m_set(std::move(set)),
          m_before(std::move(before)),
          m_after(std::move(after))
    {
    }

    void undo() override { m_set(m_before); }
    void redo() override { m_set(m_after); }

private:
    std::function<void(const Mending &)> m_set;
    Mending m_before;
    Mending m_after;
};

} // namespace

ImportSession::ImportSession(ApiService &api, UploadHistory &history, ImportMemory &memory, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_history(history),
      m_memory(memory)
{
    for (const auto signal : {&ImportSession::fileChanged, &ImportSession::targetsChanged, &ImportSession::matchChanged,
                              &ImportSession::mendingChanged, &ImportSession::checkChanged,
                              &ImportSession::differenceChanged, &ImportSession::uploadChanged})
        connect(this, signal, this, &ImportSession::blockChanged);
}

ImportSession::~ImportSession()
{
    if (m_cancelComparison)
        *m_cancelComparison = true;
}

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
    m_fileRows.close();
    m_fileProblem.reset();
    m_match = {};
    m_remembered.reset();
    m_usesRemembered = true;
    m_undo.clear();
    m_mending = {};
    m_mender.reset();
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
        const bool sameFile = m_stamp == look->stamp;
        m_stamp = look->stamp;
        if (const auto *problem = std::get_if<FileProblem>(&look->found)) {
            m_fileProblem = *problem;
            Q_EMIT fileChanged();
            return;
        }
        m_fileProblem.reset();
        const QStringList before = m_inspection ? m_inspection->columns : QStringList();
        m_inspection = std::get<Inspection>(look->found);
        carryMendingOver(before, sameFile);
        remakeMender();
        m_fileRows.open(*m_inspection);
        Q_EMIT fileChanged();
        rematch();
    });
}

/// The file was looked at anew: its columns may be others by now, and its rows too.
void ImportSession::carryMendingOver(const QStringList &columns, bool sameFile)
{
    const QStringList &now = m_inspection->columns;
    // Names change with the encoding, places do not.
    const bool sameColumns = columns.size() == now.size();
    if (m_mending.isEmpty() || (sameColumns && sameFile))
        return;
    Mending next = sameColumns ? m_mending : MendRecipe(m_mending, columns).forColumns(now).mending;
    next.cells.clear();
    m_undo.clear(); // its steps speak of the columns and rows that were
    m_mending = next;
    Q_EMIT mendingChanged();
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
    dropDifference();
    Q_EMIT targetsChanged();
}

void ImportSession::rematch()
{
    if (!m_inspection || !m_fieldsLoaded || isUploading() || m_receipt)
        return;
    const ColumnMatch before = m_match;
    QStringList columns = m_inspection->columns;
    for (const NewColumn &column : std::as_const(m_mending.newColumns))
        columns << column.name;
    m_match = ColumnMatch::suggest(columns, m_fields, int(m_mending.newColumns.size()));
    m_remembered = m_memory.matches.find(m_workspace, m_inspection->columns);
    if (m_remembered && m_usesRemembered)
        applyRemembered(*m_remembered, m_match);
    m_match.keepChoicesOf(before);
    remakeMender();
    Q_EMIT matchChanged();
    checkAgain();
}

void ImportSession::setField(int column, int field)
{
    if (column < 0 || column >= m_match.columnCount() || m_match.link(column).field == field || isUploading() ||
        m_receipt)
        return;
    m_match.setField(column, field);
    remakeMender();
    Q_EMIT matchChanged();
    checkAgain();
}

void ImportSession::useNewField(int column, const ProfileField &field)
{
    m_fields << field;
    Q_EMIT targetsChanged();
    rematch();
    setField(column, int(m_fields.size()) - 1);
}

void ImportSession::setUsesRemembered(bool use)
{
    if (use == m_usesRemembered)
        return;
    m_usesRemembered = use;
    rematch();
}

MatchDrift ImportSession::drift() const
{
    if (!m_remembered || !m_inspection)
        return {};
    return driftSince(*m_remembered, m_inspection->columns, m_inspection->dialect, m_fields);
}

void ImportSession::useRememberedMending(const QString &what)
{
    if (!m_remembered || !m_inspection)
        return;
    Mending next = m_remembered->recipe.forColumns(MatchMemory::hashesOf(m_inspection->columns)).mending;
    next.cells = m_mending.cells;
    mend(next, what);
}

void ImportSession::mend(const Mending &mending, const QString &what)
{
    if (mending == m_mending || !m_inspection || isUploading() || m_receipt)
        return;
    m_undo.push(new MendStep([this](const Mending &next) { setMending(next); }, m_mending, mending, what));
}

void ImportSession::setMending(const Mending &mending)
{
    if (isUploading() || m_receipt)
        return;
    const bool sameColumns = mending.newColumns == m_mending.newColumns;
    m_mending = mending;
    if (!sameColumns && m_fieldsLoaded) {
        Q_EMIT mendingChanged();
        rematch();
        return;
    }
    remakeMender();
    Q_EMIT mendingChanged();
    checkAgain();
}

void ImportSession::remakeMender()
{
    m_mender = std::make_unique<Mender>(m_mending, int(m_inspection->columns.size()), plan().rules());
}

void ImportSession::dropCheck()
{
    // Deleting it stops its worker; its answer then goes nowhere.
    delete m_validation;
    m_validation = nullptr;
    m_verdict.reset();
    dropDifference();
}

void ImportSession::dropDifference()
{
    const bool any = isComparing() || m_difference || m_comparisonFailure;
    if (m_cancelComparison)
        *m_cancelComparison = true;
    m_cancelComparison.reset();
    m_comparing = false;
    if (m_reader)
        m_reader->deleteLater();
    m_reader = nullptr;
    m_snapshot.reset();
    m_difference.reset();
    m_comparisonFailure.reset();
    if (any)
        Q_EMIT differenceChanged();
}

bool ImportSession::canCompare() const
{
    if (!m_verdict || m_verdict->valid == 0 || m_group.isEmpty() || isUploading() || m_receipt)
        return false;
    const QList<ColumnRule> rules = plan().rules();
    return std::any_of(rules.begin(), rules.end(), [](const ColumnRule &rule) { return rule.field.uniqueIdentifier; });
}

void ImportSession::compare()
{
    if (!canCompare())
        return;
    dropDifference();
    const QList<ColumnRule> rules = plan().rules();
    const auto identifier =
        std::find_if(rules.begin(), rules.end(), [](const ColumnRule &rule) { return rule.field.uniqueIdentifier; });
    m_reader = new GroupReader([&api = m_api, workspace = m_workspace, group = m_group](
                                   int page, int pageSize) { return api.customers(workspace, group, page, pageSize); },
                               m_api.contract().customerPageSize(), m_match.usedFieldNames(),
                               int(identifier - rules.begin()), this);
    connect(m_reader, &GroupReader::progressed, this, &ImportSession::comparisonProgressed);
    connect(m_reader, &GroupReader::finished, this, [this](const std::shared_ptr<const GroupSnapshot> &group) {
        m_reader->deleteLater();
        m_reader = nullptr;
        m_snapshot = group;
        compareWith(group);
    });
    connect(m_reader, &GroupReader::failed, this, [this](const GroupReadFailure &failure) {
        m_reader->deleteLater();
        m_reader = nullptr;
        m_comparisonFailure = failure;
        Q_EMIT differenceChanged();
    });
    m_reader->start();
    Q_EMIT differenceChanged();
}

void ImportSession::compareWith(const std::shared_ptr<const GroupSnapshot> &group)
{
    if (m_cancelComparison)
        *m_cancelComparison = true;
    const auto cancel = std::make_shared<std::atomic<bool>>(false);
    m_cancelComparison = cancel;
    m_comparing = true;
    m_difference.reset();
    auto work = [plan = plan(), verdict = m_verdict, group, cancel, emptyCells = m_emptyCells] {
        DifferenceOptions options;
        options.emptyCells = emptyCells;
        options.cancel = cancel.get();
        // A future copies its result; a difference may be large.
        return std::make_shared<const std::variant<Difference, FileProblem>>(
            compareWithGroup(plan, *verdict, *group, options));
    };
    using Found = std::shared_ptr<const std::variant<Difference, FileProblem>>;
    whenDone(QtConcurrent::run(std::move(work)), this, [this, cancel](const Found &found) {
        if (cancel != m_cancelComparison || *cancel)
            return;
        m_comparing = false;
        if (const auto *problem = std::get_if<FileProblem>(found.get())) {
            m_fileProblem = *problem;
            Q_EMIT fileChanged();
        } else {
            m_difference = std::shared_ptr<const Difference>(found, std::get_if<Difference>(found.get()));
        }
        Q_EMIT differenceChanged();
    });
    Q_EMIT differenceChanged();
}

QList<CustomerId> ImportSession::onlyInGroup() const
{
    QList<CustomerId> ids;
    if (!m_difference || !m_snapshot || !m_verdict || m_verdict->valid != m_verdict->rows)
        return ids;
    for (size_t customer = 0; customer < m_difference->named.size(); ++customer) {
        if (!m_difference->named[customer])
            ids << m_snapshot->id(qint64(customer));
    }
    return ids;
}

void ImportSession::cancelComparison()
{
    dropDifference();
}

void ImportSession::setEmptyCells(EmptyCells emptyCells)
{
    if (emptyCells == m_emptyCells || isUploading() || m_receipt)
        return;
    m_emptyCells = emptyCells;
    if (m_snapshot)
        compareWith(m_snapshot);
    else
        Q_EMIT differenceChanged();
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
        m_validation->start(m_path, m_inspection->dialect, plan().rules(), m_mending,
                            int(m_inspection->columns.size()));
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
    plan.mending = m_mending;
    if (m_difference)
        plan.selection = UploadSelection{m_difference, m_snapshot, m_emptyCells};
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
    if (isComparing())
        return UploadBlock::Comparing;
    if (m_difference && m_difference->toSend() == 0)
        return UploadBlock::NothingToSend;
    return UploadBlock::None;
}

void ImportSession::upload()
{
    if (block() != UploadBlock::None)
        return;
    m_uploadedPlan = plan();
    m_memory.matches.remember(m_workspace, m_inspection->columns, m_inspection->dialect, m_match, m_mending);
    m_uploader = new Uploader(
        [&api = m_api, plan = m_uploadedPlan](const QStringList &fields, const QList<QStringList> &rows) {
            return api.uploadCustomers(plan.workspace, plan.group.id, fields, rows);
        },
        this);
    connect(m_uploader, &Uploader::progressed, this, &ImportSession::uploadProgressed);
    connect(m_uploader, &Uploader::finished, this, &ImportSession::onUploaded);
    auto verdict = m_verdict;
    if (m_difference) {
        auto chosen = std::make_shared<Verdict>(*m_verdict);
        chosen->valid = m_difference->toSend();
        verdict = chosen;
    }
    m_uploader->start(m_uploadedPlan, verdict);
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
    dropDifference();
    Q_EMIT uploadChanged();
    inspectFile();
}

void ImportSession::onUploaded(const Receipt &receipt)
{
    m_uploader->deleteLater();
    m_uploader = nullptr;
    m_receipt = receipt;
    if (m_uploadedPlan.selection) { // those rows were never to be sent
        UploadCounts &counts = m_receipt->counts;
        const qint64 same = std::min(counts.skipped, m_uploadedPlan.selection->difference->same);
        counts.unchanged += same;
        counts.skipped -= same;
    }
    UploadHistoryEntry entry = UploadHistoryEntry::fromReceipt(*m_receipt);
    if (m_verdict)
        entry.details = UploadDetails::of(m_uploadedPlan, *m_verdict, *m_receipt);
    m_history.add(entry);
    Q_EMIT uploadChanged();
    if (receipt.counts.uploaded() + receipt.counts.unconfirmed > 0)
        Q_EMIT uploaded(receipt.workspace, receipt.group);
}

} // namespace nudge
