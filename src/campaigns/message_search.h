// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <atomic>

namespace nudge {

/// The rows of a MessageStore whose text holds `text`, without regard to case, in order. Blocking; for a worker
/// thread. Looks at rows [first, end) and ends early where `stop` is set.
QList<qint64> findMessages(const QString &databaseFile, const QString &text, qint64 first, qint64 end,
                           const std::atomic_bool &stop);

} // namespace nudge
