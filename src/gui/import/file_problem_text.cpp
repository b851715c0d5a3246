// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/format_text.h"
#include "gui/import/import_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace nudge {

namespace {

struct FileProblemText
{
    Q_DECLARE_TR_FUNCTIONS(FileProblemText)
};

} // namespace

QString fileProblemTitle(const FileProblem &problem)
{
    switch (problem.kind) {
    case FileProblemKind::NotFound:
        return FileProblemText::tr("The file is not there");
    case FileProblemKind::Directory:
        return FileProblemText::tr("This is a folder, not a file");
    case FileProblemKind::NotRegularFile:
        return FileProblemText::tr("This is not an ordinary file");
    case FileProblemKind::NoPermission:
        return FileProblemText::tr("The file may not be read");
    case FileProblemKind::Empty:
        return FileProblemText::tr("The file is empty");
    case FileProblemKind::Binary:
        return FileProblemText::tr("The file is not text");
    case FileProblemKind::Spreadsheet:
        return FileProblemText::tr("This is a spreadsheet, not a CSV file");
    case FileProblemKind::Archive:
        return FileProblemText::tr("This is a packed archive");
    case FileProblemKind::Pdf:
        return FileProblemText::tr("This is a PDF document");
    case FileProblemKind::WebPage:
        return FileProblemText::tr("This is a web page, not a table");
    case FileProblemKind::Json:
        return FileProblemText::tr("This is JSON, not a table");
    case FileProblemKind::Vanished:
        return FileProblemText::tr("The file has gone while it was read");
    case FileProblemKind::Changed:
        return FileProblemText::tr("The file has changed meanwhile");
    case FileProblemKind::ReadFailed:
        return FileProblemText::tr("The file could not be read to its end");
    case FileProblemKind::BadEncoding:
        return FileProblemText::tr("The encoding is not known here");
    case FileProblemKind::UnclosedQuote:
        return FileProblemText::tr("A quote is never closed");
    case FileProblemKind::RecordTooLong:
        return FileProblemText::tr("A row is far too long");
    }
    return {};
}

QString fileProblemText(const FileProblem &problem)
{
    const QString file = QDir::toNativeSeparators(problem.path);
    switch (problem.kind) {
    case FileProblemKind::NotFound:
        return FileProblemText::tr(
                   "There is no file “%1”. It may have been moved or renamed; choose it where it is now.")
            .arg(file);
    case FileProblemKind::Directory:
        return FileProblemText::tr("“%1” is a folder. Choose one CSV file in it.").arg(file);
    case FileProblemKind::NotRegularFile:
        return FileProblemText::tr("“%1” is a pipe, a socket or a device. Save its content as a CSV file first.")
            .arg(file);
    case FileProblemKind::NoPermission:
        return FileProblemText::tr(
                   "You are not allowed to read “%1”. Ask its owner for permission, or copy it to a folder of your "
                   "own.")
            .arg(file);
    case FileProblemKind::Empty:
        return FileProblemText::tr("“%1” holds no rows. Check that it was saved completely, or choose another file.")
            .arg(file);
    case FileProblemKind::Binary:
        return FileProblemText::tr(
                   "“%1” holds binary data that cannot be read as rows. Save the table as CSV in the program that "
                   "it comes from.")
            .arg(file);
    case FileProblemKind::Spreadsheet:
        return FileProblemText::tr(
                   "“%1” is a workbook of a spreadsheet program. Open it there, save the sheet as “CSV UTF-8”, and "
                   "choose the new file.")
            .arg(file);
    case FileProblemKind::Archive:
        return FileProblemText::tr("“%1” is packed. Unpack it and choose the CSV file that was in it.").arg(file);
    case FileProblemKind::Pdf:
        return FileProblemText::tr(
                   "“%1” is a document for printing, its table cannot be read as rows. Export the table as CSV in the "
                   "program that it comes from.")
            .arg(file);
    case FileProblemKind::WebPage:
        return FileProblemText::tr(
                   "“%1” may be the sign-in or error page of the program that should have exported the table. Open it "
                   "in a browser to see, and export the table again as CSV.")
            .arg(file);
    case FileProblemKind::Json:
        return FileProblemText::tr(
                   "“%1” holds data for programs, its table cannot be read as rows. Export the table as CSV in the "
                   "program that it comes from.")
            .arg(file);
    case FileProblemKind::Vanished:
        return FileProblemText::tr(
                   "“%1” was there and is not any more; perhaps it was moved, or its drive was taken out. Put it "
                   "back and choose it again.")
            .arg(file);
    case FileProblemKind::Changed:
        return FileProblemText::tr(
                   "“%1” was changed after it had been checked. Choose it again, so that what is uploaded is what "
                   "was checked.")
            .arg(file);
    case FileProblemKind::ReadFailed:
        return FileProblemText::tr(
                   "“%1” could not be read: %2. Check the drive or the connection to it, and choose the file again.")
            .arg(file, problem.detail);
    case FileProblemKind::BadEncoding:
        return FileProblemText::tr("There is no encoding of the name “%1”. Choose another one for “%2”.")
            .arg(problem.detail, file);
    case FileProblemKind::UnclosedQuote:
        return FileProblemText::tr(
                   "In “%1” a quote is opened in line %2 and never closed. Mend that line, or choose “None” as the "
                   "quote to read quotes as they stand.")
            .arg(file, countText(problem.line));
    case FileProblemKind::RecordTooLong:
        return FileProblemText::tr(
                   "In “%1” the row that begins in line %2 does not end. Usually the delimiter or the quote is "
                   "another one: choose it above, or mend that line.")
            .arg(file, countText(problem.line));
    }
    return {};
}

} // namespace nudge
