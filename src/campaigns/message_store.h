// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/message.h"
#include "campaigns/sqlite_file.h"

#include <QDir>
#include <QList>
#include <QTemporaryDir>

#include <memory>

namespace nudge {

/// The messages of one campaign and run, on disk, so that memory stays flat however large the export is. Lies in a
/// folder of its own that only this user can read, and that is removed with the last object that holds it.
///
/// Rows are numbered from 0 in the order of the files and never change once written; a MessageWriter appends on
/// another thread. Lives on the GUI thread: a read of a few rows takes well under a millisecond.
class MessageStore
{
public:
    MessageStore();

    /// Removes the folders that consoles of this user left in `where` when they were killed; those of running ones
    /// stay.
    static void removeLeftovers(const QString &where = QDir::tempPath());

    /// Empty where the store can be used; otherwise the technical reason.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Keeps the files while a worker uses them.
    [[nodiscard]] std::shared_ptr<QTemporaryDir> folder() const { return m_folder; }
    [[nodiscard]] QString databaseFile() const;

    /// Names of the columns that are neither recipient nor segment, channel, subject or body.
    [[nodiscard]] const QStringList &otherColumns() const { return m_otherColumns; }
    void setOtherColumns(const QStringList &names) { m_otherColumns = names; }

    [[nodiscard]] qint64 count() const; ///< rows that are written so far
    /// Up to `count` rows from row `first` on.
    [[nodiscard]] QList<Message> read(qint64 first, int count) const;

private:
    std::shared_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    QStringList m_otherColumns;
    QString m_problem;
};

} // namespace nudge
