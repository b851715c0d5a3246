// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

class QIODevice;

namespace nudge {

/// Writes rows as RFC 4180: UTF-8, CRLF, quotes only where they are needed, so that RecordReader gives the same
/// rows back. The device is the caller's (a QSaveFile guards against half a file) and outlives the writer.
class RecordWriter
{
public:
    explicit RecordWriter(QIODevice *device, char16_t delimiter = u',');
    ~RecordWriter();
    Q_DISABLE_COPY_MOVE(RecordWriter)

    /// For files that spreadsheets open; call it first.
    void writeByteOrderMark();
    /// False once the device has refused something; the reason is the device's errorString().
    bool write(const QStringList &cells);
    /// Hands everything to the device. False if any write has failed.
    bool flush();

    /// One row as bytes with its line end, for upload chunks.
    static QByteArray encode(const QStringList &cells, char16_t delimiter = u',');

private:
    static void append(QByteArray &out, const QStringList &cells, char16_t delimiter);

    QIODevice *m_device;
    QByteArray m_buffer;
    char16_t m_delimiter;
    bool m_failed = false;
};

} // namespace nudge
