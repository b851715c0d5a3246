// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/upload_history.h"

#include "core/save_file.h"
#include "import/match_memory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

Q_LOGGING_CATEGORY(lcHistory, "nudgescribe.import.history")

// Names of our own file, not of the API.
struct CountName
{
    QLatin1StringView name;
    qint64 UploadCounts::*count;
};
constexpr CountName kCounts[] = {
    {"rows"_L1, &UploadCounts::rowsInFile},
    {"created"_L1, &UploadCounts::created},
    {"updated"_L1, &UploadCounts::updated},
    {"createdOrUpdated"_L1, &UploadCounts::createdOrUpdated},
    {"unchanged"_L1, &UploadCounts::unchanged},
    {"rejectedHere"_L1, &UploadCounts::rejectedHere},
    {"rejectedByServer"_L1, &UploadCounts::rejectedByServer},
    {"skipped"_L1, &UploadCounts::skipped},
    {"unconfirmed"_L1, &UploadCounts::unconfirmed},
};
constexpr QLatin1StringView kEnds[] = {"complete"_L1, "cancelled"_L1, "failed"_L1, "fileProblem"_L1};

QJsonObject toJson(const UploadDetails &details)
{
    return {{u"fingerprint"_s, details.fingerprint},      {u"fields"_s, QJsonArray::fromStringList(details.fields)},
            {u"recipe"_s, details.recipe.json()},         {u"cellsTyped"_s, details.cellsTyped},
            {u"rejectedRows"_s, details.rejected.ranges}, {u"allRejectedRows"_s, details.rejected.complete}};
}

UploadDetails detailsFromJson(const QJsonObject &in)
{
    UploadDetails details;
    if (in.isEmpty())
        return details;
    details.fingerprint = in.value("fingerprint"_L1).toString();
    for (const QJsonValue &field : in.value("fields"_L1).toArray())
        details.fields << field.toString();
    details.recipe = MendRecipe::fromJson(in.value("recipe"_L1).toObject());
    details.cellsTyped = in.value("cellsTyped"_L1).toInt();
    details.rejected = {in.value("rejectedRows"_L1).toString(), in.value("allRejectedRows"_L1).toBool(true)};
    return details;
}

QJsonObject toJson(const UploadHistoryEntry &entry)
{
    QJsonObject out{
        {u"file"_s, entry.fileName},
        {u"workspace"_s, entry.workspace.value},
        {u"group"_s, entry.group.value},
        {u"groupName"_s, entry.groupName},
        {u"started"_s, entry.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"finished"_s, entry.finishedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"end"_s, kEnds[int(entry.end)]},
    };
    if (!entry.profile.isEmpty())
        out.insert(u"profile"_s, entry.profile);
    for (const CountName &each : kCounts)
        out.insert(each.name, entry.counts.*each.count);
    if (entry.details != UploadDetails())
        out.insert(u"details"_s, toJson(entry.details));
    return out;
}

std::optional<UploadHistoryEntry> fromJson(const QByteArray &line)
{
    const QJsonObject in = QJsonDocument::fromJson(line).object();
    if (in.isEmpty())
        return {};
    UploadHistoryEntry entry;
    entry.fileName = in.value("file"_L1).toString();
    entry.workspace.value = in.value("workspace"_L1).toString();
    entry.group.value = in.value("group"_L1).toString();
    entry.groupName = in.value("groupName"_L1).toString();
    entry.startedAt = QDateTime::fromString(in.value("started"_L1).toString(), Qt::ISODateWithMs);
    entry.finishedAt = QDateTime::fromString(in.value("finished"_L1).toString(), Qt::ISODateWithMs);
    const QString end = in.value("end"_L1).toString();
    const auto *found = std::find(std::begin(kEnds), std::end(kEnds), end);
    if (found == std::end(kEnds) || !entry.startedAt.isValid())
        return {};
    entry.profile = in.value("profile"_L1).toString();
    entry.end = UploadEnd(found - std::begin(kEnds));
    for (const CountName &each : kCounts)
        entry.counts.*each.count = in.value(each.name).toInteger();
    entry.details = detailsFromJson(in.value("details"_L1).toObject());
    return entry;
}

} // namespace

UploadDetails UploadDetails::of(const UploadPlan &plan, const Verdict &verdict, const Receipt &receipt)
{
    UploadDetails out;
    out.fingerprint = QString::fromLatin1(plan.stamp.fingerprint.toHex());
    for (int column = 0; column < plan.match.columnCount(); ++column) {
        const int field = plan.match.link(column).field;
        out.fields << (field < 0 ? QString() : plan.match.fields()[field].name);
    }
    out.recipe = MendRecipe(plan.mending, MatchMemory::hashesOf(plan.match.headers().first(plan.fileColumns())));
    out.cellsTyped = int(plan.mending.cells.size());
    out.rejected = RejectedNumbers::of(verdict, receipt.serverRejections);
    return out;
}

UploadHistoryEntry UploadHistoryEntry::fromReceipt(const Receipt &receipt)
{
    return {QFileInfo(receipt.filePath).fileName(),
            receipt.workspace,
            receipt.group,
            receipt.groupName,
            receipt.startedAt,
            receipt.finishedAt,
            receipt.end,
            receipt.counts};
}

UploadHistory::UploadHistory(QString filePath, QObject *parent) : QObject(parent), m_filePath(std::move(filePath))
{
    load();
}

void UploadHistory::load()
{
    QFile file(m_filePath);
    if (m_filePath.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        if (const auto entry = fromJson(file.readLine().trimmed()))
            m_all.prepend(*entry);
    }
    show();
}

void UploadHistory::show()
{
    m_entries = m_all;
    if (!m_profile.isEmpty())
        m_entries.removeIf(
            [this](const UploadHistoryEntry &entry) { return !entry.profile.isEmpty() && entry.profile != m_profile; });
}

void UploadHistory::open(const QString &profileId)
{
    m_profile = profileId;
    show();
    Q_EMIT changed();
}

bool UploadHistory::forgetProfile(const QString &profileId)
{
    m_all.removeIf([&](const UploadHistoryEntry &entry) { return entry.profile == profileId; });
    show();
    Q_EMIT changed();
    QFile file(m_filePath);
    if (profileId.isEmpty() || m_filePath.isEmpty() || !file.exists())
        return true;
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray kept; // a line that cannot be read is kept
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const auto entry = fromJson(line.trimmed());
        if (!entry || entry->profile != profileId)
            kept += line;
    }
    QSaveFile renewed(m_filePath);
    const bool written = renewed.open(QIODevice::WriteOnly) && renewed.write(kept) == kept.size() && commitFile(renewed);
    if (!written)
        qCWarning(lcHistory) << "cannot write the upload history:" << renewed.errorString();
    return written;
}

bool UploadHistory::add(const UploadHistoryEntry &added)
{
    UploadHistoryEntry entry = added;
    if (entry.profile.isEmpty())
        entry.profile = m_profile;
    m_all.prepend(entry);
    show();
    bool written = true;
    if (!m_filePath.isEmpty()) {
        QDir().mkpath(QFileInfo(m_filePath).path());
        QFile file(m_filePath);
        written = file.open(QIODevice::ReadWrite | QIODevice::Append);
        if (written) {
            // After a power cut the last line may lack its end; a new line must not grow onto it.
            QByteArray line;
            if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
                line = "\n";
            line += QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n';
            written = file.write(line) == line.size() && file.flush();
        }
        if (!written)
            qCWarning(lcHistory) << "cannot write the upload history:" << file.errorString();
    }
    Q_EMIT changed();
    return written;
}

} // namespace nudge
