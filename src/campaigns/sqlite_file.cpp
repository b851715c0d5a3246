// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/sqlite_file.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace nudge {

using namespace Qt::StringLiterals;

SqliteFile::SqliteFile(const QString &path) : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return;
    QSqlQuery query(database);
    query.exec(u"PRAGMA journal_mode=WAL"_s);
    query.exec(u"PRAGMA synchronous=OFF"_s);
}

SqliteFile::~SqliteFile()
{
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

bool SqliteFile::isOpen() const
{
    return database().isOpen();
}

QString SqliteFile::problem() const
{
    return database().lastError().text();
}

QSqlDatabase SqliteFile::database() const
{
    return QSqlDatabase::database(m_name, false);
}

} // namespace nudge
