// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/csv/json_output.h"

#include <QJsonArray>

namespace nudge::csvtool {

using namespace Qt::StringLiterals;

namespace {

QJsonArray rowNumbers(const QList<qint64> &rows)
{
    QJsonArray array;
    for (const qint64 row : rows)
        array << row;
    return array;
}

QString character(char16_t c)
{
    return c ? QString(QChar(c)) : QString();
}

QJsonObject toJson(const Dialect &dialect)
{
    return {{u"encoding"_s, dialect.encoding},
            {u"byte_order_mark"_s, dialect.byteOrderMark},
            {u"delimiter"_s, character(dialect.delimiter)},
            {u"quote"_s, character(dialect.quote)},
            {u"escape"_s, dialect.escape == Dialect::Escape::Backslash ? u"backslash"_s : u"doubled"_s},
            {u"header"_s, dialect.header},
            {u"skipped_lines"_s, dialect.skippedLines}};
}

/// Positions are counted from 1, as rows are; the row as a whole has none.
void placeInto(QJsonObject &object, int column, const QString &field, const Inspection &found)
{
    if (column < 0)
        return;
    object[u"column"_s] = found.columns.value(column);
    object[u"position"_s] = column + 1;
    object[u"field"_s] = field;
}

QJsonObject toJson(const ProblemCluster &cluster, const Inspection &found)
{
    QJsonObject object{{u"kind"_s, problemKey(cluster.kind)},
                       {u"warning"_s, cluster.isWarning},
                       {u"count"_s, cluster.count},
                       {u"examples"_s, QJsonArray::fromStringList(cluster.examples)},
                       {u"first_rows"_s, rowNumbers(cluster.firstRows)}};
    QJsonArray shapes;
    for (const ProblemShape &shape : cluster.shapes)
        shapes << QJsonObject{{u"shape"_s, shape.shape},
                              {u"count"_s, shape.count},
                              {u"example"_s, shape.example},
                              {u"first_row"_s, shape.firstRow}};
    object[u"shapes"_s] = shapes;
    object[u"other_shapes"_s] = cluster.otherShapes;
    placeInto(object, cluster.column, cluster.fieldName, found);
    return object;
}

QString keyOf(ReadingEvidence::Other other)
{
    switch (other) {
    case ReadingEvidence::Other::SwappedDate:
        return u"day-and-month-swapped"_s;
    case ReadingEvidence::Other::DecimalComma:
        return u"decimal-comma"_s;
    case ReadingEvidence::Other::ThousandsComma:
        return u"thousands-comma"_s;
    case ReadingEvidence::Other::ThousandsMarks:
        return u"thousands-marks"_s;
    }
    return {};
}

QJsonObject toJson(const ReadingEvidence &evidence, const Inspection &found)
{
    QJsonObject object{{u"other_reading"_s, keyOf(evidence.other)},
                       {u"contradicting"_s, evidence.contradicting},
                       {u"either"_s, evidence.either}};
    placeInto(object, evidence.column, evidence.fieldName, found);
    if (evidence.firstContradicting > 0)
        object[u"first_contradicting_row"_s] = evidence.firstContradicting;
    if (evidence.other != ReadingEvidence::Other::SwappedDate)
        return object;
    object[u"format"_s] = evidence.format;
    object[u"other_format"_s] = evidence.otherFormat;
    object[u"proving"_s] = evidence.proving;
    if (evidence.firstProving > 0)
        object[u"first_proving_row"_s] = evidence.firstProving;
    return object;
}

QJsonObject toJson(const CellProblem &problem, const Inspection &found)
{
    QJsonObject object{{u"row"_s, problem.row},
                       {u"line"_s, problem.line},
                       {u"value"_s, problem.value},
                       {u"kind"_s, problemKey(problem.kind)},
                       {u"warning"_s, problem.isWarning}};
    placeInto(object, problem.column, problem.fieldName, found);
    if (problem.firstRow > 0)
        object[u"first_row"_s] = problem.firstRow;
    return object;
}

} // namespace

QJsonObject toJson(const Inspection &found)
{
    QJsonArray sample;
    for (const QStringList &cells : found.sample)
        sample << QJsonArray::fromStringList(cells);
    QJsonObject object{{u"file"_s, found.path},
                       {u"size"_s, found.size},
                       {u"dialect"_s, toJson(found.dialect)},
                       {u"columns"_s, QJsonArray::fromStringList(found.columns)},
                       {u"rows"_s, found.estimatedRows < 0 ? QJsonValue() : QJsonValue(found.estimatedRows)},
                       {u"rows_exact"_s, found.estimateIsExact},
                       {u"mixed_encoding"_s, found.mixedEncoding},
                       {u"encodings"_s, QJsonArray::fromStringList(found.encodings)},
                       {u"sample"_s, sample}};
    if (found.unclosedQuoteLine > 0)
        object[u"unclosed_quote_line"_s] = found.unclosedQuoteLine;
    return object;
}

QJsonObject toJson(const FileProblem &problem)
{
    QJsonObject object{{u"file"_s, problem.path}, {u"kind"_s, problemKey(problem.kind)}, {u"detail"_s, problem.detail}};
    if (problem.line > 0)
        object[u"line"_s] = problem.line;
    return {{u"problem"_s, object}};
}

QJsonObject toJson(const Verdict &verdict, const Inspection &found, const Match &match)
{
    QJsonArray clusters;
    for (const ProblemCluster &cluster : verdict.clusters)
        clusters << toJson(cluster, found);
    QJsonArray evidence;
    for (const ReadingEvidence &each : verdict.evidence)
        evidence << toJson(each, found);
    QJsonArray problems;
    for (const CellProblem &problem : verdict.problems)
        problems << toJson(problem, found);
    QJsonObject matched;
    for (const ColumnRule &rule : match.rules)
        matched[found.columns.value(rule.column)] = rule.field.name;
    return {{u"file"_s, found.path},
            {u"dialect"_s, toJson(found.dialect)},
            {u"matched"_s, matched},
            {u"ignored_columns"_s, QJsonArray::fromStringList(match.ignoredColumns)},
            {u"missing_fields"_s, QJsonArray::fromStringList(match.missingFields)},
            {u"rows"_s, verdict.rows},
            {u"valid"_s, verdict.valid},
            {u"rejected"_s, verdict.rejected},
            {u"clusters"_s, clusters},
            {u"evidence"_s, evidence},
            {u"problems"_s, problems},
            {u"problems_complete"_s, verdict.problemsComplete}};
}

} // namespace nudge::csvtool
