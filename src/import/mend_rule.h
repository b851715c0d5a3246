// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/validator.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace nudge {

/// How the values of one column are mended before they are checked and sent. The file itself is never changed.
struct MendRule
{
    enum class Kind {
        Trim, ///< white space at both ends goes, runs of it inside become one space
        UpperCase,
        LowerCase,
        Capitals,      ///< "anna MARIA" becomes "Anna Maria"
        Replace,       ///< `from` becomes `to`, wherever it stands in the value
        ReplaceValue,  ///< a value that is `from` becomes `to`
        Expression,    ///< what the regular expression `from` finds becomes `to`, which may name groups as \1
        DateFormat,    ///< from the date format `from` (see readLooseDate()) to `to`
        DecimalComma,  ///< "1.234,50" becomes "1234.50"
        PadZeros,      ///< zeros in front until the value has `width` characters
        CountryPrefix, ///< "020 7946 0018" becomes "+44 20 7946 0018" for `to` = "+44"
        Default,       ///< an empty value becomes `to`
        DropRow,       ///< the row is left out
        FillShortRows, ///< of rows as a whole: cells that lack are empty
        CutLongRows,   ///< of rows as a whole: cells beyond the last column go
    };
    Kind kind = Kind::Trim;
    int column = -1; ///< from 0, new columns behind those of the file; -1 for rows as a whole
    QString from;
    QString to;
    int width = 0;
    /// Mends only values with this problem; every value of the column otherwise. What fits already stays.
    std::optional<ProblemKind> only;

    friend bool operator==(const MendRule &, const MendRule &) = default;
};

/// Whether `from` must be given, and so on, for what a person fills in.
bool usesFrom(MendRule::Kind kind);
bool usesTo(MendRule::Kind kind);
/// What keeps a rule from being used: an expression with a mistake, nothing to look for.
enum class MendRuleProblem { None, NothingToFind, BadExpression, NoDateFormat, NoWidth, NoPrefix, NoValue };
MendRuleProblem problemOf(const MendRule &rule, QString *detail = nullptr);

/// The kind's stable key ("pad-zeros"), for recipes. Not for people.
QLatin1StringView mendKey(MendRule::Kind kind);
std::optional<MendRule::Kind> mendKindOf(QStringView key);

/// A column that the file does not have, behind those that it has.
struct NewColumn
{
    enum class Kind {
        Constant, ///< `text` in every row
        Part,   ///< of the column `sources[0]`, split at `text`: the piece `part`, from 0; the last one takes the rest
        Joined, ///< the columns `sources` with `text` between them, empty ones left out
    };
    Kind kind = Kind::Constant;
    QString name;
    QString text;
    QList<int> sources;
    int part = 0;
    int parts = 2; ///< Part: into how many pieces the value is split

    friend bool operator==(const NewColumn &, const NewColumn &) = default;
};

/// Everything that is done to the rows of one file on their way: new columns, rules in their order, single cells.
/// A value; copies share what they hold.
struct Mending
{
    QList<NewColumn> newColumns;
    QList<MendRule> rules;
    /// Typed by hand, by row (from 1) and column. Rules pass over them.
    QHash<qint64, QMap<int, QString>> cells;

    /// Whether a row may come out otherwise than it stands in the file.
    [[nodiscard]] bool isEmpty() const { return newColumns.isEmpty() && rules.isEmpty() && cells.isEmpty(); }

    friend bool operator==(const Mending &, const Mending &) = default;
};

} // namespace nudge
