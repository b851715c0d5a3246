// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/match_memory.h"

#include "core/save_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcMatches, "nudgescribe.import.matches")

// Fewer columns in common are another shape of file.
constexpr double kLeastInCommon = 0.6;
constexpr int kHashBytes = 8;

// Names of our own file, not of the API.
QJsonObject toJson(const RememberedMatch &match)
{
    return {{u"profile"_s, match.profile},
            {u"workspace"_s, match.workspace.value},
            {u"used"_s, match.usedAt.toString(Qt::ISODateWithMs)},
            {u"encoding"_s, match.encoding},
            {u"delimiter"_s, QString(QChar(match.delimiter))},
            {u"header"_s, match.header},
            {u"columns"_s, QJsonArray::fromStringList(match.columns)},
            {u"fields"_s, QJsonArray::fromStringList(match.fields)},
            {u"newColumns"_s, QJsonArray::fromStringList(match.newColumns)},
            {u"recipe"_s, match.recipe.json()}};
}

QStringList strings(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue &each : value.toArray())
        out << each.toString();
    return out;
}

std::optional<RememberedMatch> fromJson(const QJsonObject &in)
{
    RememberedMatch out;
    out.profile = in.value("profile"_L1).toString();
    out.workspace.value = in.value("workspace"_L1).toString();
    out.usedAt = QDateTime::fromString(in.value("used"_L1).toString(), Qt::ISODateWithMs);
    out.encoding = in.value("encoding"_L1).toString();
    const QString delimiter = in.value("delimiter"_L1).toString();
    out.delimiter = delimiter.isEmpty() ? u',' : delimiter[0].unicode();
    out.header = in.value("header"_L1).toBool(true);
    out.columns = strings(in.value("columns"_L1));
    out.fields = strings(in.value("fields"_L1));
    out.newColumns = strings(in.value("newColumns"_L1));
    out.recipe = MendRecipe::fromJson(in.value("recipe"_L1).toObject());
    if (out.columns.isEmpty() || out.columns.size() != out.fields.size())
        return {};
    return out;
}

double inCommon(const QStringList &a, const QStringList &b)
{
    const QSet<QString> left(a.begin(), a.end());
    const QSet<QString> right(b.begin(), b.end());
    const qsizetype both = (QSet<QString>(left) & right).size();
    return double(both) / double(std::max<qsizetype>(1, left.size() + right.size() - both));
}

int fieldNamed(const QList<ProfileField> &fields, const QString &name)
{
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const ProfileField &f) { return f.name == name; });
    return at == fields.end() ? -1 : int(at - fields.begin());
}

} // namespace

QStringList MatchMemory::hashesOf(const QStringList &columns)
{
    QStringList out;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString name = columns[i].trimmed().toCaseFolded();
        const QByteArray told = name.isEmpty() ? "#" + QByteArray::number(i + 1) : name.toUtf8();
        QString hash =
            QString::fromLatin1(QCryptographicHash::hash(told, QCryptographicHash::Sha256).left(kHashBytes).toHex());
        // Columns of the same name are told apart by their order.
        while (out.contains(hash))
            hash += u'+';
        out << hash;
    }
    return out;
}

MatchDrift driftSince(const RememberedMatch &then, const QStringList &columns, const Dialect &dialect,
                      const QList<ProfileField> &fields)
{
    MatchDrift drift;
    const QStringList hashes = MatchMemory::hashesOf(columns);
    for (int column = 0; column < hashes.size(); ++column) {
        if (!then.columns.contains(hashes[column]))
            drift.newColumns << column;
    }
    for (qsizetype i = 0; i < then.columns.size(); ++i) {
        const QString &field = then.fields[i];
        if (field.isEmpty())
            continue;
        if (fieldNamed(fields, field) < 0)
            drift.goneFields << field;
        else if (!hashes.contains(then.columns[i]))
            drift.lostFields << field;
    }
    drift.encodingChanged = then.encoding != dialect.encoding;
    drift.delimiterChanged = then.delimiter != dialect.delimiter;
    return drift;
}

void applyRemembered(const RememberedMatch &then, ColumnMatch &match)
{
    const QStringList hashes = MatchMemory::hashesOf(match.headers().first(match.fileColumnCount()));
    for (int column = 0; column < hashes.size(); ++column) {
        const qsizetype known = then.columns.indexOf(hashes[column]);
        if (known < 0)
            continue;
        const int field = fieldNamed(match.fields(), then.fields[known]);
        if (field >= 0 || then.fields[known].isEmpty())
            match.remember(column, field);
    }
    for (int i = 0; i < then.newColumns.size() && match.fileColumnCount() + i < match.columnCount(); ++i) {
        const int field = fieldNamed(match.fields(), then.newColumns[i]);
        if (field >= 0)
            match.remember(match.fileColumnCount() + i, field);
    }
}

MatchMemory::MatchMemory(QString filePath, QObject *parent) : QObject(parent), m_filePath(std::move(filePath))
{
    load();
}

void MatchMemory::load()
{
    QFile file(m_filePath);
    if (m_filePath.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        if (const auto match = fromJson(value.toObject()))
            m_matches << *match;
    }
}

bool MatchMemory::store()
{
    if (m_filePath.isEmpty())
        return true;
    QJsonArray all;
    for (const RememberedMatch &match : std::as_const(m_matches))
        all << toJson(match);
    QDir().mkpath(QFileInfo(m_filePath).path());
    QSaveFile file(m_filePath);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) >= 0 && commitFile(file))
        return true;
    qCWarning(lcMatches) << "cannot write the remembered matches:" << file.errorString();
    return false;
}

bool MatchMemory::forgetProfile(const QString &profileId)
{
    const auto gone = m_matches.removeIf([&](const RememberedMatch &each) { return each.profile == profileId; });
    return gone == 0 || store();
}

std::optional<RememberedMatch> MatchMemory::find(const WorkspaceId &workspace, const QStringList &columns) const
{
    const QStringList hashes = hashesOf(columns);
    const RememberedMatch *best = nullptr;
    double most = kLeastInCommon;
    for (const RememberedMatch &each : m_matches) {
        if (each.profile != m_profile || each.workspace != workspace)
            continue;
        const double common = inCommon(hashes, each.columns);
        if (common > most || (common == most && !best)) {
            most = common;
            best = &each;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

void MatchMemory::remember(const WorkspaceId &workspace, const QStringList &columns, const Dialect &dialect,
                           const ColumnMatch &match, const Mending &mending)
{
    RememberedMatch now;
    now.profile = m_profile;
    now.workspace = workspace;
    now.usedAt = QDateTime::currentDateTimeUtc();
    now.encoding = dialect.encoding;
    now.delimiter = dialect.delimiter;
    now.header = dialect.header;
    now.columns = hashesOf(columns);
    const auto fieldName = [&match](int column) {
        const int field = match.link(column).field;
        return field < 0 ? QString() : match.fields()[field].name;
    };
    for (int column = 0; column < match.columnCount(); ++column)
        (column < columns.size() ? now.fields : now.newColumns) << fieldName(column);
    now.recipe = MendRecipe(mending, now.columns);
    if (now.columns.size() != now.fields.size())
        return;
    m_matches.removeIf([&](const RememberedMatch &each) {
        return each.profile == m_profile && each.workspace == workspace && each.columns == now.columns;
    });
    m_matches.prepend(now);
    if (m_matches.size() > kMost)
        m_matches.resize(kMost);
    store();
}

} // namespace nudge
