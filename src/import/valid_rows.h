// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/record_reader.h"
#include "csv/validator.h"
#include "import/mender.h"
#include "import/upload_plan.h"

#include <memory>
#include <optional>

namespace nudge {

/// Rows on their way to the server, with their numbers in the file.
struct RowChunk
{
    QList<QStringList> rows;            ///< normalised values, in the order of ColumnMatch::usedColumns()
    QList<qint64> fileRows;             ///< one for each of rows
    bool last = false;                  ///< the file has no more rows
    std::optional<FileProblem> problem; ///< reading ended early; rows holds what came before
};

/// Reads the rows that passed the check off the file again, in chunks, and mends them. Notices a file that has changed
/// since the check. Not thread-safe: the uploader calls next() on one worker at a time.
class ValidRows
{
public:
    struct Limits
    {
        qsizetype rows = 1000;
        qsizetype bytes = 1024 * 1024; ///< of values, so that wide rows make no huge request
    };

    ValidRows(UploadPlan plan, std::shared_ptr<const Verdict> verdict, Limits limits);

    RowChunk next();

private:
    [[nodiscard]] FileProblem changed() const;
    void keepWhatIsThere(QStringList &values);

    UploadPlan m_plan;
    QList<ColumnRule> m_rules;
    std::shared_ptr<const Verdict> m_verdict;
    Limits m_limits;
    RecordReader m_reader;
    Mender m_mender;
    int m_identifier = -1; ///< its place among the values
    std::vector<std::string_view> m_there;
    bool m_open = false;
};

} // namespace nudge
