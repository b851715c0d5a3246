// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/batch_reader.h"

namespace nudge {

namespace {
constexpr qsizetype kLongestRecord = qsizetype(Scanner::kLongestRecord);
}

BatchReader::BatchReader(const Dialect &dialect) : m_dialect(dialect), m_scanner(dialect) {}

bool BatchReader::open(const QString &path)
{
    m_path = path;
    m_linesToSkip = m_dialect.skippedLines;
    m_headerPending = m_dialect.header;
    if (!m_source.open(path, m_dialect.encoding))
        m_problem = m_source.problem();
    return !m_problem;
}

bool BatchReader::next(RecordBatch &batch)
{
    do {
        if (m_problem || m_ended || !fill(batch))
            return false;
        scanAll(batch);
        if (m_headerPending && !batch.rows.empty())
            takeHeader(batch);
    } while (batch.rows.empty());
    batch.firstRow = m_nextRow;
    batch.fileOffset = bytesRead();
    m_nextRow += qint64(batch.rows.size());
    return true;
}

bool BatchReader::fill(RecordBatch &batch)
{
    batch.bytes = std::exchange(m_rest, {});
    batch.cells.clear();
    batch.rows.clear();
    // A long record is looked at again from its start each time: growing blocks keep that linear.
    const qsizetype wanted = std::max(m_blockSize, std::min(batch.bytes.size(), kLongestRecord));
    batch.bytes.reserve(batch.bytes.size() + wanted);
    const int got = m_source.read(batch.bytes, wanted);
    m_ended = got == 0;
    if (got < 0)
        m_problem = m_source.problem();
    return got >= 0;
}

void BatchReader::scanAll(RecordBatch &batch)
{
    const std::string_view text = batch.text();
    size_t at = 0;
    for (; m_linesToSkip > 0; --m_linesToSkip, ++m_line) {
        if (!Scanner::skipLine(text, at, m_ended)) {
            m_rest = batch.bytes.sliced(qsizetype(at));
            return;
        }
    }
    for (;;) {
        const size_t firstCell = batch.cells.size();
        const qint64 line = m_line;
        switch (m_scanner.scan(text, at, m_line, m_ended, batch.cells)) {
        case Scanner::Found::Record:
            batch.rows.push_back({std::uint32_t(firstCell), std::uint32_t(batch.cells.size() - firstCell), line});
            break;
        case Scanner::Found::BlankLine:
            break;
        case Scanner::Found::NeedMore:
            m_rest = batch.bytes.sliced(qsizetype(at));
            if (m_rest.size() > kLongestRecord) {
                const bool isOpen =
                    m_scanner.scan(text, at, m_line, true, batch.cells) == Scanner::Found::UnclosedQuote;
                fail(isOpen ? FileProblemKind::UnclosedQuote : FileProblemKind::RecordTooLong, isOpen ? m_line : line);
            }
            return;
        case Scanner::Found::UnclosedQuote:
            fail(FileProblemKind::UnclosedQuote, m_line);
            return;
        case Scanner::Found::End:
            return;
        }
    }
}

void BatchReader::takeHeader(RecordBatch &batch)
{
    Record record;
    decode(batch, 0, record);
    m_header = record.cells;
    batch.rows.erase(batch.rows.begin());
    m_headerPending = false;
}

void BatchReader::fail(FileProblemKind kind, qint64 line)
{
    m_problem = FileProblem{kind, m_path, {}, line};
}

void BatchReader::decode(const RecordBatch &batch, size_t index, Record &record) const
{
    const RecordBatch::Row &row = batch.rows[index];
    record.row = batch.firstRow + qint64(index);
    record.line = row.line;
    m_scanner.decode(batch.text(), batch.cellsOf(row), record.cells);
}

} // namespace nudge
