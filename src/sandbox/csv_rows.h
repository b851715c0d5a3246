// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace nudge {

/// Reads comma-separated rows (RFC 4180, UTF-8, LF or CRLF) one by one. The sandbox has its own reader on
/// purpose: it shares no line with the console's CSV engine, so that tests of one prove the other.
class CsvRows
{
public:
    /// `text` must outlive the reader; a byte-order mark is skipped.
    explicit CsvRows(QByteArrayView text);

    /// Reads the next row; false at the end. Empty lines are skipped. Refuses broken quoting and bytes that
    /// are not UTF-8 with the line where they stand.
    bool next(QStringList &cells);

private:
    QString readCell();
    QString readQuoted();
    [[nodiscard]] QString decoded(QByteArrayView bytes) const;
    bool takeLineEnd();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

/// One row with its line end, quoted where needed.
QByteArray csvRow(const QStringList &cells);

} // namespace nudge
