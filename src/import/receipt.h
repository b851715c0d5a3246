// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"
#include "core/ids.h"
#include "csv/file_problem.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace nudge {

/// What became of the rows of one file. Every data row of the file is counted exactly once:
///
///     rowsInFile = created + updated + createdOrUpdated + unchanged + rejected() + skipped + unconfirmed
struct UploadCounts
{
    qint64 rowsInFile = 0;
    qint64 created = 0;
    qint64 updated = 0;
    /// In the group now, but an answer was lost and the rows were sent again, so that nobody can tell which.
    qint64 createdOrUpdated = 0;
    /// Known to have been the same already. The API does not tell (a row that changes nothing counts as updated),
    /// so this is more than 0 only where the difference was read before.
    qint64 unchanged = 0;
    qint64 rejectedHere = 0;     ///< found by the local check, never sent
    qint64 rejectedByServer = 0; ///< sent and refused
    qint64 skipped = 0;          ///< good rows that were not sent: cancelled, or stopped by a failure
    /// Sent, and it is not known what became of them: no answer came, or they were queued.
    qint64 unconfirmed = 0;

    [[nodiscard]] qint64 rejected() const { return rejectedHere + rejectedByServer; }
    [[nodiscard]] qint64 uploaded() const { return created + updated + createdOrUpdated; }
    [[nodiscard]] qint64 sum() const { return uploaded() + unchanged + rejected() + skipped + unconfirmed; }
    [[nodiscard]] bool addsUp() const { return sum() == rowsInFile; }

    friend bool operator==(const UploadCounts &, const UploadCounts &) = default;
};

/// One row that the server refused, by its number in the file (as Record::row).
struct ServerRejection
{
    qint64 row = 0;
    QString field; ///< empty where the server names none
    QString message;

    friend bool operator==(const ServerRejection &, const ServerRejection &) = default;
};

/// How an upload ended.
enum class UploadEnd {
    Complete,
    Cancelled,   ///< by the user; what had been sent is counted
    Failed,      ///< by the server or the network: see Receipt::error
    FileProblem, ///< the file changed or could not be read on: see Receipt::fileProblem
};

/// The record of one upload: what was in the file and what became of each row.
struct Receipt
{
    QString filePath;
    WorkspaceId workspace;
    GroupId group;
    QString groupName;
    QDateTime startedAt;
    QDateTime finishedAt;
    UploadEnd end = UploadEnd::Complete;
    UploadCounts counts;
    std::optional<ApiError> error;
    std::optional<FileProblem> fileProblem;
    QList<ServerRejection> serverRejections; ///< by row; several for a row where the server gave several reasons
    bool queued = false;                     ///< the server has queued part of the rows, they appear in the group later
};

} // namespace nudge
