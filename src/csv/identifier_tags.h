// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/identifier_order.h"
#include "csv/zeroed_words.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace nudge {

/// Which identifiers have been seen, and in which row first, in 8 bytes a slot: 36 bits of the identifier's hash
/// and the row's number. That is 11 to 16 bytes a row. Exact: where two hashes agree, the caller compares the
/// identifiers themselves, which stand in the file.
class IdentifierTags
{
public:
    /// `order`: the identifier's.
    static Q_ALWAYS_INLINE quint64 hash(std::string_view identifier, const IdentifierOrder &order)
    {
        if (identifier.size() > IdentifierOrder::kLongest) [[unlikely]]
            return hashLong(identifier);
        return mix(mix(kFirst ^ (order.size * kSecond) ^ order.high, kSecond ^ order.low), kFirst);
    }

    /// Makes room for so many rows at once, before the first insert().
    void reserve(qint64 rows);

    /// Inserts identifiers one after the other; each has a member `hash`, and belongs to rowOf(identifier) where it is
    /// new. Where it is not, known(identifier, row) is called with the row that had it first. isSame(identifier, row):
    /// whether the row has the same identifier, and not just the same tag.
    template <class Identifier, class RowOf, class IsSame, class Known>
    void insertAll(std::span<const Identifier> identifiers, const RowOf &rowOf, const IsSame &isSame,
                   const Known &known)
    {
        // The memory that an insertion is going to look at is fetched some time before.
        constexpr std::size_t kAhead = 32;
        const std::size_t count = identifiers.size();
        for (std::size_t i = 0; i < std::min(count, kAhead); ++i)
            prefetch(identifiers[i].hash);
        for (std::size_t i = 0; i < count; ++i) {
            prefetch(identifiers[std::min(i + kAhead, count - 1)].hash);
            const Identifier &identifier = identifiers[i];
            const qint64 row =
                insert(identifier.hash, rowOf(identifier), [&](qint64 earlier) { return isSame(identifier, earlier); });
            if (row > 0) [[unlikely]]
                known(identifier, row);
        }
    }

    /// Fetches the memory that insert() is going to look at. GCC drops calls of a function that does nothing else,
    /// where it is not inline.
    Q_ALWAYS_INLINE void prefetch(quint64 hash) const
    {
        const Part &part = m_parts[partOf(hash)];
        __builtin_prefetch(part.slots + home(tagOf(hash), part.size));
    }

    /// The row that had the identifier first; 0 where it is new and now belongs to `row`. `isSame(earlier)`: whether
    /// the row `earlier` has it too.
    template <class IsSame> Q_ALWAYS_INLINE qint64 insert(quint64 hash, qint64 row, const IsSame &isSame)
    {
        Part &part = m_parts[partOf(hash)];
        if (part.room == 0) [[unlikely]]
            grow(part, part.size + part.size / 2 + kFirstSlots);
        const quint64 tag = tagOf(hash);
        quint64 *const slots = part.slots;
        const std::size_t size = part.size;
        for (std::size_t at = home(tag, size);;) {
            quint64 &slot = slots[at];
            if (slot == 0) {
                slot = tag << kRowBits | quint64(row);
                --part.room;
                return 0;
            }
            if (slot >> kRowBits == tag && isSame(qint64(slot & kRowMask))) [[unlikely]]
                return qint64(slot & kRowMask);
            if (++at == size)
                at = 0;
        }
    }

    [[nodiscard]] qint64 bytes() const;

private:
    static constexpr int kPartBits = 8;
    static constexpr int kRowBits = 36;
    static constexpr int kTagBits = 64 - kRowBits;
    static constexpr quint64 kRowMask = (quint64(1) << kRowBits) - 1;
    static constexpr std::size_t kFirstSlots = 64;

    // Any odd numbers with their bits well spread do.
    static constexpr quint64 kFirst = 0x9E3779B97F4A7C15u;
    static constexpr quint64 kSecond = 0xD6E8FEB86659FD93u;

    struct Part
    {
        quint64 *slots = nullptr; ///< tag and row; 0 = free, for rows count from 1
        ZeroedWords own;          ///< empty where they stand in m_reserved
        std::size_t size = 0;
        std::size_t room = 0; ///< so many more may be used before it grows
    };

    static quint64 mix(quint64 a, quint64 b)
    {
        __extension__ using Wide = unsigned __int128;
        const Wide product = Wide(a) * b;
        return quint64(product) ^ quint64(product >> 64);
    }
    static quint64 hashLong(std::string_view identifier);
    static std::size_t most(std::size_t size) { return size - size / 4; }
    static std::size_t partOf(quint64 hash) { return std::size_t(hash >> (64 - kPartBits)); }
    static quint64 tagOf(quint64 hash) { return hash & ((quint64(1) << kTagBits) - 1); }
    static std::size_t home(quint64 tag, std::size_t size) { return std::size_t((tag * size) >> kTagBits); }
    static void grow(Part &part, std::size_t size);

    ZeroedWords m_reserved;
    std::array<Part, std::size_t(1) << kPartBits> m_parts;
};

} // namespace nudge
