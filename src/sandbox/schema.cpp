// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/schema.h"

#include <QDateTime>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr int kApplicationId = 0x4e756467; // "Nudg", in the file's header
constexpr int kVersion = 1;

// customer.profile holds all values in one text (profile_text.h). A value has its place by field.slot; slots are
// not used twice in a workspace, so that a deleted field's data can never come back under another field.
constexpr const char *kTables[] = {
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID",
    "CREATE TABLE refresh_token(token TEXT PRIMARY KEY, expires INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0)"
    " WITHOUT ROWID",
    "CREATE TABLE workspace(id INTEGER PRIMARY KEY, name TEXT NOT NULL, next_slot INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE customer_group(id INTEGER PRIMARY KEY AUTOINCREMENT, workspace INTEGER NOT NULL,"
    " name TEXT NOT NULL, description TEXT NOT NULL, customers INTEGER NOT NULL DEFAULT 0,"
    " created INTEGER NOT NULL, updated INTEGER NOT NULL)",
    "CREATE TABLE field(id INTEGER PRIMARY KEY AUTOINCREMENT, workspace INTEGER NOT NULL, slot INTEGER NOT NULL,"
    " name TEXT NOT NULL, display_name TEXT NOT NULL, type INTEGER NOT NULL, format TEXT NOT NULL,"
    " required INTEGER NOT NULL, is_unique INTEGER NOT NULL)",
    "CREATE TABLE customer(id INTEGER PRIMARY KEY AUTOINCREMENT, customer_group INTEGER NOT NULL, unique_value TEXT,"
    " profile BLOB NOT NULL, created INTEGER NOT NULL, updated INTEGER)",
    "CREATE TABLE campaign(id INTEGER PRIMARY KEY AUTOINCREMENT, workspace INTEGER NOT NULL,"
    " customer_group INTEGER NOT NULL, name TEXT NOT NULL, channel INTEGER NOT NULL, stage INTEGER NOT NULL,"
    " address_field TEXT NOT NULL, segment_field TEXT NOT NULL, default_subject TEXT NOT NULL,"
    " default_body TEXT NOT NULL, messages INTEGER NOT NULL DEFAULT 0, created INTEGER NOT NULL, published INTEGER,"
    " publishing INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE run(campaign INTEGER NOT NULL, number INTEGER NOT NULL, customer_group INTEGER NOT NULL,"
    " segments INTEGER NOT NULL, summary TEXT NOT NULL, status TEXT NOT NULL, created INTEGER NOT NULL,"
    " PRIMARY KEY(campaign, number)) WITHOUT ROWID",
    "CREATE TABLE message(id INTEGER PRIMARY KEY AUTOINCREMENT, campaign INTEGER NOT NULL, run INTEGER NOT NULL,"
    " segment TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, review_status TEXT NOT NULL,"
    " stage INTEGER NOT NULL, archived INTEGER NOT NULL DEFAULT 0)",
    "CREATE INDEX message_of_campaign ON message(campaign, run)",
    "CREATE TABLE export_file(campaign INTEGER NOT NULL, run INTEGER NOT NULL, page INTEGER NOT NULL,"
    " rows INTEGER NOT NULL, csv BLOB NOT NULL, PRIMARY KEY(campaign, run, page))",
};

int pragma(Database &database, const char *sql)
{
    return database.value(sql).toInt();
}

} // namespace

DataState dataState(Database &database)
{
    const int id = pragma(database, "PRAGMA application_id");
    if (id == kApplicationId)
        return pragma(database, "PRAGMA user_version") == kVersion ? DataState::Ready : DataState::Other;
    const bool empty = database.value("SELECT count(*) FROM sqlite_master").toInt() == 0;
    return empty && id == 0 ? DataState::Empty : DataState::Foreign;
}

void createSchema(Database &database)
{
    for (const char *sql : kTables)
        database.runOnce(QString::fromLatin1(sql));
    database.runOnce(u"PRAGMA application_id = %1"_s.arg(kApplicationId));
    database.runOnce(u"PRAGMA user_version = %1"_s.arg(kVersion));
}

void createIndexes(Database &database)
{
    // Holds the row's id too, so that skipping to a late page reads this small index alone.
    database.runOnce(u"CREATE INDEX customer_of_group ON customer(customer_group)"_s);
    database.runOnce(u"CREATE INDEX customer_by_unique_value ON customer(customer_group, unique_value)"
                     " WHERE unique_value IS NOT NULL"_s);
}

QString momentText(const QVariant &seconds)
{
    return seconds.isNull() ? QString()
                            : QDateTime::fromSecsSinceEpoch(seconds.toLongLong(), Qt::UTC).toString(Qt::ISODate);
}

} // namespace nudge
