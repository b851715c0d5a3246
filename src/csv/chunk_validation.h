// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/validator.h"

namespace nudge {

/// ValidationRun::run() for the files that ChunkSource reads.
std::variant<Verdict, FileProblem> validateInChunks(const QString &path, const Dialect &dialect,
                                                    const QList<ColumnRule> &rules, const ValidationOptions &options);

} // namespace nudge
