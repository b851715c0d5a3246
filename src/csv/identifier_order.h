// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <QtGlobal>

#include <string_view>

namespace nudge {

/// An identifier of at most 16 bytes in numbers: two are equal where the identifiers are. They are ordered by their
/// length and then byte by byte, as "C8", "C9", "C10" is. All longer ones stand for one, above all others.
struct IdentifierOrder
{
    static constexpr std::size_t kLongest = 16;

    quint64 size = 0;
    quint64 high = 0;
    quint64 low = 0;

    static Q_ALWAYS_INLINE IdentifierOrder of(std::string_view identifier)
    {
        const char *const p = identifier.data();
        const std::size_t size = identifier.size();
        if (size - 8 <= kLongest - 8) [[likely]]
            return {size, qFromBigEndian<quint64>(p), qFromBigEndian<quint64>(p + size - 8)};
        if (size > kLongest)
            return {~quint64(0), ~quint64(0), ~quint64(0)};
        if (size >= 4)
            return {size, quint64(qFromBigEndian<quint32>(p)) << 32 | qFromBigEndian<quint32>(p + size - 4), 0};
        if (size == 0)
            return {};
        const auto byte = [p](std::size_t at) { return quint64(static_cast<unsigned char>(p[at])); };
        return {size, byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1), 0};
    }

    friend Q_ALWAYS_INLINE bool operator<(const IdentifierOrder &a, const IdentifierOrder &b)
    {
        __extension__ using Wide = unsigned __int128;
        const Wide wideA = Wide(a.high) << 64 | a.low;
        const Wide wideB = Wide(b.high) << 64 | b.low;
        return (a.size < b.size) | (unsigned(a.size == b.size) & unsigned(wideA < wideB));
    }
};

} // namespace nudge
