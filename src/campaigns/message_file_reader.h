// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/entities.h"
#include "core/result.h"

#include <QStringList>

#include <atomic>
#include <functional>

namespace nudge {

/// What came of reading exported files into a store.
struct MessageFileReport
{
    qint64 messages = 0;
    QStringList otherColumns;
    bool columnsFound = true; ///< whether each file had a recipient and a body
};

/// Reads one exported file (UTF-8 CSV with a header, documented) into the store's database. Blocking; for a worker
/// thread. `report` is that of the files before, whose columns come first; `committed` is called now and then with
/// the rows that the store can show. What was read before an error stays in the store.
Result<MessageFileReport> readMessageFile(const QString &csvFile, const QString &databaseFile, const Contract &contract,
                                          Channel channel, MessageFileReport report, const std::atomic_bool &stop,
                                          const std::function<void(const MessageFileReport &)> &committed);

} // namespace nudge
