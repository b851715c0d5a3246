// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/csv/wording.h"

#include <QStringList>

namespace nudge::csvtool {

using namespace Qt::StringLiterals;

namespace {

QString character(char16_t c)
{
    switch (c) {
    case 0:
        return u"none"_s;
    case u'\t':
        return u"tab"_s;
    default:
        return QString(QChar(c));
    }
}

QString reason(ProblemKind kind, const QString &value, const ProfileField &field, qint64 firstRow)
{
    const QString quoted = u'"' + value + u'"';
    switch (kind) {
    case ProblemKind::Missing:
        return u"a value is required"_s;
    case ProblemKind::NotANumber:
        return quoted + u" is not a number"_s;
    case ProblemKind::NotOneCharacter:
        return quoted + u" is not a single character"_s;
    case ProblemKind::NotADate:
        return quoted + u" is not a date of the form "_s + field.format;
    case ProblemKind::NoSuchDay:
        return quoted + u" is not a day of the calendar"_s;
    case ProblemKind::NotAnAmount:
        return quoted + u" is not an amount of money"_s;
    case ProblemKind::OtherCurrency:
        return quoted + u" is not in "_s + field.format;
    case ProblemKind::TooManyDecimals:
        return quoted + u" has more decimals than "_s + field.format;
    case ProblemKind::NotAnOption:
        return quoted + u" is not one of: "_s + field.options.join(u", "_s);
    case ProblemKind::DuplicateIdentifier:
        return firstRow > 0 ? QString(quoted + u" stands in row %1 already"_s.arg(firstRow))
                            : QString(quoted + u" stands in an earlier row already"_s);
    case ProblemKind::Undecodable:
        return quoted + u" has bytes that the encoding does not have"_s;
    case ProblemKind::TooFewCells:
        return u"too few cells (%1)"_s.arg(value);
    case ProblemKind::TooManyCells:
        return u"too many cells (%1)"_s.arg(value);
    case ProblemKind::ScientificNumber:
        return quoted + u" was shortened by a spreadsheet"_s;
    case ProblemKind::SpreadsheetError:
        return quoted + u" is an error of a spreadsheet"_s;
    }
    return {};
}

} // namespace

QString describe(const FileProblem &problem)
{
    const QString file = u'"' + problem.path + u'"';
    switch (problem.kind) {
    case FileProblemKind::NotFound:
        return file + u" does not exist. Check the name and the folder."_s;
    case FileProblemKind::Directory:
        return file + u" is a folder. Name a file in it."_s;
    case FileProblemKind::NotRegularFile:
        return file + u" is not a regular file but a pipe, a socket or a device. Save its content to a file first."_s;
    case FileProblemKind::NoPermission:
        return file + u" may not be read by you. Change its permissions."_s;
    case FileProblemKind::Empty:
        return file + u" is empty. Export it again."_s;
    case FileProblemKind::Binary:
        return file + u" is not a text file. Export the table as CSV."_s;
    case FileProblemKind::Spreadsheet:
        return file + u" is a spreadsheet. Open it in the spreadsheet program and save it as CSV."_s;
    case FileProblemKind::Archive:
        return file + u" is an archive. Unpack it and name the CSV file in it."_s;
    case FileProblemKind::Pdf:
        return file + u" is a PDF document. Export the table as CSV where it comes from."_s;
    case FileProblemKind::WebPage:
        return file + u" is a web page, not a table: it may be the sign-in or error page of the program that should "
                      "have exported it. Open it in a browser to see, and export the table again."_s;
    case FileProblemKind::Json:
        return file + u" is JSON, not a table. Export the table as CSV where it comes from."_s;
    case FileProblemKind::Vanished:
        return file + u" vanished while it was read. Bring it back and try again."_s;
    case FileProblemKind::Changed:
        return file + u" was changed while it was read. Try again when it is complete."_s;
    case FileProblemKind::ReadFailed:
        return file + u" cannot be read: "_s + problem.detail + u'.';
    case FileProblemKind::BadEncoding:
        return u"The encoding \"%1\" of %2 is not known. Name another with --encoding."_s.arg(problem.detail, file);
    case FileProblemKind::UnclosedQuote:
        return file + u": the quote opened in line %1 never closes. Mend the line, or read quotes literally with "
                      "--quote none."_s.arg(problem.line);
    case FileProblemKind::RecordTooLong:
        return file +
               u": the record that begins in line %1 is over 64 MB long. Check the delimiter and the quotes."_s.arg(
                   problem.line);
    }
    return {};
}

QString describe(const CellProblem &problem, const ProfileField &field)
{
    const QString why = reason(problem.kind, problem.value, field, problem.firstRow);
    return problem.column < 0 ? why : QString(problem.fieldName + u": "_s + why);
}

QString describe(const Inspection &found)
{
    const Dialect &dialect = found.dialect;
    QStringList lines;
    lines << u"File: "_s + found.path + u" (%1 bytes)"_s.arg(found.size)
          << u"Encoding: "_s + dialect.encoding + (dialect.byteOrderMark ? u", with byte order mark"_s : QString()) +
                 (found.mixedEncoding ? u" (lines of both)"_s : QString())
          << u"Delimiter: "_s + character(dialect.delimiter)
          << u"Quote: "_s + character(dialect.quote) +
                 (dialect.escape == Dialect::Escape::Backslash ? u", escaped with backslash"_s : QString())
          << u"Header: "_s + (dialect.header ? u"yes"_s : u"no"_s);
    if (dialect.skippedLines > 0)
        lines << u"Lines before the table: %1"_s.arg(dialect.skippedLines);
    if (found.estimatedRows < 0)
        lines << u"Rows: not counted yet"_s;
    else
        lines << u"Rows: %1%2"_s.arg(found.estimateIsExact ? QString() : u"about "_s).arg(found.estimatedRows);
    lines << u"Columns: %1"_s.arg(found.columns.size());
    for (qsizetype i = 0; i < found.columns.size(); ++i)
        lines << u"  %1. %2"_s.arg(QString::number(i + 1), found.columns[i]);
    if (found.unclosedQuoteLine > 0)
        lines << u"The quote opened in line %1 never closes."_s.arg(found.unclosedQuoteLine);
    return lines.join(u'\n') + u'\n';
}

QString describe(const ReadingEvidence &evidence)
{
    const auto values = [](qint64 count, qint64 firstRow) {
        return firstRow > 0 ? u"%1 (first in row %2)"_s.arg(count).arg(firstRow) : QString::number(count);
    };
    QString other;
    switch (evidence.other) {
    case ReadingEvidence::Other::SwappedDate:
        return u"%1: dates that fit %2 alone: %3; %4 alone: %5; both: %6"_s.arg(
            evidence.fieldName, evidence.format, values(evidence.proving, evidence.firstProving), evidence.otherFormat,
            values(evidence.contradicting, evidence.firstContradicting), QString::number(evidence.either));
    case ReadingEvidence::Other::DecimalComma:
        other = u"a decimal comma"_s;
        break;
    case ReadingEvidence::Other::ThousandsComma:
        other = u"commas between thousands"_s;
        break;
    case ReadingEvidence::Other::ThousandsMarks:
        other = u"other marks between thousands"_s;
        break;
    }
    return u"%1: numbers with %2: %3; that could be either: %4"_s.arg(
        evidence.fieldName, other, values(evidence.contradicting, evidence.firstContradicting),
        QString::number(evidence.either));
}

QString describe(const Verdict &verdict, const QHash<int, ProfileField> &fieldOfColumn)
{
    QStringList lines;
    lines << u"%1 rows: %2 valid, %3 rejected"_s.arg(verdict.rows).arg(verdict.valid).arg(verdict.rejected);
    for (const ProblemCluster &cluster : verdict.clusters) {
        CellProblem example;
        example.column = cluster.column;
        example.fieldName = cluster.fieldName;
        example.kind = cluster.kind;
        example.value = cluster.examples.value(0);
        QStringList rows;
        for (const qint64 row : cluster.firstRows)
            rows << QString::number(row);
        lines << u"  %1 × %2%3 (row %4%5)"_s.arg(
            QString::number(cluster.count), cluster.isWarning ? u"warning: "_s : QString(),
            describe(example, fieldOfColumn.value(cluster.column)), rows.join(u", "_s),
            cluster.count > rows.size() ? u", …"_s : QString());
    }
    for (const ReadingEvidence &evidence : verdict.evidence)
        lines << u"  "_s + describe(evidence);
    return lines.join(u'\n') + u'\n';
}

} // namespace nudge::csvtool
