// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/mend_rule.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

namespace nudge {

/// A Mending for other files of the same kind: columns by their names, no single cells. As JSON, because it is kept as
/// that; holds no value of a customer, only what a person has typed in a rule.
///
/// A file without a header has its columns named by number, "#3".
class MendRecipe
{
public:
    MendRecipe() = default;
    /// `columns`: the file's, empty names where it has no header.
    MendRecipe(const Mending &mending, const QStringList &columns);
    static MendRecipe fromJson(const QJsonObject &json) { return MendRecipe(json); }

    [[nodiscard]] const QJsonObject &json() const { return m_json; }
    [[nodiscard]] bool isEmpty() const;
    /// How many rules and new columns it has.
    [[nodiscard]] int size() const;

    struct Applied
    {
        Mending mending;
        QStringList missing; ///< columns that the file does not have; what needs them is left out
    };
    [[nodiscard]] Applied forColumns(const QStringList &columns) const;

    friend bool operator==(const MendRecipe &, const MendRecipe &) = default;

private:
    explicit MendRecipe(QJsonObject json) : m_json(std::move(json)) {}

    QJsonObject m_json;
};

/// The recipes that were given a name, in a JSON file. Lives on the GUI thread.
class RecipeBook : public QObject
{
    Q_OBJECT

public:
    /// An empty path keeps them in memory only.
    explicit RecipeBook(QString filePath, QObject *parent = nullptr);

    [[nodiscard]] QStringList names() const { return m_recipes.keys(); }
    [[nodiscard]] MendRecipe recipe(const QString &name) const { return m_recipes.value(name); }
    /// Takes the place of one of the same name. False where the file could not be written; it is kept in memory then.
    bool save(const QString &name, const MendRecipe &recipe);
    bool remove(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void load();
    bool store();

    QString m_filePath;
    QMap<QString, MendRecipe> m_recipes;
};

} // namespace nudge
