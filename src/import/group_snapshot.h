// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"

#include <QStringList>

#include <memory>
#include <string_view>
#include <vector>

namespace nudge {

/// The customers of a group as they were read, for comparing a file with them: the values of the fields that the file
/// has, found by the unique identifier. Takes the bytes of the values, one for each value, and 8 + 12 to 24 bytes a
/// customer. Filled by one thread, then read by any.
class GroupSnapshot
{
public:
    /// `fields`: by name; `identifier` is the unique one's place among them.
    GroupSnapshot(QStringList fields, int identifier);

    void reserve(qint64 customers);
    /// A customer without an identifier is counted, and never found.
    void add(const Customer &customer);

    [[nodiscard]] const QStringList &fields() const { return m_fields; }
    [[nodiscard]] int identifierField() const { return m_identifier; }
    [[nodiscard]] qint64 size() const { return qint64(m_places.size()); }
    [[nodiscard]] qint64 bytes() const;

    /// Where the customer with this identifier stands, from 0; -1 for none. White space around it does not count.
    [[nodiscard]] qint64 find(std::string_view identifier) const { return find(identifier, hash(identifier)); }
    [[nodiscard]] qint64 find(std::string_view identifier, quint64 hash) const;
    [[nodiscard]] static quint64 hash(std::string_view identifier);
    /// Fetches the memory that find() is going to look at.
    void prefetch(quint64 hash) const;

    /// UTF-8, as the server sent them; valid as long as the snapshot. `values` gets one for each field.
    void values(qint64 customer, std::vector<std::string_view> &values) const;
    [[nodiscard]] CustomerId id(qint64 customer) const;
    [[nodiscard]] QString identifier(qint64 customer) const;

private:
    void insert(std::uint32_t customer, quint64 hash);
    void grow(std::size_t slots);

    QStringList m_fields;
    int m_identifier;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_used = 0; ///< of the last block
    std::vector<const char *> m_places;
    std::vector<quint64> m_slots; ///< upper 32 bits of the hash, number of the customer + 1; 0 = free
    std::size_t m_filled = 0;
};

} // namespace nudge
