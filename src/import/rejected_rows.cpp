// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/rejected_rows.h"

#include "core/futures.h"
#include "core/output_file.h"
#include "core/save_file.h"
#include "csv/record_writer.h"
#include "import/mended_validation.h"

#include <QFileInfo>
#include <QMap>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <limits>
#include <variant>

namespace nudge {

namespace {

using Outcome = std::variant<qint64, RejectedRowsFailure>;

/// One writing, on a worker thread. Rows that failed the check come from a second check, rows that the server refused
/// from a reader that runs beside it; both in the order of the file.
class Writing
{
public:
    Writing(QString target, UploadPlan plan, const QList<ServerRejection> &rejections, RejectedRows::Words words,
            const std::atomic<bool> &cancel)
        : m_target(std::move(target)),
          m_plan(std::move(plan)),
          m_words(std::move(words)),
          m_cancel(cancel),
          m_file(m_target),
          m_writer(&m_file, m_plan.dialect.delimiter)
    {
        for (const ServerRejection &each : rejections) {
            if (each.row > 0)
                m_refused[each.row] << m_words.server(each);
        }
    }

    Outcome run()
    {
        if (QFileInfo(m_target) == QFileInfo(m_plan.path))
            return RejectedRowsFailure{RejectedRowsFailure::Kind::SameFile, {}, {}};
        if (!isReplaceable(m_target))
            return RejectedRowsFailure{RejectedRowsFailure::Kind::CannotWrite, {}, kNotReplaceable};
        if (!m_reader.open(m_plan.path, m_plan.dialect))
            return sourceProblem(*m_reader.problem());
        if (!m_file.open(QIODevice::WriteOnly))
            return cannotWrite();
        m_writer.writeByteOrderMark();
        if (m_plan.dialect.header)
            m_writer.write(QStringList(m_words.reasonColumn) + m_reader.header());

        ValidationOptions options;
        options.cancel = &m_cancel;
        options.problemLimit = 0;
        options.rejectedRow = [this](const Record &record, std::span<const CellProblem> problems) {
            writeRefusedBefore(record.row);
            write(m_words.local(problems), record);
        };
        const auto checked =
            validateMended(m_plan.path, m_plan.dialect, m_plan.rules(), m_plan.mending, m_plan.fileColumns(), options);
        if (const auto *problem = std::get_if<FileProblem>(&checked))
            return sourceProblem(*problem);
        writeRefusedBefore(std::numeric_limits<qint64>::max());
        if (m_reader.problem())
            return sourceProblem(*m_reader.problem());
        // What was found by the first check must still be what is saved.
        if (SourceStamp::of(m_plan.path) != m_plan.stamp)
            return sourceProblem({FileProblemKind::Changed, m_plan.path, {}, 0});
        if (m_cancel || !m_writer.flush() || !commitFile(m_file))
            return cannotWrite();
        return m_rows;
    }

private:
    void writeRefusedBefore(qint64 row)
    {
        while (!m_refused.isEmpty() && m_refused.firstKey() < row) {
            const qint64 wanted = m_refused.firstKey();
            const QStringList reasons = m_refused.take(wanted);
            while (m_record.row < wanted) {
                if (!m_reader.next(m_record))
                    return;
            }
            write(reasons.join(QLatin1StringView("; ")), m_record);
        }
    }

    void write(const QString &reason, const Record &record)
    {
        m_writer.write(QStringList(reason) + record.cells);
        ++m_rows;
    }

    RejectedRowsFailure cannotWrite() const
    {
        return {RejectedRowsFailure::Kind::CannotWrite, {}, m_file.errorString()};
    }

    static RejectedRowsFailure sourceProblem(const FileProblem &problem)
    {
        return {RejectedRowsFailure::Kind::SourceProblem, problem, {}};
    }

    QString m_target;
    UploadPlan m_plan;
    RejectedRows::Words m_words;
    const std::atomic<bool> &m_cancel;
    QMap<qint64, QStringList> m_refused; ///< reasons by row, what is still to be written
    RecordReader m_reader;               ///< for the refused rows
    Record m_record;
    QSaveFile m_file;
    RecordWriter m_writer;
    qint64 m_rows = 0;
};

} // namespace

RejectedRows::~RejectedRows()
{
    *m_cancel = true;
}

void RejectedRows::start(const QString &targetPath, const UploadPlan &plan,
                         const QList<ServerRejection> &serverRejections, const Words &words)
{
    auto writing = QtConcurrent::run(
        [=, cancel = m_cancel] { return Writing(targetPath, plan, serverRejections, words, *cancel).run(); });
    whenDone(writing, this, [this](const Outcome &outcome) {
        if (const auto *rows = std::get_if<qint64>(&outcome))
            Q_EMIT saved(*rows);
        else
            Q_EMIT failed(std::get<RejectedRowsFailure>(outcome));
    });
}

} // namespace nudge
