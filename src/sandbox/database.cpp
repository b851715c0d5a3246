// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/database.h"

#include <QSqlError>
#include <QUuid>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

/// Another server holds its file as long as it runs: waiting longer helps nobody.
constexpr QLatin1StringView kOptions("QSQLITE_BUSY_TIMEOUT=1000");

DatabaseFailure failureOf(const QSqlError &error)
{
    // SQLite's primary result codes, which are part of its stable interface.
    const auto kind = [&error] {
        switch (error.nativeErrorCode().toInt() & 0xff) {
        case 5: // BUSY
        case 6: // LOCKED
            return SandboxFailure::InUse;
        case 11: // CORRUPT
        case 26: // NOTADB
            return SandboxFailure::Damaged;
        case 3:  // PERM
        case 8:  // READONLY
        case 14: // CANTOPEN
            return SandboxFailure::NoAccess;
        default:
            return SandboxFailure::Other;
        }
    };
    return {error.databaseText(), kind()};
}

} // namespace

Database::Database() : m_connection(u"sandbox-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

Database::~Database()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

std::optional<DatabaseFailure> Database::open(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (!m_database.isValid())
        return DatabaseFailure{u"Qt's SQLite driver is not installed"_s};
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(kOptions);
    if (!m_database.open())
        return failureOf(m_database.lastError());
    return std::nullopt;
}

void Database::runOnce(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        throw failureOf(query.lastError());
}

QSqlQuery &Database::prepared(const char *sql)
{
    auto &slot = m_statements[sql];
    if (!slot) {
        auto query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromLatin1(sql)))
            throw failureOf(query->lastError());
        slot = std::move(query);
    }
    slot->finish();
    return *slot;
}

void Database::execute(QSqlQuery &query)
{
    if (!query.exec())
        throw failureOf(query.lastError());
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
