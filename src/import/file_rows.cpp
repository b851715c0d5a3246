// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/file_rows.h"

#include "core/futures.h"
#include "csv/inspect.h"
#include "csv/record_index.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace nudge {

namespace {

constexpr qint64 kPageCells = 4096;
constexpr qint64 kMostPageRows = 256;
constexpr qsizetype kMostPages = 64;

void cut(QStringList &cells)
{
    for (QString &cell : cells) {
        if (cell.size() > FileRows::kMostCharacters)
            cell = cell.left(FileRows::kMostCharacters);
    }
}

struct PageRead
{
    QList<QStringList> rows;
    std::optional<FileProblem> problem;
};

} // namespace

/// What the workers of one file share. The index is written once, before the first page is read.
struct FileRows::Work
{
    std::atomic<bool> cancel = false;
    std::unique_ptr<RecordIndex> index;
};

FileRows::FileRows(QObject *parent) : QObject(parent), m_pages(kMostPages) {}

FileRows::~FileRows()
{
    if (m_work)
        m_work->cancel = true;
}

void FileRows::close()
{
    if (m_work)
        m_work->cancel = true;
    m_work.reset();
    m_path.clear();
    m_sample.clear();
    m_pages.clear();
    m_wanted.clear();
    m_rows = 0;
    m_complete = false;
    m_reading = false;
    m_problem.reset();
    Q_EMIT changed();
}

void FileRows::open(const Inspection &inspection)
{
    close();
    m_path = inspection.path;
    m_dialect = inspection.dialect;
    m_sample = inspection.sample;
    for (QStringList &cells : m_sample)
        cut(cells);
    m_rows = m_sample.size();
    m_pageRows = std::clamp<qint64>(kPageCells / std::max<qint64>(1, inspection.columns.size()), 1, kMostPageRows);
    m_complete = inspection.estimateIsExact && inspection.estimatedRows == m_rows;
    Q_EMIT changed();
    if (!m_complete)
        buildIndex();
}

void FileRows::buildIndex()
{
    m_work = std::make_shared<Work>();
    auto build = [work = m_work, path = m_path, dialect = m_dialect] {
        IndexOptions options;
        options.cancel = &work->cancel;
        options.threads = 1; // the check of the rows runs beside it and is waited for
        auto built = RecordIndex::build(path, dialect, options);
        if (auto *problem = std::get_if<FileProblem>(&built))
            return std::optional(*problem);
        work->index = std::make_unique<RecordIndex>(std::move(std::get<RecordIndex>(built)));
        return std::optional<FileProblem>();
    };
    whenDone(QtConcurrent::run(std::move(build)), this,
             [this, work = m_work](const std::optional<FileProblem> &problem) {
                 if (work != m_work)
                     return;
                 m_problem = problem;
                 if (!problem) {
                     m_complete = true;
                     m_rows = work->index->rows();
                 }
                 Q_EMIT changed();
             });
}

const QStringList *FileRows::row(qint64 row) const
{
    if (row < 1 || row > m_rows)
        return nullptr;
    if (row <= m_sample.size())
        return &m_sample[row - 1];
    const Page *page = m_pages.object(pageOf(row));
    const qint64 at = (row - 1) % m_pageRows;
    return page && at < page->size() ? &(*page)[at] : nullptr;
}

void FileRows::request(qint64 first, qint64 last)
{
    m_wanted.clear();
    if (!m_complete || !m_work || m_problem)
        return;
    first = std::max(first, qint64(m_sample.size()) + 1);
    last = std::min(last, m_rows);
    for (qint64 page = pageOf(first); first <= last && page <= pageOf(last); ++page) {
        if (!m_pages.contains(page))
            m_wanted << page;
    }
    readNext();
}

void FileRows::readNext()
{
    if (m_reading || m_wanted.isEmpty())
        return;
    m_reading = true;
    const qint64 page = m_wanted.takeFirst();
    const qint64 first = page * m_pageRows + 1;
    auto read = [work = m_work, first, count = m_pageRows] {
        PageRead out;
        auto found = work->index->read(first, count);
        if (auto *problem = std::get_if<FileProblem>(&found)) {
            out.problem = *problem;
            return out;
        }
        for (Record &record : std::get<QList<Record>>(found)) {
            cut(record.cells);
            out.rows << std::move(record.cells);
        }
        return out;
    };
    whenDone(QtConcurrent::run(std::move(read)), this, [this, work = m_work, page, first](const PageRead &answer) {
        if (work != m_work)
            return;
        m_reading = false;
        if (answer.problem) {
            m_problem = answer.problem;
            m_wanted.clear();
            Q_EMIT changed();
            return;
        }
        m_pages.insert(page, new Page(answer.rows));
        Q_EMIT arrived(first, first + answer.rows.size() - 1);
        readNext();
    });
}

} // namespace nudge
