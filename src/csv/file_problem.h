// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace nudge {

/// Why a file as a whole cannot be read as rows. The reason alone: gui words it.
enum class FileProblemKind {
    NotFound,
    Directory,
    NotRegularFile, ///< a pipe, a socket, a device
    NoPermission,
    Empty,       ///< no bytes, or nothing but a byte order mark and white space
    Binary,      ///< neither text nor a format named below
    Spreadsheet, ///< .xlsx, .xls, .ods, whatever its name says
    Archive,     ///< zip, gzip, 7z, rar, xz, bzip2, zstd
    Pdf,
    WebPage, ///< HTML or XML
    Json,
    Vanished,      ///< was there when it was opened, and is gone
    Changed,       ///< another size or time than when it was opened
    ReadFailed,    ///< detail: the system's reason
    BadEncoding,   ///< detail: the name of the encoding that nobody here knows
    UnclosedQuote, ///< line: where the quote that never closes was opened
    RecordTooLong, ///< line: where the record begins; longer than any customer can be
};

struct FileProblem
{
    FileProblemKind kind = FileProblemKind::ReadFailed;
    QString path;
    QString detail;  ///< technical reason, in the system's words
    qint64 line = 0; ///< physical line from 1; 0 where no line can be named

    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

/// The problem's stable key ("not-found"), for JSON and logs. Not for people.
QLatin1StringView problemKey(FileProblemKind kind);

} // namespace nudge
