// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/file_problem.h"

namespace nudge {

using namespace Qt::StringLiterals;

QLatin1StringView problemKey(FileProblemKind kind)
{
    switch (kind) {
    case FileProblemKind::NotFound:
        return "not-found"_L1;
    case FileProblemKind::Directory:
        return "directory"_L1;
    case FileProblemKind::NotRegularFile:
        return "not-a-regular-file"_L1;
    case FileProblemKind::NoPermission:
        return "no-permission"_L1;
    case FileProblemKind::Empty:
        return "empty"_L1;
    case FileProblemKind::Binary:
        return "binary"_L1;
    case FileProblemKind::Spreadsheet:
        return "spreadsheet"_L1;
    case FileProblemKind::Archive:
        return "archive"_L1;
    case FileProblemKind::Pdf:
        return "pdf"_L1;
    case FileProblemKind::WebPage:
        return "web-page"_L1;
    case FileProblemKind::Json:
        return "json"_L1;
    case FileProblemKind::Vanished:
        return "vanished"_L1;
    case FileProblemKind::Changed:
        return "changed"_L1;
    case FileProblemKind::ReadFailed:
        return "read-failed"_L1;
    case FileProblemKind::BadEncoding:
        return "bad-encoding"_L1;
    case FileProblemKind::UnclosedQuote:
        return "unclosed-quote"_L1;
    case FileProblemKind::RecordTooLong:
        return "record-too-long"_L1;
    }
    return {};
}

} // namespace nudge
