// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/identifier_tags.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <sys/mman.h>

namespace nudge {

namespace {

constexpr std::size_t kHugePage = 2 << 20;

quint64 load(const char *p, std::size_t size)
{
    quint64 word = 0;
    std::memcpy(&word, p, size);
    return word;
}

quint64 mix(quint64 a, quint64 b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide(a) * b;
    return quint64(product) ^ quint64(product >> 64);
}

// Any odd numbers with their bits well spread do.
constexpr quint64 kFirst = 0x9E3779B97F4A7C15u;
constexpr quint64 kSecond = 0xD6E8FEB86659FD93u;

} // namespace

quint64 IdentifierTags::hash(std::string_view identifier)
{
    const char *p = identifier.data();
    std::size_t left = identifier.size();
    quint64 state = kFirst ^ (left * kSecond);
    for (; left > 16; left -= 16, p += 16)
        state = mix(state ^ load(p, 8), kSecond ^ load(p + 8, 8));
    if (left >= 8)
        return mix(mix(state ^ load(p, 8), kSecond ^ load(p + left - 8, 8)), kFirst);
    if (left >= 4)
        return mix(mix(state ^ load(p, 4), kSecond ^ load(p + left - 4, 4)), kFirst);
    return mix(mix(state ^ load(p, left), kSecond), kFirst);
}

void IdentifierTags::Free::operator()(quint64 *slots) const
{
    std::free(slots);
}

IdentifierTags::Slots IdentifierTags::allocate(std::size_t count)
{
    const std::size_t wanted = count * sizeof(quint64);
    if (wanted < kHugePage)
        return Slots(static_cast<quint64 *>(std::calloc(count, sizeof(quint64))));
    // In pages of 4 KiB most look-ups would miss the processor's page cache too, and be fetched ahead in vain.
    const std::size_t bytes = (wanted + kHugePage - 1) / kHugePage * kHugePage;
    void *const memory = std::aligned_alloc(kHugePage, bytes);
    if (!memory)
        throw std::bad_alloc();
    ::madvise(memory, bytes, MADV_HUGEPAGE);
    std::memset(memory, 0, bytes);
    return Slots(static_cast<quint64 *>(memory));
}

void IdentifierTags::reserve(qint64 rows)
{
    const std::size_t slots = std::size_t(rows) / m_parts.size() * 3 / 2 + kFirstSlots;
    m_reserved = allocate(slots * m_parts.size());
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i] = {m_reserved.get() + i * slots, nullptr, slots, 0};
}

void IdentifierTags::grow(Part &part, std::size_t size)
{
    Slots slots = allocate(size);
    // Homes rise with the tags, so that this runs through old and new slots in one direction.
    for (std::size_t i = 0; i < part.size; ++i) {
        const quint64 slot = part.slots[i];
        if (slot == 0)
            continue;
        std::size_t at = home(slot >> kRowBits, size);
        while (slots[at] != 0)
            at = at + 1 == size ? 0 : at + 1;
        slots[at] = slot;
    }
    part.own = std::move(slots);
    part.slots = part.own.get();
    part.size = size;
}

qint64 IdentifierTags::bytes() const
{
    qint64 sum = 0;
    for (const Part &part : m_parts)
        sum += qint64(part.size * sizeof(quint64));
    return sum;
}

} // namespace nudge
