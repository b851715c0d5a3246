// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/database.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace nudge {

struct StoredCustomer
{
    qint64 row = 0;
    QStringList values; ///< by slot; shorter than the slots where later fields have no value yet
    QVariant created;
    QVariant updated; ///< null where never updated

    [[nodiscard]] QString value(int slot) const { return slot < values.size() ? values[slot] : QString(); }
    void setValue(int slot, const QString &value);
};

/// Customers in SQLite, in the order of their making. A group's number of customers is kept in the group, so
/// that pages of a million customers cost no count.
class CustomerStore
{
public:
    explicit CustomerStore(Database &database) : m_database(database) {}

    /// `count` customers, beginning `skip` places behind the one in `fromRow` (PositionMarks).
    QList<StoredCustomer> page(qint64 group, qint64 fromRow, qint64 skip, qint64 count);
    /// Up to `count` customers behind the one in `afterRow`, 0 = from the first.
    QList<StoredCustomer> after(qint64 group, qint64 afterRow, qint64 count);
    std::optional<StoredCustomer> find(qint64 group, qint64 row);
    std::optional<StoredCustomer> findUnique(qint64 group, const QString &uniqueValue);

    /// The different values other than empty in one slot, sorted.
    QStringList distinctValues(qint64 group, int slot);

    /// An empty `uniqueValue` is none.
    void insert(qint64 group, const QString &uniqueValue, const QStringList &values, qint64 now);
    void update(qint64 row, const QString &uniqueValue, const QStringList &values, qint64 now);
    bool remove(qint64 group, qint64 row);
    void addToCount(qint64 group, qint64 difference);

private:
    static QList<StoredCustomer> readAll(QSqlQuery &query);

    Database &m_database;
};

} // namespace nudge
