// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/validator.h"
#include "import/mend_rule.h"

namespace nudge {

/// As ValidationRun::run(), on rows that are mended on the way; without anything to mend that is what runs. Rows that
/// the mending leaves out are neither valid nor rejected: Verdict::rows - valid - rejected of them. `columns`: how
/// many the file has. Values in problems and clusters are the mended ones, the records for
/// ValidationOptions::rejectedRow stand as in the file. Synchronous; any thread.
std::variant<Verdict, FileProblem> validateMended(const QString &path, const Dialect &dialect,
                                                  const QList<ColumnRule> &rules, const Mending &mending, int columns,
                                                  const ValidationOptions &options = {});

} // namespace nudge
