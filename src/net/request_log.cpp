// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/request_log.h"

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

/// How far back a sending of the same call is looked for: a retry follows soon, and the log must stay cheap.
constexpr qsizetype kLookBack = 200;

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

} // namespace

QString RequestLogEntry::asCurl() const
{
    QStringList parts{"curl --request "_L1 + QString::fromLatin1(method), quoted(server + path)};
    for (const auto &[name, value] : requestHeaders)
        parts.append("--header "_L1 + quoted(name + ": "_L1 + value));
    if (!requestBody.isEmpty())
        parts.append("--data-raw "_L1 + quoted(requestBody));
    return parts.join(" \\\n  "_L1);
}

void RequestLog::add(RequestLogEntry entry)
{
    const auto newest = m_entries.crbegin();
    const auto oldest = newest + std::min(kLookBack, m_entries.size());
    const auto earlier =
        std::find_if(newest, oldest, [&](const auto &other) { return other.requestId == entry.requestId; });
    if (earlier != oldest && !entry.requestId.isEmpty())
        entry.retries = earlier->retries + 1;
    if (m_entries.size() >= kCapacity)
        m_entries.removeFirst();
    m_entries.append(entry);
    Q_EMIT added(entry);
}

void RequestLog::clear()
{
    m_entries.clear();
    Q_EMIT cleared();
}

} // namespace nudge
