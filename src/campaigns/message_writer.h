// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/message.h"
#include "campaigns/sqlite_file.h"

#include <QSqlQuery>

namespace nudge {

/// Appends messages to a MessageStore's database. Has a connection of its own; for one worker thread at a time.
class MessageWriter
{
public:
    explicit MessageWriter(const QString &databaseFile);
    ~MessageWriter(); ///< what was not committed is dropped

    /// False where the disk refused it; see problem().
    bool add(const Message &message);
    /// Makes what was added visible to the store.
    bool commit();

    [[nodiscard]] QString problem() const { return m_problem; }

private:
    bool fail(const QString &reason);

    SqliteFile m_file;
    QSqlQuery m_insert;
    QString m_problem;
    bool m_inTransaction = false;
};

} // namespace nudge
