// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/csv_rows.h"

#include "sandbox/refusal.h"

#include <QStringDecoder>

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

Refusal broken(const QString &what, qint64 line)
{
    return {Refusal::kBadRequest, u"The file is broken on line %1: %2."_s.arg(line).arg(what), {}};
}

} // namespace

CsvRows::CsvRows(QByteArrayView text) : m_text(text)
{
    if (m_text.startsWith("\xef\xbb\xbf"))
        m_at = 3;
}

bool CsvRows::next(QStringList &cells)
{
    cells.clear();
    while (takeLineEnd()) {
    }
    if (m_at >= m_text.size())
        return false;
    for (;;) {
        cells << readCell();
        if (m_at >= m_text.size() || takeLineEnd())
            return true;
        if (m_text[m_at] != ',')
            throw broken(u"text behind a closing quote"_s, m_line);
        ++m_at;
    }
}

QString CsvRows::readCell()
{
    if (m_at < m_text.size() && m_text[m_at] == '"')
        return readQuoted();
    const char *const from = m_text.data() + m_at;
    const char *const end =
        std::find_if(from, m_text.data() + m_text.size(), [](char c) { return c == ',' || c == '\n' || c == '\r'; });
    m_at += end - from;
    return decoded({from, end - from});
}

QString CsvRows::readQuoted()
{
    const qint64 firstLine = m_line;
    QByteArray value;
    for (;;) {
        const qsizetype from = m_at + 1;
        const qsizetype quote = m_text.indexOf('"', from);
        if (quote < 0)
            throw broken(u"a quote that is never closed"_s, firstLine);
        const QByteArrayView part = m_text.sliced(from, quote - from);
        m_line += std::count(part.begin(), part.end(), '\n');
        value.append(part);
        m_at = quote + 1;
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            return decoded(value);
        value.append('"');
    }
}

QString CsvRows::decoded(QByteArrayView bytes) const
{
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; }))
        return QString::fromLatin1(bytes);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8.decode(bytes);
    if (utf8.hasError())
        throw broken(u"it is not UTF-8"_s, m_line);
    return text;
}

bool CsvRows::takeLineEnd()
{
    const qsizetype before = m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\r')
        ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\n')
        ++m_at;
    m_line += m_at > before ? 1 : 0;
    return m_at > before;
}

QByteArray csvRow(const QStringList &cells)
{
    QByteArray row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            row += ',';
        QByteArray cell = cells[i].toUtf8();
        const bool quoted = std::any_of(cell.begin(), cell.end(),
                                        [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; });
        row += quoted ? '"' + cell.replace('"', "\"\"") + '"' : cell;
    }
    return row + "\r\n";
}

} // namespace nudge
