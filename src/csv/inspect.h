// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"
#include "csv/file_problem.h"

#include <QList>
#include <QStringList>

#include <variant>

namespace nudge {

/// What was found in a file by looking at samples from its start, middle and end.
struct Inspection
{
    QString path;
    qint64 size = 0; ///< bytes
    Dialect dialect;
    QStringList columns;       ///< names from the header; as many empty ones where there is no header
    QList<QStringList> sample; ///< the first data rows, at most kSampleRows, without the header
    qint64 estimatedRows = 0;  ///< data rows; -1 where the samples hold no whole one to tell from
    bool estimateIsExact = false;
    bool mixedEncoding = false;   ///< some lines are UTF-8 and some Windows-1252
    qint64 unclosedQuoteLine = 0; ///< in the sample: where a quote that never closes was opened; 0 = none
    QStringList encodings;        ///< to offer; begins with the one that was found

    static constexpr int kSampleRows = 200;
};

/// Looks at a file. What `choice` names is taken as given, the rest is found. Reads a bounded part of the file,
/// whatever its size. Synchronous; any thread.
std::variant<Inspection, FileProblem> inspect(const QString &path, const DialectChoice &choice = {});

} // namespace nudge
