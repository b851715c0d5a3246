// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"
#include "import/column_match.h"
#include "import/mend_recipe.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace nudge {

/// How files of one shape were matched the last time. Columns are known by hashes of their names: where a file without
/// a header was taken for one with a header, its first customer must not be kept.
struct RememberedMatch
{
    QString profile; ///< id of the connection
    WorkspaceId workspace;
    QDateTime usedAt; ///< UTC
    QString encoding;
    char16_t delimiter = u',';
    bool header = true;
    QStringList columns;    ///< hashes, in the file's order
    QStringList fields;     ///< the names of the fields they went to; empty: ignored
    QStringList newColumns; ///< the fields that the recipe's new columns went to, in their order
    MendRecipe recipe;      ///< its columns by their hashes too

    friend bool operator==(const RememberedMatch &, const RememberedMatch &) = default;
};

/// What is otherwise now than it was then.
struct MatchDrift
{
    QList<int> newColumns;  ///< of the file; they were not there then
    QStringList lostFields; ///< names of fields whose column is not there any more
    QStringList goneFields; ///< names of fields that the workspace does not have any more
    bool encodingChanged = false;
    bool delimiterChanged = false;

    [[nodiscard]] bool isEmpty() const { return *this == MatchDrift(); }
    friend bool operator==(const MatchDrift &, const MatchDrift &) = default;
};

[[nodiscard]] MatchDrift driftSince(const RememberedMatch &then, const QStringList &columns, const Dialect &dialect,
                                    const QList<ProfileField> &fields);
/// Takes the links over that `then` had, as MatchReason::Remembered.
void applyRemembered(const RememberedMatch &then, ColumnMatch &match);

/// The matches of earlier uploads, in a JSON file. Lives on the GUI thread.
class MatchMemory : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMost = 200; ///< the oldest are forgotten

    /// An empty path keeps them in memory only.
    explicit MatchMemory(QString filePath, QObject *parent = nullptr);

    /// What is found and remembered from now on is this connection's.
    void open(const QString &profileId) { m_profile = profileId; }
    /// False where a trace of it could not be removed from the file.
    bool forgetProfile(const QString &profileId);

    /// The same columns, whatever their order; else the one with most columns in common, if those are most of both.
    [[nodiscard]] std::optional<RememberedMatch> find(const WorkspaceId &workspace, const QStringList &columns) const;
    /// `columns`: the file's own. Takes the place of what was known of these columns.
    void remember(const WorkspaceId &workspace, const QStringList &columns, const Dialect &dialect,
                  const ColumnMatch &match, const Mending &mending);

    /// What is kept of a column's name.
    static QStringList hashesOf(const QStringList &columns);

private:
    void load();
    bool store();

    QString m_filePath;
    QString m_profile;
    QList<RememberedMatch> m_matches; ///< the newest first
};

} // namespace nudge
