// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <string_view>
#include <vector>

namespace nudge {

/// Which identifiers have been seen, and in which row first. Exact: equal hashes are compared byte by byte.
/// Takes 24 bytes for a slot (at most 70 % filled) and the identifier's own bytes.
class IdentifierIndex
{
public:
    IdentifierIndex();

    static quint64 hash(std::string_view identifier);

    /// The row that had it first; 0 where it is new and now belongs to `row`.
    qint64 insert(std::string_view identifier, quint64 hash, qint64 row);

    [[nodiscard]] qint64 size() const { return m_size; }

private:
    struct Slot
    {
        quint64 hash = 0;
        const char *bytes = nullptr; ///< length (4 bytes), then the identifier; null = free
        qint64 row = 0;
    };

    void grow();
    const char *store(std::string_view identifier);
    static std::string_view stored(const char *bytes);

    std::vector<Slot> m_slots;
    qint64 m_size = 0;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr;
    std::size_t m_freeBytes = 0;
};

} // namespace nudge
