// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/identifier_tags.h"

namespace nudge {

quint64 IdentifierTags::hashLong(std::string_view identifier)
{
    const char *p = identifier.data();
    const char *const end = p + identifier.size();
    quint64 state = kFirst ^ (identifier.size() * kSecond);
    for (; end - p > 16; p += 16)
        state = mix(state ^ qFromLittleEndian<quint64>(p), kSecond ^ qFromLittleEndian<quint64>(p + 8));
    return mix(mix(state ^ qFromLittleEndian<quint64>(end - 16), kSecond ^ qFromLittleEndian<quint64>(end - 8)),
               kFirst);
}

void IdentifierTags::reserve(qint64 rows)
{
    const std::size_t slots = std::size_t(rows) / m_parts.size() * 3 / 2 + kFirstSlots;
    m_reserved = makeZeroedWords(slots * m_parts.size());
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i] = {m_reserved.get() + i * slots, nullptr, slots, most(slots)};
}

void IdentifierTags::grow(Part &part, std::size_t size)
{
    ZeroedWords slots = makeZeroedWords(size);
    // Homes rise with the tags, so that this runs through old and new slots in one direction.
    std::size_t used = 0;
    for (std::size_t i = 0; i < part.size; ++i) {
        const quint64 slot = part.slots[i];
        if (slot == 0)
            continue;
        ++used;
        std::size_t at = home(slot >> kRowBits, size);
        while (slots[at] != 0)
            at = at + 1 == size ? 0 : at + 1;
        slots[at] = slot;
    }
    part.own = std::move(slots);
    part.slots = part.own.get();
    part.size = size;
    part.room = most(size) - used;
}

qint64 IdentifierTags::bytes() const
{
    qint64 sum = 0;
    for (const Part &part : m_parts)
        sum += qint64(part.size * sizeof(quint64));
    return sum;
}

} // namespace nudge
