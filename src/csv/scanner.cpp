// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/scanner.h"

#include "csv/utf8.h"

#include <cstring>

namespace nudge {

namespace {

// Enough to see a quote (at most three bytes) and its double, or CR and LF, behind any byte that is looked at.
constexpr std::ptrdiff_t kLookAhead = 8;

unsigned char byteOf(char c)
{
    return static_cast<unsigned char>(c);
}

const char *behindBreak(const char *at, const char *end)
{
    return *at == '\r' && at + 1 < end && at[1] == '\n' ? at + 2 : at + 1;
}

} // namespace

Scanner::Scanner(const Dialect &dialect)
    : m_backslash(dialect.escape == Dialect::Escape::Backslash && dialect.quote && dialect.quote != u'\\')
{
    utf8::append(m_delimiter, dialect.delimiter);
    if (dialect.quote && dialect.quote != dialect.delimiter)
        utf8::append(m_quote, dialect.quote);
    for (const char c : {'\r', '\n', m_delimiter[0]})
        m_stopsBare[byteOf(c)] = true;
    m_stopsQuoted[byteOf('\r')] = m_stopsQuoted[byteOf('\n')] = true;
    if (!m_quote.empty())
        m_stopsQuoted[byteOf(m_quote[0])] = true;
    if (m_backslash)
        m_stopsQuoted[byteOf('\\')] = true;
}

bool Scanner::matches(const char *at, const char *end, const std::string &mark) const
{
    return std::size_t(end - at) >= mark.size() && std::memcmp(at, mark.data(), mark.size()) == 0;
}

Scanner::Found Scanner::scan(std::string_view text, std::size_t &at, qint64 &line, bool final,
                             std::vector<CellSpan> &cells) const
{
    const char *const base = text.data();
    const char *const end = base + text.size();
    const char *const limit = final ? end : end - std::min<std::ptrdiff_t>(kLookAhead, std::ptrdiff_t(text.size()));
    const char *p = base + at;
    if (final && p == end)
        return Found::End;

    const std::size_t firstCell = cells.size();
    qint64 breaks = 0;
    const auto giveUp = [&](Found why) {
        cells.resize(firstCell);
        return why;
    };

    for (;;) {
        const char *const begin = p;
        std::uint8_t flags = CellSpan::Bare;
        const char *closed = nullptr;
        if (p >= limit && !final)
            return giveUp(Found::NeedMore);
        if (!m_quote.empty() && matches(p, end, m_quote)) {
            flags = CellSpan::Quoted;
            const qint64 openedAt = breaks;
            p += m_quote.size();
            while (!closed) {
                while (p < limit && !m_stopsQuoted[byteOf(*p)])
                    ++p;
                if (p >= limit) {
                    if (final)
                        line += openedAt;
                    return giveUp(final ? Found::UnclosedQuote : Found::NeedMore);
                }
                if (*p == '\r' || *p == '\n') {
                    ++breaks;
                    p = behindBreak(p, end);
                } else if (m_backslash && *p == '\\') {
                    flags |= CellSpan::Escaped;
                    ++p;
                    if (p < end && *p == '\\')
                        ++p;
                    else if (matches(p, end, m_quote))
                        p += m_quote.size();
                } else if (!matches(p, end, m_quote)) {
                    ++p;
                } else if (p += m_quote.size(); matches(p, end, m_quote)) {
                    flags |= CellSpan::Escaped;
                    p += m_quote.size();
                } else {
                    closed = p;
                }
            }
        }

        for (;; ++p) {
            while (p < limit && !m_stopsBare[byteOf(*p)])
                ++p;
            if (p >= limit && !final)
                return giveUp(Found::NeedMore);
            if (p >= end || *p == '\r' || *p == '\n' || matches(p, end, m_delimiter))
                break;
        }
        if (closed && closed != p)
            flags |= CellSpan::Escaped;
        cells.push_back({std::uint32_t(begin - base), std::uint32_t(p - begin), flags});
        if (p < end && *p != '\r' && *p != '\n') {
            p += m_delimiter.size();
            continue;
        }
        const bool isBlank = cells.size() == firstCell + 1 && p == begin;
        if (p < end) {
            ++breaks;
            p = behindBreak(p, end);
        }
        at = std::size_t(p - base);
        line += breaks;
        return isBlank ? giveUp(Found::BlankLine) : Found::Record;
    }
}

std::string_view Scanner::unquoted(std::string_view text, const CellSpan &cell, std::string &scratch) const
{
    const std::string_view raw = text.substr(cell.begin, cell.length);
    if (cell.flags == CellSpan::Bare)
        return raw;
    if (cell.flags == CellSpan::Quoted)
        return raw.substr(m_quote.size(), raw.size() - 2 * m_quote.size());

    scratch.clear();
    const char *p = raw.data() + m_quote.size();
    const char *const end = raw.data() + raw.size();
    while (p < end) {
        if (m_backslash && *p == '\\') {
            ++p;
            if (p < end && *p == '\\') {
                scratch += *p++;
            } else if (matches(p, end, m_quote)) {
                scratch += m_quote;
                p += m_quote.size();
            } else {
                scratch += '\\';
            }
        } else if (!matches(p, end, m_quote)) {
            scratch += *p++;
        } else if (p += m_quote.size(); matches(p, end, m_quote)) {
            scratch += m_quote;
            p += m_quote.size();
        } else {
            scratch.append(p, end); // text behind the closing quote
            break;
        }
    }
    return scratch;
}

void Scanner::decode(std::string_view text, std::span<const CellSpan> record, QStringList &cells) const
{
    cells.clear();
    cells.reserve(qsizetype(record.size()));
    std::string scratch;
    for (const CellSpan &cell : record)
        cells << utf8::toText(unquoted(text, cell, scratch));
}

bool Scanner::skipLine(std::string_view text, std::size_t &at, bool final)
{
    const std::size_t found = text.find_first_of("\r\n", at);
    if (found == std::string_view::npos || (found + 1 == text.size() && !final)) {
        if (final)
            at = text.size();
        return final;
    }
    at = std::size_t(behindBreak(text.data() + found, text.data() + text.size()) - text.data());
    return true;
}

} // namespace nudge
