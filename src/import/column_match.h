// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"

#include <QList>
#include <QStringList>

namespace nudge {

/// Why a column was taken for a field.
enum class MatchReason {
    None,       ///< no field was found: the column is ignored
    SameName,   ///< the header is the field's name or display name
    SameFolded, ///< the same but for case, accents, spaces and signs
    Alias,      ///< another usual word for it, e.g. "Surname"
    SameWords,  ///< one holds all words of the other, e.g. "Customer city"
    Similar,    ///< few letters differ
    Remembered, ///< the last upload of such a file had it
    ByHand,     ///< a person chose it
};

/// What becomes of one column of the file.
struct ColumnLink
{
    int field = -1;   ///< index of the field; -1: the column is ignored
    double score = 0; ///< 0 to 1: how sure
    MatchReason reason = MatchReason::None;

    friend bool operator==(const ColumnLink &, const ColumnLink &) = default;
};

/// What keeps a match from being used.
struct MatchProblem
{
    enum class Kind {
        NothingMatched,    ///< no column goes to any field
        FieldTwice,        ///< several columns go to one field
        RequiredMissing,   ///< a required field has no column
        IdentifierMissing, ///< the unique identifier has no column
    };
    Kind kind = Kind::NothingMatched;
    int field = -1;
    QList<int> columns;

    friend bool operator==(const MatchProblem &, const MatchProblem &) = default;
};

/// Which column of a file goes to which profile field. A value; suggested by likeness, changed by a person.
class ColumnMatch
{
public:
    ColumnMatch() = default;

    /// Finds the most likely field for each header, no field twice. The last `newColumns` are not of the file.
    static ColumnMatch suggest(const QStringList &headers, const QList<ProfileField> &fields, int newColumns = 0);

    [[nodiscard]] const QStringList &headers() const { return m_headers; }
    [[nodiscard]] const QList<ProfileField> &fields() const { return m_fields; }
    [[nodiscard]] int columnCount() const { return int(m_links.size()); }
    [[nodiscard]] int fileColumnCount() const { return columnCount() - m_newColumns; }
    [[nodiscard]] const ColumnLink &link(int column) const { return m_links[column]; }
    /// Chosen by hand; -1 ignores the column. A field used elsewhere too becomes a problem, nothing is moved.
    void setField(int column, int field);
    /// As setField(), but as the last upload had it; takes the field from a column that was only thought to be it.
    void remember(int column, int field);
    /// Takes over what was chosen by hand in `other` for columns with the same header.
    void keepChoicesOf(const ColumnMatch &other);

    [[nodiscard]] QList<MatchProblem> problems() const;
    /// Columns that go to a field, in the file's order, and the fields' names beside them.
    [[nodiscard]] QList<int> usedColumns() const;
    [[nodiscard]] QStringList usedFieldNames() const;

    friend bool operator==(const ColumnMatch &, const ColumnMatch &) = default;

private:
    QStringList m_headers;
    QList<ProfileField> m_fields;
    QList<ColumnLink> m_links; ///< one for each column
    int m_newColumns = 0;
};

} // namespace nudge
