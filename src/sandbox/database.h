// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox_failure.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>

namespace nudge {

/// Thrown where SQLite refuses a statement; the host answers it with 500.
struct DatabaseFailure
{
    QString reason;
    SandboxFailure kind = SandboxFailure::Other;
};

/// The sandbox's SQLite connection with its prepared statements. Used from the thread that made it.
class Database
{
public:
    Database();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens `path`, or says why it cannot. ":memory:" is kept in memory; an empty path is a file that SQLite itself
    /// removes, also where the program is killed.
    std::optional<DatabaseFailure> open(const QString &path);

    /// Runs a statement with its values in order. The statement is kept prepared under its text; its rows are
    /// good until the same text runs again.
    template <class... Values> QSqlQuery &run(const char *sql, const Values &...values)
    {
        QSqlQuery &query = prepared(sql);
        int index = 0;
        (query.bindValue(index++, bound(values)), ...);
        execute(query);
        return query;
    }
    /// The first column of the first row; nothing where there is no row.
    template <class... Values> QVariant value(const char *sql, const Values &...values)
    {
        QSqlQuery &query = run(sql, values...);
        const QVariant found = query.next() ? query.value(0) : QVariant();
        query.finish();
        return found;
    }
    /// Runs a statement that is not worth keeping (schema, pragmas).
    void runOnce(const QString &sql);

    /// Commits when asked to, rolls back otherwise.
    class Transaction
    {
    public:
        explicit Transaction(Database &database);
        ~Transaction();
        Transaction(const Transaction &) = delete;
        Transaction &operator=(const Transaction &) = delete;
        void commit();

    private:
        Database &m_database;
        bool m_open = true;
    };

private:
    /// A text that was never set is an empty text to SQL, not NULL; NULL is asked for with a null QVariant.
    template <class Value> static QVariant bound(const Value &value)
    {
        if constexpr (std::is_same_v<Value, QString> || std::is_same_v<Value, QByteArray>)
            return value.isNull() ? QVariant(emptyOf(value)) : QVariant(value);
        else
            return QVariant(value);
    }
    static QString emptyOf(const QString &) { return QString(QLatin1StringView("")); }
    static QByteArray emptyOf(const QByteArray &) { return QByteArray(""); }
    QSqlQuery &prepared(const char *sql);
    static void execute(QSqlQuery &query);

    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<std::string, std::unique_ptr<QSqlQuery>> m_statements;
};

} // namespace nudge
