// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mend_recipe.h"

#include "core/save_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

#include <array>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcRecipes, "nudgescribe.import.recipes")

// Names of our own file, not of the API.
constexpr std::array kNewColumnKinds{"constant"_L1, "part"_L1, "joined"_L1};
// Every kind of problem a rule can be for has a key already; this is how to get back from it.
constexpr int kProblemKinds = int(ProblemKind::SpreadsheetError) + 1;

QString nameOf(int column, const QStringList &columns)
{
    const QString name = columns.value(column);
    return name.isEmpty() ? u'#' + QString::number(column + 1) : name;
}

/// -1 where the file has no such column.
int columnOf(const QString &name, const QStringList &columns)
{
    const qsizetype found = columns.indexOf(name);
    if (found >= 0)
        return int(found);
    const int number = name.startsWith(u'#') ? name.sliced(1).toInt() - 1 : -1;
    return number >= 0 && number < columns.size() && columns[number].isEmpty() ? number : -1;
}

std::optional<ProblemKind> problemOf(const QString &key)
{
    for (int kind = 0; kind < kProblemKinds; ++kind) {
        if (key == problemKey(ProblemKind(kind)))
            return ProblemKind(kind);
    }
    return {};
}

} // namespace

MendRecipe::MendRecipe(const Mending &mending, const QStringList &fileColumns)
{
    QStringList columns = fileColumns;
    QJsonArray newColumns;
    for (const NewColumn &each : mending.newColumns) {
        QJsonArray sources;
        for (const int source : each.sources)
            sources << nameOf(source, fileColumns);
        newColumns << QJsonObject{{u"kind"_s, kNewColumnKinds[size_t(each.kind)]},
                                  {u"name"_s, each.name},
                                  {u"text"_s, each.text},
                                  {u"sources"_s, sources},
                                  {u"part"_s, each.part},
                                  {u"parts"_s, each.parts}};
        columns << each.name;
    }
    QJsonArray rules;
    for (const MendRule &each : mending.rules) {
        QJsonObject rule{{u"kind"_s, mendKey(each.kind)}};
        if (each.column >= 0)
            rule.insert("column"_L1, nameOf(each.column, columns));
        if (!each.from.isEmpty())
            rule.insert("from"_L1, each.from);
        if (!each.to.isEmpty())
            rule.insert("to"_L1, each.to);
        if (each.width > 0)
            rule.insert("width"_L1, each.width);
        if (each.only)
            rule.insert("only"_L1, problemKey(*each.only));
        rules << rule;
    }
    if (!newColumns.isEmpty())
        m_json.insert("columns"_L1, newColumns);
    if (!rules.isEmpty())
        m_json.insert("rules"_L1, rules);
}

bool MendRecipe::isEmpty() const
{
    return size() == 0;
}

int MendRecipe::size() const
{
    return int(m_json.value("columns"_L1).toArray().size() + m_json.value("rules"_L1).toArray().size());
}

MendRecipe::Applied MendRecipe::forColumns(const QStringList &fileColumns) const
{
    Applied out;
    QStringList columns = fileColumns;
    const auto miss = [&out](const QString &name) {
        if (!out.missing.contains(name))
            out.missing << name;
    };
    for (const QJsonValue &value : m_json.value("columns"_L1).toArray()) {
        const QJsonObject in = value.toObject();
        const auto kind = std::find(kNewColumnKinds.begin(), kNewColumnKinds.end(), in.value("kind"_L1).toString());
        if (kind == kNewColumnKinds.end())
            continue;
        NewColumn column;
        column.kind = NewColumn::Kind(kind - kNewColumnKinds.begin());
        column.name = in.value("name"_L1).toString();
        column.text = in.value("text"_L1).toString();
        column.part = in.value("part"_L1).toInt();
        column.parts = in.value("parts"_L1).toInt(2);
        bool complete = true;
        for (const QJsonValue &source : in.value("sources"_L1).toArray()) {
            column.sources << columnOf(source.toString(), fileColumns);
            if (column.sources.last() < 0) {
                complete = false;
                miss(source.toString());
            }
        }
        if (!complete)
            continue;
        out.mending.newColumns << column;
        columns << column.name;
    }
    for (const QJsonValue &value : m_json.value("rules"_L1).toArray()) {
        const QJsonObject in = value.toObject();
        const auto kind = mendKindOf(in.value("kind"_L1).toString());
        if (!kind)
            continue;
        MendRule rule;
        rule.kind = *kind;
        const QString column = in.value("column"_L1).toString();
        rule.column = column.isEmpty() ? -1 : columnOf(column, columns);
        if (!column.isEmpty() && rule.column < 0) {
            miss(column);
            continue;
        }
        rule.from = in.value("from"_L1).toString();
        rule.to = in.value("to"_L1).toString();
        rule.width = in.value("width"_L1).toInt();
        rule.only = problemOf(in.value("only"_L1).toString());
        out.mending.rules << rule;
    }
    return out;
}

RecipeBook::RecipeBook(QString filePath, QObject *parent) : QObject(parent), m_filePath(std::move(filePath))
{
    load();
}

void RecipeBook::load()
{
    QFile file(m_filePath);
    if (m_filePath.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto at = all.begin(); at != all.end(); ++at)
        m_recipes.insert(at.key(), MendRecipe::fromJson(at.value().toObject()));
}

bool RecipeBook::store()
{
    if (m_filePath.isEmpty())
        return true;
    QJsonObject all;
    for (auto at = m_recipes.cbegin(); at != m_recipes.cend(); ++at)
        all.insert(at.key(), at->json());
    QDir().mkpath(QFileInfo(m_filePath).path());
    QSaveFile file(m_filePath);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) >= 0 && commitFile(file);
    if (!written)
        qCWarning(lcRecipes) << "cannot write the recipes:" << file.errorString();
    return written;
}

bool RecipeBook::save(const QString &name, const MendRecipe &recipe)
{
    m_recipes.insert(name, recipe);
    const bool written = store();
    Q_EMIT changed();
    return written;
}

bool RecipeBook::remove(const QString &name)
{
    if (!m_recipes.remove(name))
        return true;
    const bool written = store();
    Q_EMIT changed();
    return written;
}

} // namespace nudge
