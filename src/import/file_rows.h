// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"
#include "csv/file_problem.h"

#include <QCache>
#include <QList>
#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>

namespace nudge {

class RecordIndex;
struct Inspection;

/// The rows of one file for a grid that scrolls through all of it, however large: the first ones are there at once,
/// the others as soon as an index of the file stands. Rows are read in pages on a worker; a fixed number of cells is
/// kept. The latest wish wins: what a scroll has overtaken is not read. Lives on the GUI thread.
class FileRows : public QObject
{
    Q_OBJECT

public:
    /// Longer values are cut, so that a field of a gigabyte is no burden; isCut() tells.
    static constexpr qsizetype kMostCharacters = 20'000;

    explicit FileRows(QObject *parent = nullptr);
    ~FileRows() override;

    /// Takes the file that was looked at, read as the dialect says.
    void open(const Inspection &inspection);
    void close();

    /// Rows that can be asked for; grows once, when the index stands.
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const std::optional<FileProblem> &problem() const { return m_problem; }

    /// The cells of a row, counted from 1; null where they are not here (yet). Valid until the event loop turns.
    [[nodiscard]] const QStringList *row(qint64 row) const;
    [[nodiscard]] static bool isCut(const QString &cell) { return cell.size() >= kMostCharacters; }
    /// Wants these rows, both included, and no others any more.
    void request(qint64 first, qint64 last);

Q_SIGNALS:
    void changed(); ///< another file, more rows, or a problem
    void arrived(qint64 first, qint64 last);

private:
    struct Work;
    using Page = QList<QStringList>;

    void buildIndex();
    void readNext();
    [[nodiscard]] qint64 pageOf(qint64 row) const { return (row - 1) / m_pageRows; }

    QString m_path;
    Dialect m_dialect;
    Page m_sample;
    qint64 m_rows = 0;
    qint64 m_pageRows = 1;
    bool m_complete = false;
    bool m_reading = false;
    std::optional<FileProblem> m_problem;
    std::shared_ptr<Work> m_work; ///< with the workers; another file has another one
    QList<qint64> m_wanted;       ///< pages
    mutable QCache<qint64, Page> m_pages;
};

} // namespace nudge
