// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/record_reader.h"

#include "csv/batch_reader.h"

namespace nudge {

struct RecordReader::Private
{
    explicit Private(const Dialect &dialect) : reader(dialect) {}

    BatchReader reader;
    RecordBatch batch;
    size_t index = 0;
    bool more = false; ///< the batch has rows that were not given yet
};

RecordReader::RecordReader() : d(std::make_unique<Private>(Dialect{})) {}

RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader &&) noexcept = default;
RecordReader &RecordReader::operator=(RecordReader &&) noexcept = default;

void RecordReader::setBlockSize(qsizetype bytes)
{
    m_blockSize = bytes;
}

bool RecordReader::open(const QString &path, const Dialect &dialect)
{
    d = std::make_unique<Private>(dialect);
    d->reader.setBlockSize(m_blockSize);
    // The first batch is read at once: the header is there from the start.
    d->more = d->reader.open(path) && d->reader.next(d->batch);
    return d->more || !d->reader.problem();
}

const QStringList &RecordReader::header() const
{
    return d->reader.header();
}

bool RecordReader::next(Record &record)
{
    if (!d->more)
        return false;
    d->reader.decode(d->batch, d->index, record);
    if (++d->index == d->batch.rows.size()) {
        d->index = 0;
        d->more = d->reader.next(d->batch);
    }
    return true;
}

const std::optional<FileProblem> &RecordReader::problem() const
{
    return d->reader.problem();
}

qint64 RecordReader::bytesRead() const
{
    return d->reader.bytesRead();
}

qint64 RecordReader::size() const
{
    return d->reader.size();
}

} // namespace nudge
