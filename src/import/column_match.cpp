// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_match.h"

#include "import/column_aliases.h"
#include "import/text_likeness.h"

#include <algorithm>

namespace nudge {

namespace {

// Below this a suggestion is more often wrong than right.
constexpr double kLeastLikeness = 0.78;
constexpr int kShortestSimilar = 4;

struct Names
{
    QString plain;
    QString folded;
    QStringList words;
};

Names namesOf(const QString &text)
{
    return {text.trimmed(), foldedName(text), foldedWords(text)};
}

bool holdsAll(const QStringList &words, const QStringList &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return words.contains(word); });
}

ColumnLink compare(const Names &header, const Names &field)
{
    if (header.folded.isEmpty() || field.folded.isEmpty())
        return {};
    if (header.plain == field.plain)
        return {-1, 1.0, MatchReason::SameName};
    if (header.folded == field.folded)
        return {-1, 0.97, MatchReason::SameFolded};
    if (areAliases(header.folded, field.folded))
        return {-1, 0.9, MatchReason::Alias};
    const qsizetype shorter = std::min(header.folded.size(), field.folded.size());
    const qsizetype longer = std::max(header.folded.size(), field.folded.size());
    // Names of very different lengths need no closer look; a file may have ten thousand columns.
    if (shorter >= kShortestSimilar && double(shorter) >= kLeastLikeness * double(longer)) {
        const double like = likeness(header.folded, field.folded);
        if (like >= kLeastLikeness)
            return {-1, like * 0.88, MatchReason::Similar};
    }
    // "Customer city" is a city; a lone "name" or "id" is in too many headers to tell anything.
    if (shorter >= kShortestSimilar && foldedName(u"name") != field.folded &&
        (holdsAll(header.words, field.words) || holdsAll(field.words, header.words)))
        return {-1, 0.6, MatchReason::SameWords};
    return {};
}

struct Candidate
{
    int column;
    int field;
    double score;
    MatchReason reason;
};

} // namespace

ColumnMatch ColumnMatch::suggest(const QStringList &headers, const QList<ProfileField> &fields, int newColumns)
{
    ColumnMatch match;
    match.m_headers = headers;
    match.m_fields = fields;
    match.m_newColumns = newColumns;
    match.m_links.resize(headers.size());

    QList<std::pair<Names, Names>> fieldNames;
    for (const ProfileField &field : fields)
        fieldNames.append({namesOf(field.name), namesOf(field.label())});

    QList<Candidate> candidates;
    for (int column = 0; column < headers.size(); ++column) {
        const Names header = namesOf(headers[column]);
        for (int field = 0; field < fields.size(); ++field) {
            const ColumnLink byName = compare(header, fieldNames[field].first);
            const ColumnLink byLabel = compare(header, fieldNames[field].second);
            const ColumnLink &best = byLabel.score > byName.score ? byLabel : byName;
            if (best.reason != MatchReason::None)
                candidates.append({column, field, best.score, best.reason});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    QList<bool> taken(fields.size(), false);
    for (const Candidate &each : std::as_const(candidates)) {
        if (taken[each.field] || match.m_links[each.column].field >= 0)
            continue;
        taken[each.field] = true;
        match.m_links[each.column] = {each.field, each.score, each.reason};
    }
    return match;
}

void ColumnMatch::setField(int column, int field)
{
    m_links[column] = {field, field < 0 ? 0.0 : 1.0, MatchReason::ByHand};
}

void ColumnMatch::remember(int column, int field)
{
    for (ColumnLink &link : m_links) {
        if (field >= 0 && link.field == field && link.reason != MatchReason::Remembered)
            link = {};
    }
    m_links[column] = {field, field < 0 ? 0.0 : 1.0, MatchReason::Remembered};
}

void ColumnMatch::keepChoicesOf(const ColumnMatch &other)
{
    for (int column = 0; column < other.columnCount(); ++column) {
        const ColumnLink &chosen = other.link(column);
        if (chosen.reason != MatchReason::ByHand || column >= columnCount())
            continue;
        // Headers change with the encoding and the header switch; the place in the row does not.
        const bool sameHeader = m_headers[column] == other.m_headers[column];
        if (!sameHeader && columnCount() != other.columnCount())
            continue;
        int field = -1;
        if (chosen.field >= 0) {
            const FieldId &id = other.m_fields[chosen.field].id;
            const auto found =
                std::find_if(m_fields.begin(), m_fields.end(), [&](const ProfileField &each) { return each.id == id; });
            if (found == m_fields.end())
                continue;
            field = int(found - m_fields.begin());
            // A person's choice wins over a suggestion for another column.
            for (ColumnLink &link : m_links) {
                if (link.field == field && link.reason != MatchReason::ByHand)
                    link = {};
            }
        }
        setField(column, field);
    }
}

QList<MatchProblem> ColumnMatch::problems() const
{
    QList<MatchProblem> out;
    if (usedColumns().isEmpty())
        out.append({MatchProblem::Kind::NothingMatched, -1, {}});
    for (int field = 0; field < m_fields.size(); ++field) {
        QList<int> columns;
        for (int column = 0; column < columnCount(); ++column) {
            if (m_links[column].field == field)
                columns << column;
        }
        if (columns.size() > 1)
            out.append({MatchProblem::Kind::FieldTwice, field, columns});
        if (!columns.isEmpty())
            continue;
        if (m_fields[field].uniqueIdentifier)
            out.append({MatchProblem::Kind::IdentifierMissing, field, {}});
        else if (m_fields[field].required)
            out.append({MatchProblem::Kind::RequiredMissing, field, {}});
    }
    return out;
}

QList<int> ColumnMatch::usedColumns() const
{
    QList<int> columns;
    for (int column = 0; column < columnCount(); ++column) {
        if (m_links[column].field >= 0)
            columns << column;
    }
    return columns;
}

QStringList ColumnMatch::usedFieldNames() const
{
    QStringList names;
    for (const int column : usedColumns())
        names << m_fields[m_links[column].field].name;
    return names;
}

} // namespace nudge
