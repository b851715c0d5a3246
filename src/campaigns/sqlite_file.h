// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QString>

namespace nudge {

/// One connection to an SQLite file that need not survive a crash, closed with the object. For the thread that made
/// it; several threads make one each for the same file, and readers do not wait for the writer.
class SqliteFile
{
public:
    explicit SqliteFile(const QString &path);
    ~SqliteFile();
    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString problem() const; ///< in SQLite's words
    [[nodiscard]] QSqlDatabase database() const;

private:
    QString m_name;
};

} // namespace nudge
