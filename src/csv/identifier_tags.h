// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace nudge {

/// Which identifiers have been seen, and in which row first, in 8 bytes a slot: 36 bits of the identifier's hash
/// and the row's number. That is 11 to 16 bytes a row. Exact: where two hashes agree, the caller compares the
/// identifiers themselves, which stand in the file.
class IdentifierTags
{
public:
    static quint64 hash(std::string_view identifier);

    /// Makes room for so many rows at once, before the first insert().
    void reserve(qint64 rows);

    /// Fetches the memory that insert() is going to look at. GCC drops calls of a function that does nothing else.
    Q_ALWAYS_INLINE void prefetch(quint64 hash) const
    {
        const Part &part = m_parts[partOf(hash)];
        if (part.size > 0)
            __builtin_prefetch(&part.slots[home(tagOf(hash), part.size)]);
    }

    /// The row that had the identifier first; 0 where it is new and now belongs to `row`. `isSame(earlier)`: whether
    /// the row `earlier` has it too.
    template <class IsSame>
    qint64 insert(quint64 hash, qint64 row, IsSame &&isSame)
    {
        Part &part = m_parts[partOf(hash)];
        if (part.used * 4 >= part.size * 3)
            grow(part, part.size + part.size / 2 + kFirstSlots);
        const quint64 tag = tagOf(hash);
        for (std::size_t at = home(tag, part.size);; at = at + 1 == part.size ? 0 : at + 1) {
            quint64 &slot = part.slots[at];
            if (slot == 0) {
                slot = tag << kRowBits | quint64(row);
                ++part.used;
                return 0;
            }
            if (slot >> kRowBits == tag && isSame(qint64(slot & kRowMask)))
                return qint64(slot & kRowMask);
        }
    }

    [[nodiscard]] qint64 bytes() const;

private:
    static constexpr int kPartBits = 8;
    static constexpr int kRowBits = 36;
    static constexpr int kTagBits = 64 - kRowBits;
    static constexpr quint64 kRowMask = (quint64(1) << kRowBits) - 1;
    static constexpr std::size_t kFirstSlots = 64;

    struct Free
    {
        void operator()(quint64 *slots) const;
    };
    using Slots = std::unique_ptr<quint64[], Free>;

    struct Part
    {
        quint64 *slots = nullptr; ///< tag and row; 0 = free, for rows count from 1
        Slots own;                ///< empty where they stand in m_reserved
        std::size_t size = 0;
        std::size_t used = 0;
    };

    static std::size_t partOf(quint64 hash) { return std::size_t(hash >> (64 - kPartBits)); }
    static quint64 tagOf(quint64 hash) { return hash & ((quint64(1) << kTagBits) - 1); }
    static std::size_t home(quint64 tag, std::size_t size) { return std::size_t((tag * size) >> kTagBits); }
    static Slots allocate(std::size_t count);
    static void grow(Part &part, std::size_t size);

    Slots m_reserved;
    std::array<Part, std::size_t(1) << kPartBits> m_parts;
};

} // namespace nudge
