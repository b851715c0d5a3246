// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"
#include "csv/dialect.h"
#include "csv/file_problem.h"
#include "csv/record_reader.h"

#include <QList>

#include <atomic>
#include <functional>
#include <span>
#include <variant>
#include <vector>

namespace nudge {

/// The values of one column go to one field. Columns without a rule are ignored.
struct ColumnRule
{
    int column = 0; ///< from 0
    ProfileField field;
};

/// Why a row is rejected (errors) or worth a look (warnings). The first ones mirror core's ValueProblem.
enum class ProblemKind {
    Missing,
    NotANumber,
    NotOneCharacter,
    NotADate,
    NoSuchDay,
    NotAnAmount,
    OtherCurrency,
    TooManyDecimals,
    NotAnOption,
    DuplicateIdentifier, ///< the identifier stands in an earlier row of this file
    Undecodable,         ///< bytes that the encoding does not have
    TooFewCells,         ///< of the row as a whole: fewer cells than the file has columns
    TooManyCells,        ///< of the row as a whole: more cells, and those beyond the last column are not empty
    // Warnings: the row is taken.
    ScientificNumber, ///< 4.91E+11 where text is expected: a spreadsheet has cut digits off
    SpreadsheetError, ///< #N/A, #REF!, #VALUE!, …
};

/// Warnings do not reject a row.
bool isWarning(ProblemKind kind);

/// The kind's stable key ("not-a-date"), for JSON and logs. Not for people.
QLatin1StringView problemKey(ProblemKind kind);

struct CellProblem
{
    qint64 row = 0;    ///< as Record::row
    qint64 line = 0;   ///< as Record::line
    int column = -1;   ///< from 0; -1 where the row as a whole is meant
    QString fieldName; ///< empty where the row as a whole is meant
    QString value;     ///< as it stands in the file, cut to kShownCharacters; of a ragged row: its number of cells
    ProblemKind kind = ProblemKind::Missing;
    bool isWarning = false;
    qint64 firstRow = 0; ///< DuplicateIdentifier: the row that has it first

    static constexpr int kShownCharacters = 200;
    friend bool operator==(const CellProblem &, const CellProblem &) = default;
};

/// Values of one shape: '9' stands for a digit, 'a' for letters in a row, anything else for itself.
struct ProblemShape
{
    QString shape;
    qint64 count = 0;
    QString example;
    qint64 firstRow = 0;

    friend bool operator==(const ProblemShape &, const ProblemShape &) = default;
};

/// All problems of one kind in one column. The count is exact, however many there are.
struct ProblemCluster
{
    int column = -1;
    QString fieldName;
    ProblemKind kind = ProblemKind::Missing;
    bool isWarning = false;
    qint64 count = 0;
    QStringList examples;       ///< distinct values, at most kExamples
    QList<qint64> firstRows;    ///< at most kExamples
    QList<ProblemShape> shapes; ///< by falling count: the first kShapes that were met
    qint64 otherShapes = 0;     ///< the problems of all others

    static constexpr int kExamples = 5;
    static constexpr int kShapes = 20;
};

/// What speaks for and against the way in which the values of a column are read.
struct ReadingEvidence
{
    enum class Other {
        SwappedDate,    ///< day and month the other way round
        DecimalComma,   ///< 1.234,56 or 1 234,56
        ThousandsComma, ///< 1,234.56
        ThousandsMarks, ///< 1.234.567, 1 234 or 1'234
    };

    int column = 0;
    QString fieldName;
    QString format;      ///< Date: as the field has it
    QString otherFormat; ///< Date: "MM/dd/yyyy" for "dd/MM/yyyy"
    Other other = Other::SwappedDate;
    qint64 proving = 0;            ///< Date: values that fit the format and not the other one
    qint64 firstProving = 0;       ///< the first one's row
    qint64 contradicting = 0;      ///< values that fit the other way alone
    qint64 firstContradicting = 0; ///< the first one's row
    qint64 either = 0;             ///< values that fit both ways, or (numbers) "1,234", which is no help

    friend bool operator==(const ReadingEvidence &, const ReadingEvidence &) = default;
};

/// A set of row numbers, one bit each.
class RowSet
{
public:
    void insert(qint64 row);
    [[nodiscard]] bool contains(qint64 row) const;
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    std::vector<quint64> m_words;
    qint64 m_size = 0;
};

struct Verdict
{
    qint64 rows = 0; ///< data rows = valid + rejected
    qint64 valid = 0;
    qint64 rejected = 0;             ///< rows with at least one error
    QList<ProblemCluster> clusters;  ///< errors first, then by falling count
    QList<ReadingEvidence> evidence; ///< by column; of ambiguous dates, and of numbers where there are contradictions
    QList<CellProblem> problems;     ///< in the order of rows; the first ones (ValidationOptions::problemLimit)
    bool problemsComplete = true;    ///< false where `problems` was cut off
    bool cancelled = false;          ///< the numbers cover only what was read until then
    RowSet rejectedRows;

    [[nodiscard]] bool isRejected(qint64 row) const { return rejectedRows.contains(row); }
};

struct ValidationProgress
{
    qint64 bytesRead = 0;
    qint64 bytesTotal = 0;
    qint64 rows = 0;
    qint64 rejected = 0;
};

struct ValidationOptions
{
    /// Called about every 50 ms on the thread of run().
    std::function<void(const ValidationProgress &)> progress;
    /// Called for every rejected row in the order of the file, on the thread of run(), with all its problems.
    /// For the file of rejected rows: no limit applies to it.
    std::function<void(const Record &, std::span<const CellProblem>)> rejectedRow;
    const std::atomic<bool> *cancel = nullptr; ///< set it from anywhere; run() ends within 100 ms
    int threads = 0;                           ///< 0 = as many as the machine has, at most 4
    qsizetype problemLimit = 10'000;
    /// What the search for identifiers that stand in a file twice may take of memory. Where it would take more, the
    /// file is read twice and temporary files are used.
    qint64 indexMemory = qint64(1) << 30;
};

/// Checks every row of a file against the fields' types, formats, required and unique identifier. Whether a
/// required field has a column at all is the import plan's concern.
class ValidationRun
{
public:
    /// Synchronous; call it on a worker thread. Touches nothing shared.
    static std::variant<Verdict, FileProblem> run(const QString &path, const Dialect &dialect,
                                                  const QList<ColumnRule> &rules,
                                                  const ValidationOptions &options = {});
};

} // namespace nudge
