// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_file_reader.h"

#include "campaigns/message_columns.h"
#include "campaigns/message_errors.h"
#include "campaigns/message_writer.h"
#include "csv/record_reader.h"

namespace nudge {

namespace {

constexpr int kRowsPerCommit = 2000;

ApiError diskError(const QString &reason)
{
    return messageFileError(ApiError::Category::LocalFile, reason);
}

ApiError shapeError(const FileProblem &problem)
{
    ApiError error = messageFileError(ApiError::Category::Contract,
                                      problem.line > 0 ? QString::number(problem.line) : problem.detail);
    error.contractFound = problemKey(problem.kind);
    return error;
}

} // namespace

Result<MessageFileReport> readMessageFile(const QString &csvFile, const QString &databaseFile, const Contract &contract,
                                          Channel channel, MessageFileReport report, const std::atomic_bool &stop,
                                          const std::function<void(const MessageFileReport &)> &committed)
{
    RecordReader reader;
    if (!reader.open(csvFile, Dialect{})) {
        const FileProblem problem = reader.problem().value_or(FileProblem{});
        return shapeError(problem);
    }
    const MessageColumns columns(contract, reader.header());
    report.columnsFound = report.columnsFound && columns.isComplete();

    // Where a later file has its columns in another order, or more of them, values still go under their names.
    QList<qsizetype> places;
    for (const QString &name : columns.otherNames()) {
        qsizetype place = report.otherColumns.indexOf(name);
        if (place < 0 || places.contains(place)) {
            place = report.otherColumns.size();
            report.otherColumns.append(name);
        }
        places.append(place);
    }

    MessageWriter writer(databaseFile);
    for (Record record; reader.next(record);) {
        if (stop)
            return messageFileError(ApiError::Category::Cancelled);
        Message message = columns.read(contract, record.cells, channel);
        QStringList others(report.otherColumns.size());
        for (qsizetype i = 0; i < places.size(); ++i)
            others[places.at(i)] = message.others.at(i);
        message.others = others;
        if (!writer.add(message))
            return diskError(writer.problem());
        if (++report.messages % kRowsPerCommit == 0) {
            if (!writer.commit())
                return diskError(writer.problem());
            committed(report);
        }
    }
    if (!writer.commit())
        return diskError(writer.problem());
    if (reader.problem())
        return shapeError(*reader.problem());
    return report;
}

} // namespace nudge
