// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/receipt.h"
#include "import/upload_plan.h"

#include <QObject>

#include <functional>
#include <memory>
#include <span>

namespace nudge {

/// Why the file of rejected rows could not be written.
struct RejectedRowsFailure
{
    enum class Kind {
        SourceProblem, ///< the file with the rows cannot be read any more: see source
        SameFile,      ///< the target is the source
        CannotWrite,   ///< detail: the technical reason
    };
    Kind kind = Kind::CannotWrite;
    FileProblem source;
    QString detail;
};

/// Writes the rejected rows of a file as CSV, ready to be mended and uploaded again: a column with the reasons in
/// front, where ragged rows cannot push it about, then the cells as they stand in the file. Streams the source once
/// more, off the GUI thread. One object is one file: start() once, one of the two signals comes once. Deleting the
/// object abandons the work; the target is then left as it was.
class RejectedRows : public QObject
{
    Q_OBJECT

public:
    /// The words for people come from above; called on a worker thread.
    struct Words
    {
        QString reasonColumn;
        std::function<QString(std::span<const CellProblem>)> local;
        std::function<QString(const ServerRejection &)> server;
    };

    using QObject::QObject;
    ~RejectedRows() override;

    void start(const QString &targetPath, const UploadPlan &plan, const QList<ServerRejection> &serverRejections,
               const Words &words);

Q_SIGNALS:
    void saved(qint64 rows);
    void failed(const nudge::RejectedRowsFailure &failure);

private:
    std::shared_ptr<std::atomic<bool>> m_cancel = std::make_shared<std::atomic<bool>>(false);
};

} // namespace nudge
