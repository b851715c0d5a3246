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

    std::vector<One> all;
    IdentifierOrder last;
    std::uint32_t orderedFrom = 0; ///< from this row on each identifier is above the one before

    void clear()
    {
        all.clear();
        last = {};
        orderedFrom = 0;
    }

    Q_ALWAYS_INLINE void noteOrder(const IdentifierOrder &order, std::uint32_t index)
    {
        orderedFrom = last < order ? orderedFrom : index;
        last = order;
    }

    void add(std::string_view key, std::uint32_t index)
    {
        const IdentifierOrder order = IdentifierOrder::of(key);
        all.push_back({IdentifierTags::hash(key, order), index});
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
        const auto first = std::lower_bound(chunk.all.begin(), chunk.all.end(), firstIndex,
                                            [](const One &one, std::uint32_t index) { return one.index < index; });
        const std::span<const One> all(first, chunk.all.end());
        if (all.empty())
            return;
        if (m_ordered && chunk.orderedFrom <= all.front().index && m_last < orderOf(all.front())) {
            for (const One &one : all)
                log(one.hash, toRow + one.index);
            m_last = chunk.last;
            return;
        }
        if (m_ordered)
            leaveOrder();
        m_tags.insertAll(
            all, [toRow](const One &one) { return toRow + one.index; }, isSame, known);
    }

    [[nodiscard]] qint64 bytes() const { return m_tags.bytes() + qint64(m_log.capacity() * sizeof(quint64)); }

private:
    /// Neither of the bits that IdentifierTags looks at; tells a hash from a row without an identifier.
    static constexpr quint64 kLogged = quint64(1) << 40;
    /// Beyond this the index grows as it fills.
    static constexpr qint64 kMostReserved = 50'000'000;

    Q_ALWAYS_INLINE void log(quint64 hash, qint64 row)
    {
        if (m_log.size() != std::size_t(row - 1)) [[unlikely]]
            m_log.resize(std::size_t(row - 1));
        m_log.push_back(hash | kLogged);
    }
    void leaveOrder();

    bool m_ordered = true;
    IdentifierOrder m_last;
    std::vector<quint64> m_log; ///< of each row, while they are in order
    IdentifierTags m_tags;
    qint64 m_expected = 0;
};

} // namespace nudge
