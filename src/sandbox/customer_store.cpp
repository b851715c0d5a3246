// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customer_store.h"

#include "sandbox/profile_text.h"

#include <QSet>

namespace nudge {

namespace {

QVariant uniqueOrNull(const QString &value)
{
    return value.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(value);
}

} // namespace

void StoredCustomer::setValue(int slot, const QString &value)
{
    while (values.size() <= slot)
        values.append(QString());
    values[slot] = value;
}

QList<StoredCustomer> CustomerStore::page(qint64 group, qint64 fromRow, qint64 skip, qint64 count)
{
    // The inner query walks the index alone, which holds a few bytes a customer.
    return readAll(
        m_database.run("SELECT id, profile, created, updated FROM customer WHERE customer_group = ? AND id >="
                       " (SELECT id FROM customer WHERE customer_group = ? AND id >= ? ORDER BY id LIMIT 1 OFFSET ?)"
                       " ORDER BY id LIMIT ?",
                       group, group, fromRow, skip, count));
}

QList<StoredCustomer> CustomerStore::after(qint64 group, qint64 afterRow, qint64 count)
{
    return readAll(m_database.run("SELECT id, profile, created, updated FROM customer"
                                  " WHERE customer_group = ? AND id > ? ORDER BY id LIMIT ?",
                                  group, afterRow, count));
}

std::optional<StoredCustomer> CustomerStore::find(qint64 group, qint64 row)
{
    const auto found = readAll(m_database.run(
        "SELECT id, profile, created, updated FROM customer WHERE id = ? AND customer_group = ?", row, group));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<StoredCustomer> CustomerStore::findUnique(qint64 group, const QString &uniqueValue)
{
    const auto found = readAll(m_database.run("SELECT id, profile, created, updated FROM customer"
                                              " WHERE customer_group = ? AND unique_value = ?",
                                              group, uniqueValue));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QStringList CustomerStore::distinctValues(qint64 group, int slot)
{
    QSet<QByteArray> values;
    QSqlQuery &query = m_database.run("SELECT profile FROM customer WHERE customer_group = ?", group);
    while (query.next())
        values.insert(packedValue(query.value(0).toByteArray(), slot).toByteArray());
    query.finish();
    values.remove(QByteArray());
    QStringList sorted;
    for (const QByteArray &value : std::as_const(values))
        sorted << unpackProfile(value).constFirst();
    sorted.sort();
    return sorted;
}

void CustomerStore::insert(qint64 group, const QString &uniqueValue, const QStringList &values, qint64 now)
{
    m_database.run("INSERT INTO customer(customer_group, unique_value, profile, created) VALUES(?, ?, ?, ?)", group,
                   uniqueOrNull(uniqueValue), packProfile(values), now);
}

void CustomerStore::update(qint64 row, const QString &uniqueValue, const QStringList &values, qint64 now)
{
    m_database.run("UPDATE customer SET unique_value = ?, profile = ?, updated = ? WHERE id = ?",
                   uniqueOrNull(uniqueValue), packProfile(values), now, row);
}

bool CustomerStore::remove(qint64 group, qint64 row)
{
    return m_database.run("DELETE FROM customer WHERE id = ? AND customer_group = ?", row, group).numRowsAffected() > 0;
}

void CustomerStore::addToCount(qint64 group, qint64 difference)
{
    if (difference != 0)
        m_database.run("UPDATE customer_group SET customers = customers + ? WHERE id = ?", difference, group);
}

QList<StoredCustomer> CustomerStore::readAll(QSqlQuery &query)
{
    QList<StoredCustomer> customers;
    while (query.next())
        customers.append(
            {query.value(0).toLongLong(), unpackProfile(query.value(1).toByteArray()), query.value(2), query.value(3)});
    query.finish();
    return customers;
}

} // namespace nudge
