// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/request_log.h"

namespace nudge {

void RequestLog::add(const RequestLogEntry &entry)
{
    if (m_entries.size() >= kCapacity)
        m_entries.removeFirst();
    m_entries.append(entry);
    Q_EMIT added(entry);
}

} // namespace nudge
