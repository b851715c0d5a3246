// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/unique_identifiers.h"

#include <cstring>

namespace nudge {

void UniqueIdentifiers::makeRoom(std::size_t rows)
{
    if (rows > m_logRoom) {
        m_logRoom = std::max({rows, 2 * m_logRoom, std::size_t(std::min(m_expected, kMostReserved))});
        ZeroedWords log = makeZeroedWords(m_logRoom);
        if (m_log)
            std::memcpy(log.get(), m_log.get(), m_logged * sizeof(quint64));
        m_log = std::move(log);
    }
    m_logged = rows;
}

void UniqueIdentifiers::leaveOrder()
{
    m_ordered = false;
    m_tags.reserve(std::min(std::max(m_expected, qint64(m_logged)), kMostReserved));
    // They differ, which their order has shown.
    const auto isSame = [](qint64) { return false; };
    constexpr std::size_t kAhead = 32;
    for (std::size_t i = 0; i < m_logged; ++i) {
        m_tags.prefetch(m_log[std::min(i + kAhead, m_logged - 1)]);
        if (m_log[i] != 0)
            m_tags.insert(m_log[i], qint64(i) + 1, isSame);
    }
    m_log.reset();
    m_logRoom = m_logged = 0;
}

} // namespace nudge
