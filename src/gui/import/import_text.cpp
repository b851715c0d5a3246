// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/import_text.h"

#include "csv/encoding.h"
#include "gui/common/error_text.h"
#include "gui/common/format_text.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

QString fieldText(const ProfileField &field)
{
    return field.label();
}

const ProfileField *fieldOf(const ColumnMatch &match, int column)
{
    if (column < 0 || column >= match.columnCount() || match.link(column).field < 0)
        return nullptr;
    return &match.fields()[match.link(column).field];
}

} // namespace

QString encodingText(const QString &encoding)
{
    if (encoding == mixedEncodingName())
        return ImportText::tr("UTF-8 and Windows-1252, mixed");
    return encoding;
}

QString delimiterText(char16_t delimiter)
{
    switch (delimiter) {
    case u',':
        return ImportText::tr("Comma ( , )");
    case u';':
        return ImportText::tr("Semicolon ( ; )");
    case u'\t':
        return ImportText::tr("Tab");
    case u'|':
        return ImportText::tr("Bar ( | )");
    case u':':
        return ImportText::tr("Colon ( : )");
    case u' ':
        return ImportText::tr("Space");
    default:
        return QString(QChar(delimiter));
    }
}

QString quoteText(char16_t quote)
{
    switch (quote) {
    case 0:
        return ImportText::tr("None");
    case u'"':
        return ImportText::tr("Double ( \" )");
    case u'\'':
        return ImportText::tr("Single ( ' )");
    default:
        return QString(QChar(quote));
    }
}

QString columnText(const QStringList &headers, int column)
{
    const QString header = headers.value(column).simplified();
    return header.isEmpty() ? ImportText::tr("Column %1").arg(column + 1) : header;
}

QString matchReasonText(const ColumnLink &link)
{
    switch (link.reason) {
    case MatchReason::None:
        return ImportText::tr("Ignored");
    case MatchReason::SameName:
        return ImportText::tr("Same name");
    case MatchReason::SameFolded:
        return ImportText::tr("Same name, written otherwise");
    case MatchReason::Alias:
        return ImportText::tr("Another word for it");
    case MatchReason::SameWords:
        return ImportText::tr("Shares its words");
    case MatchReason::Similar:
        return ImportText::tr("Similar, %1 %").arg(qRound(link.score * 100));
    case MatchReason::Remembered:
        return link.field < 0 ? ImportText::tr("Ignored the last time") : ImportText::tr("As the last time");
    case MatchReason::ByHand:
        return link.field < 0 ? ImportText::tr("Ignored by you") : ImportText::tr("Chosen by you");
    }
    return {};
}

QString matchProblemText(const MatchProblem &problem, const ColumnMatch &match)
{
    const QString field = problem.field < 0 ? QString() : fieldText(match.fields()[problem.field]);
    switch (problem.kind) {
    case MatchProblem::Kind::NothingMatched:
        return ImportText::tr("No column goes to a profile field yet. Choose a field for at least one column.");
    case MatchProblem::Kind::FieldTwice: {
        QStringList columns;
        for (const int column : problem.columns)
            columns << ImportText::tr("“%1”").arg(columnText(match.headers(), column));
        return ImportText::tr("The field “%1” is chosen for several columns: %2. Keep one of them.")
            .arg(field, columns.join(ImportText::tr(", ", "between the items of a list")));
    }
    case MatchProblem::Kind::RequiredMissing:
        return ImportText::tr("The field “%1” is required, but no column goes to it.").arg(field);
    case MatchProblem::Kind::IdentifierMissing:
        return ImportText::tr("The field “%1” tells customers apart, but no column goes to it.").arg(field);
    }
    return {};
}

QString problemText(ProblemKind kind, const ProfileField &field)
{
    switch (kind) {
    case ProblemKind::Missing:
        return ImportText::tr("Required, but empty");
    case ProblemKind::NotANumber:
        return ImportText::tr("Not a number");
    case ProblemKind::NotOneCharacter:
        return ImportText::tr("Not exactly one character");
    case ProblemKind::NotADate:
        return ImportText::tr("Not a date of the form %1").arg(field.format);
    case ProblemKind::NoSuchDay:
        return ImportText::tr("A day that the calendar does not have");
    case ProblemKind::NotAnAmount:
        return ImportText::tr("Not an amount of money");
    case ProblemKind::OtherCurrency:
        return ImportText::tr("An amount in another currency than %1").arg(field.format);
    case ProblemKind::TooManyDecimals:
        return ImportText::tr("More decimals than %1 has").arg(field.format);
    case ProblemKind::NotAnOption:
        return ImportText::tr("Not one of the field's options");
    case ProblemKind::DuplicateIdentifier:
        return ImportText::tr("Stands in an earlier row of this file");
    case ProblemKind::Undecodable:
        return ImportText::tr("Has bytes that the encoding does not have");
    case ProblemKind::TooFewCells:
        return ImportText::tr("The row has too few cells");
    case ProblemKind::TooManyCells:
        return ImportText::tr("The row has too many cells");
    case ProblemKind::ScientificNumber:
        return ImportText::tr("A spreadsheet seems to have cut digits off this number");
    case ProblemKind::SpreadsheetError:
        return ImportText::tr("An error value of a spreadsheet");
    }
    return {};
}

QString problemText(const CellProblem &problem, const ColumnMatch &match)
{
    if (problem.kind == ProblemKind::DuplicateIdentifier && problem.firstRow > 0)
        return ImportText::tr("Stands in row %1 already").arg(countText(problem.firstRow));
    const qint64 columns = match.fileColumnCount();
    if (problem.kind == ProblemKind::TooFewCells || problem.kind == ProblemKind::TooManyCells)
        return ImportText::tr("The row has %1 cells, the file has %2 columns").arg(problem.value, countText(columns));
    const ProfileField *field = fieldOf(match, problem.column);
    return problemText(problem.kind, field ? *field : ProfileField());
}

RejectedRows::Words rejectedRowsWords(const ColumnMatch &match)
{
    RejectedRows::Words words;
    words.reasonColumn = ImportText::tr("Reason", "header of a column in a file");
    words.local = [match](std::span<const CellProblem> problems) {
        QStringList reasons;
        for (const CellProblem &problem : problems) {
            if (problem.isWarning)
                continue;
            const QString reason = problemText(problem, match);
            reasons << (problem.column < 0 ? reason
                                           : ImportText::tr("%1: %2", "column: reason")
                                                 .arg(columnText(match.headers(), problem.column), reason));
        }
        return reasons.join("; "_L1);
    };
    words.server = [](const ServerRejection &rejection) {
        const QString message = rejection.message.isEmpty() ? ImportText::tr("no reason given") : rejection.message;
        return rejection.field.isEmpty()
                   ? ImportText::tr("Refused by the server: %1").arg(message)
                   : ImportText::tr("Refused by the server: %1: %2", "field, reason").arg(rejection.field, message);
    };
    return words;
}

QString rejectedRowsFailureText(const RejectedRowsFailure &failure, const QString &target)
{
    switch (failure.kind) {
    case RejectedRowsFailure::Kind::SourceProblem:
        return ImportText::tr("The rejected rows were not saved. %1").arg(fileProblemText(failure.source));
    case RejectedRowsFailure::Kind::SameFile:
        return ImportText::tr("The rejected rows were not saved: “%1” is the file that they come from, and it is never "
                              "changed. Choose another name.")
            .arg(QFileInfo(target).fileName());
    case RejectedRowsFailure::Kind::CannotWrite:
        return ImportText::tr("The rejected rows were not saved: “%1” cannot be written (%2). Choose another folder.")
            .arg(target, failure.detail);
    }
    return {};
}

QString blockText(UploadBlock block)
{
    switch (block) {
    case UploadBlock::None:
    case UploadBlock::Uploaded:
    case UploadBlock::NoFile:
        return {};
    case UploadBlock::NoWorkspace:
        return ImportText::tr("Choose a workspace at the left.");
    case UploadBlock::Comparing:
        return ImportText::tr("The file is being compared with the group.");
    case UploadBlock::NothingToSend:
        return ImportText::tr("The group has all of these customers already, with the same values.");
    case UploadBlock::Reading:
        return ImportText::tr("The file is being looked at.");
    case UploadBlock::FileProblem:
        return ImportText::tr("The file cannot be read as it is.");
    case UploadBlock::FieldsLoading:
        return ImportText::tr("The profile fields of the workspace are being loaded.");
    case UploadBlock::FieldsFailed:
        return ImportText::tr("The profile fields of the workspace could not be loaded.");
    case UploadBlock::NoFields:
        return ImportText::tr("The workspace has no profile fields yet. Create them under Profile fields, then come "
                              "back; the file stays here.");
    case UploadBlock::Match:
        return ImportText::tr("The match needs a decision; see above.");
    case UploadBlock::Checking:
        return ImportText::tr("The rows are being checked.");
    case UploadBlock::NotChecked:
        return ImportText::tr("The check was cancelled. Nothing can be uploaded without it.");
    case UploadBlock::NoValidRows:
        return ImportText::tr("There is no row that can be uploaded.");
    case UploadBlock::NoGroup:
        return ImportText::tr("Choose the customer group that the rows go into.");
    case UploadBlock::Uploading:
        return ImportText::tr("The upload is under way.");
    }
    return {};
}

QString uploadEndText(UploadEnd end)
{
    switch (end) {
    case UploadEnd::Complete:
        return ImportText::tr("Complete");
    case UploadEnd::Cancelled:
        return ImportText::tr("Cancelled");
    case UploadEnd::Failed:
        return ImportText::tr("Stopped by an error");
    case UploadEnd::FileProblem:
        return ImportText::tr("Stopped: the file changed");
    }
    return {};
}

QString receiptSentence(const UploadCounts &counts)
{
    QStringList terms{
        ImportText::tr("%1 created").arg(countText(counts.created)),
        ImportText::tr("%1 updated").arg(countText(counts.updated)),
    };
    if (counts.createdOrUpdated > 0)
        terms << ImportText::tr("%1 created or updated").arg(countText(counts.createdOrUpdated));
    terms << ImportText::tr("%1 unchanged").arg(countText(counts.unchanged))
          << ImportText::tr("%1 rejected").arg(countText(counts.rejected()))
          << ImportText::tr("%1 skipped").arg(countText(counts.skipped));
    if (counts.unconfirmed > 0)
        terms << ImportText::tr("%1 unconfirmed").arg(countText(counts.unconfirmed));
    return ImportText::tr("%Ln row(s) in the file = %1", nullptr, int(counts.rowsInFile)).arg(terms.join(" + "_L1));
}

} // namespace nudge
