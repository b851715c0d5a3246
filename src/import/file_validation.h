// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"
#include "csv/validator.h"
#include "import/mend_rule.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <variant>

namespace nudge {

/// Checks every row of one file off the GUI thread. One object is one run: start() once, finished() comes once, also
/// after cancel(). Deleting the object stops the work without waiting for it; nothing is signalled then.
class FileValidation : public QObject
{
    Q_OBJECT

public:
    using Outcome = std::variant<Verdict, FileProblem>;

    explicit FileValidation(QObject *parent = nullptr);
    ~FileValidation() override;

    /// `columns`: how many the file has.
    void start(const QString &path, const Dialect &dialect, const QList<ColumnRule> &rules, const Mending &mending,
               int columns);
    /// Ends the run within 100 ms; the verdict then has `cancelled` set.
    void cancel();

    [[nodiscard]] ValidationProgress progress() const;
    [[nodiscard]] qint64 elapsedMilliseconds() const { return m_clock.isValid() ? m_clock.elapsed() : 0; }

Q_SIGNALS:
    void progressed(const nudge::ValidationProgress &progress);
    void finished(const nudge::FileValidation::Outcome &outcome);

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared; ///< with the worker, which may outlive this object
    QTimer m_tick;
    QElapsedTimer m_clock;
};

} // namespace nudge
