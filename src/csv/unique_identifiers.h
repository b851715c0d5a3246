// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/identifier_order.h"
#include "csv/identifier_tags.h"

#include <span>
#include <vector>

namespace nudge {

/// The identifiers of one column and one chunk, hashed where the cells are checked, in the order of the rows.
struct ChunkIdentifiers
{
    struct One
    {
        quint64 hash = 0;
        std::uint32_t index = 0; ///< of the row in its chunk
    };

    std::vector<One> room; ///< the first `count` hold one
    std::size_t count = 0;
    IdentifierOrder last;
    std::uint32_t orderedFrom = 0; ///< from this row on each identifier is above the one before

    void clear()
    {
        count = 0;
        last = {};
        orderedFrom = 0;
    }

    [[nodiscard]] std::span<const One> all() const { return std::span(room).first(count); }

    /// Room for so many more; what is added there counts when `count` says so.
    One *more(std::size_t most)
    {
        if (room.size() < count + most)
            room.resize(std::max(count + most, 2 * room.size()));
        return room.data() + count;
    }

    Q_ALWAYS_INLINE void noteOrder(const IdentifierOrder &order, std::uint32_t index)
    {
        orderedFrom = last < order ? orderedFrom : index;
        last = order;
    }

    void add(std::string_view key, std::uint32_t index)
    {
        const IdentifierOrder order = IdentifierOrder::of(key);
        *more(1) = {IdentifierTags::hash(key, order), index};
        ++count;
        noteOrder(order, index);
    }
};

/// Which identifiers of one column have been seen, chunk by chunk in the order of the file. As long as each is above
/// the one before there is nothing to look for, and 8 bytes a row are noted down; from the first one on that is not,
/// IdentifierTags tells. One thread.
class UniqueIdentifiers
{
public:
    /// How many rows are to be expected.
    void expect(qint64 rows) { m_expected = rows; }

    /// Takes the identifiers of a chunk whose row `index` is the row `toRow + index` of the file. orderOf(one): its
    /// order, read from the text. isSame and known as in IdentifierTags::insertAll().
    template <class OrderOf, class IsSame, class Known>
    void take(const ChunkIdentifiers &chunk, std::uint32_t firstIndex, qint64 toRow, const OrderOf &orderOf,
              const IsSame &isSame, const Known &known)
    {
        using One = ChunkIdentifiers::One;
        const std::span<const One> found = chunk.all();
        const auto first = std::lower_bound(found.begin(), found.end(), firstIndex,
                                            [](const One &one, std::uint32_t index) { return one.index < index; });
        const std::span<const One> all(first, found.end());
        if (all.empty())
            return;
        if (m_ordered && chunk.orderedFrom <= all.front().index && m_last < orderOf(all.front())) {
            makeRoom(std::size_t(toRow) + all.back().index);
            for (const One &one : all)
                m_log[std::size_t(toRow) + one.index - 1] = one.hash | kLogged;
            m_last = chunk.last;
            return;
        }
        if (m_ordered)
            leaveOrder();
        m_tags.insertAll(
            all, [toRow](const One &one) { return toRow + one.index; }, isSame, known);
    }

    [[nodiscard]] qint64 bytes() const { return m_tags.bytes() + qint64(m_logged * sizeof(quint64)); }

private:
    /// Neither of the bits that IdentifierTags looks at; tells a hash from a row without an identifier.
    static constexpr quint64 kLogged = quint64(1) << 40;
    /// Beyond this the index grows as it fills.
    static constexpr qint64 kMostReserved = 50'000'000;

    /// So that the log goes up to this row.
    void makeRoom(std::size_t rows);
    void leaveOrder();

    bool m_ordered = true;
    IdentifierOrder m_last;
    ZeroedWords m_log; ///< of each row, while they are in order; 0 = it has none
    std::size_t m_logRoom = 0;
    std::size_t m_logged = 0;
    IdentifierTags m_tags;
    qint64 m_expected = 0;
};

} // namespace nudge
