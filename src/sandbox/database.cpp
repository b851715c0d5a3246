// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/database.h"

#include <QSqlError>
#include <QUuid>

namespace nudge {

using namespace Qt::StringLiterals;

Database::Database() : m_connection(u"sandbox-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

Database::~Database()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

std::optional<QString> Database::open(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (!m_database.isValid())
        return u"Qt's SQLite driver is not installed"_s;
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return m_database.lastError().databaseText();
    return std::nullopt;
}

void Database::runOnce(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        throw DatabaseFailure{query.lastError().databaseText()};
}

QSqlQuery &Database::prepared(const char *sql)
{
    auto &slot = m_statements[sql];
    if (!slot) {
        auto query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromLatin1(sql)))
            throw DatabaseFailure{query->lastError().databaseText()};
        slot = std::move(query);
    }
    slot->finish();
    return *slot;
}

void Database::execute(QSqlQuery &query)
{
    if (!query.exec())
        throw DatabaseFailure{query.lastError().databaseText()};
}

Database::Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.runOnce(u"BEGIN IMMEDIATE"_s);
}

Database::Transaction::~Transaction()
{
    if (m_open)
        m_database.m_database.rollback();
}

void Database::Transaction::commit()
{
    m_database.runOnce(u"COMMIT"_s);
    m_open = false;
}

} // namespace nudge
