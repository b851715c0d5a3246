// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/identifier_index.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace nudge {

namespace {

constexpr std::size_t kFirstSlots = 1 << 12;
constexpr std::size_t kBlockBytes = 1 << 20;
using Length = quint32;

} // namespace

IdentifierIndex::IdentifierIndex() : m_slots(kFirstSlots) {}

quint64 IdentifierIndex::hash(std::string_view identifier)
{
    return std::hash<std::string_view>{}(identifier);
}

qint64 IdentifierIndex::insert(std::string_view identifier, quint64 hash, qint64 row)
{
    if (std::size_t(m_size) * 10 >= m_slots.size() * 7)
        grow();
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot &slot = m_slots[at];
        if (!slot.bytes) {
            slot = {hash, store(identifier), row};
            ++m_size;
            return 0;
        }
        if (slot.hash == hash && stored(slot.bytes) == identifier)
            return slot.row;
    }
}

void IdentifierIndex::grow()
{
    std::vector<Slot> slots(m_slots.size() * 2);
    const std::size_t mask = slots.size() - 1;
    for (const Slot &slot : m_slots) {
        if (!slot.bytes)
            continue;
        std::size_t at = slot.hash & mask;
        while (slots[at].bytes)
            at = (at + 1) & mask;
        slots[at] = slot;
    }
    m_slots.swap(slots);
}

const char *IdentifierIndex::store(std::string_view identifier)
{
    const std::size_t needed = sizeof(Length) + identifier.size();
    if (needed > m_freeBytes) {
        m_freeBytes = std::max(needed, kBlockBytes);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_freeBytes));
        m_free = m_blocks.back().get();
    }
    char *const at = m_free;
    const Length length = Length(identifier.size());
    std::memcpy(at, &length, sizeof length);
    std::memcpy(at + sizeof length, identifier.data(), identifier.size());
    m_free += needed;
    m_freeBytes -= needed;
    return at;
}

std::string_view IdentifierIndex::stored(const char *bytes)
{
    Length length;
    std::memcpy(&length, bytes, sizeof length);
    return {bytes + sizeof length, length};
}

} // namespace nudge
