// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"
#include "sandbox/customer_store.h"
#include "sandbox/stored_fields.h"

#include <QList>

namespace nudge {

/// Takes the rows of one upload: checks each against the profile fields, then makes a customer or changes the
/// one with the same unique identifier. A row is taken whole or not at all; only the given values change.
class CustomerUpload
{
public:
    struct Value
    {
        const StoredField *field;
        QString text;
    };
    using Row = QList<Value>;

    CustomerUpload(Database &database, const StoredFields &fields, qint64 group, qint64 now);

    void take(const Row &row);
    /// Changes one customer by its id (call 6).
    void change(qint64 customer, const Row &row);
    /// Refuses the next row for a reason that the caller found.
    void reject(const QString &field, const QString &message);
    /// Writes the group's new number of customers; once, at the end.
    void finish();

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] qint64 accepted() const { return m_accepted; }
    [[nodiscard]] qint64 updated() const { return m_updated; }
    [[nodiscard]] qint64 rejected() const { return m_rows - m_accepted; }
    [[nodiscard]] const QList<RowError> &errors() const { return m_errors; }

private:
    bool check(const Row &row);
    void addError(const QString &field, const QString &message);
    void write(StoredCustomer &customer, const Row &row);
    [[nodiscard]] QString uniqueValueIn(const Row &row) const;

    CustomerStore m_store;
    const StoredFields &m_fields;
    qint64 m_group;
    qint64 m_now;
    qint64 m_rows = 0;
    qint64 m_accepted = 0;
    qint64 m_updated = 0;
    QList<RowError> m_errors;
};

} // namespace nudge
