// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/record_writer.h"

#include <QIODevice>

namespace nudge {

namespace {

constexpr qsizetype kBufferBytes = 1 << 16;
constexpr char16_t kMark = u'\uFEFF';

bool needsQuotes(const QString &cell, char16_t delimiter)
{
    for (const QChar c : cell) {
        if (c == delimiter || c == u'"' || c == u'\n' || c == u'\r')
            return true;
    }
    // At the start of a file it would be taken for a byte order mark.
    return cell.startsWith(kMark);
}

} // namespace

RecordWriter::RecordWriter(QIODevice *device, char16_t delimiter) : m_device(device), m_delimiter(delimiter) {}

RecordWriter::~RecordWriter()
{
    flush();
}

void RecordWriter::writeByteOrderMark()
{
    m_buffer.append(QString(QChar(kMark)).toUtf8());
}

bool RecordWriter::write(const QStringList &cells)
{
    append(m_buffer, cells, m_delimiter);
    return m_buffer.size() < kBufferBytes ? !m_failed : flush();
}

bool RecordWriter::flush()
{
    if (!m_failed && !m_buffer.isEmpty())
        m_failed = m_device->write(m_buffer) != m_buffer.size();
    m_buffer.clear();
    return !m_failed;
}

QByteArray RecordWriter::encode(const QStringList &cells, char16_t delimiter)
{
    QByteArray out;
    append(out, cells, delimiter);
    return out;
}

void RecordWriter::append(QByteArray &out, const QStringList &cells, char16_t delimiter)
{
    const QByteArray separator = QString(QChar(delimiter)).toUtf8();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out.append(separator);
        const QByteArray text = cells[i].toUtf8();
        // A row of one empty cell would be a blank line.
        if (needsQuotes(cells[i], delimiter) || (cells.size() == 1 && text.isEmpty())) {
            out.append('"');
            out.append(text.contains('"') ? QByteArray(text).replace('"', "\"\"") : text);
            out.append('"');
        } else {
            out.append(text);
        }
    }
    out.append("\r\n");
}

} // namespace nudge
