// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/file_problem.h"
#include "csv/validator.h"
#include "import/column_match.h"
#include "import/import_session.h"
#include "import/receipt.h"
#include "import/rejected_rows.h"

#include <QString>

namespace nudge {

// The import's typed values as words. Any thread.

/// What is wrong with the file, in a few words.
[[nodiscard]] QString fileProblemTitle(const FileProblem &problem);
/// What, where, and what to do, in full sentences.
[[nodiscard]] QString fileProblemText(const FileProblem &problem);

[[nodiscard]] QString encodingText(const QString &encoding);
[[nodiscard]] QString delimiterText(char16_t delimiter);
[[nodiscard]] QString quoteText(char16_t quote);

/// "Column 3" where the file has no name for it.
[[nodiscard]] QString columnText(const QStringList &headers, int column);
[[nodiscard]] QString matchReasonText(const ColumnLink &link);
[[nodiscard]] QString matchProblemText(const MatchProblem &problem, const ColumnMatch &match);

/// Why a row or cell was rejected, or what is odd about it, as a phrase of its own.
[[nodiscard]] QString problemText(ProblemKind kind, const ProfileField &field);
[[nodiscard]] QString problemText(const CellProblem &problem, const ColumnMatch &match);
/// The words for the file of rejected rows.
[[nodiscard]] RejectedRows::Words rejectedRowsWords(const ColumnMatch &match);
[[nodiscard]] QString rejectedRowsFailureText(const RejectedRowsFailure &failure, const QString &target);

/// What still keeps the upload from beginning; empty for UploadBlock::None.
[[nodiscard]] QString blockText(UploadBlock block);

/// How an upload ended, in a few words.
[[nodiscard]] QString uploadEndText(UploadEnd end);
/// "1,000 rows in the file = 993 created + … + 7 rejected + 0 skipped"
[[nodiscard]] QString receiptSentence(const UploadCounts &counts);

} // namespace nudge
