// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_search.h"

#include "campaigns/sqlite_file.h"

#include <QSqlQuery>

namespace nudge {

using namespace Qt::StringLiterals;

QList<qint64> findMessages(const QString &databaseFile, const QString &text, qint64 first, qint64 end,
                           const std::atomic_bool &stop)
{
    constexpr qint64 kStep = 5000; // rows between two looks at `stop`
    QList<qint64> found;
    SqliteFile file(databaseFile);
    QSqlQuery query(file.database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT row FROM message WHERE row >= ? AND row < ? AND instr(folded, ?) > 0 ORDER BY row"_s);
    query.bindValue(2, text.toCaseFolded());
    for (; first < end && !stop; first += kStep) {
        query.bindValue(0, first);
        query.bindValue(1, qMin(first + kStep, end));
        if (!query.exec())
            break;
        while (query.next())
            found.append(query.value(0).toLongLong());
    }
    return found;
}

} // namespace nudge
