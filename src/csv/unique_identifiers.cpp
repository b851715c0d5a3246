// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/unique_identifiers.h"

#include <utility>

namespace nudge {

void UniqueIdentifiers::leaveOrder()
{
    m_ordered = false;
    m_tags.reserve(std::min(std::max(m_expected, qint64(m_log.size())), kMostReserved));
    const std::vector<quint64> log = std::exchange(m_log, {});
    // They differ, which their order has shown.
    const auto isSame = [](qint64) { return false; };
    constexpr std::size_t kAhead = 16;
    for (std::size_t i = 0; i < log.size(); ++i) {
        m_tags.prefetch(log[std::min(i + kAhead, log.size() - 1)]);
        if (log[i] != 0)
            m_tags.insert(log[i], qint64(i) + 1, isSame);
    }
}

} // namespace nudge
