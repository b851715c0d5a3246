// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/utf8.h"

#include <cstdint>
#include <cstring>

namespace nudge::utf8 {

namespace {

bool isTail(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

/// The length of the well-formed sequence at `p`, 0 where there is none.
int sequenceLength(const unsigned char *p, std::size_t left)
{
    const unsigned char c = p[0];
    if (c < 0x80)
        return 1;
    if (c < 0xC2 || c > 0xF4)
        return 0;
    if (c < 0xE0)
        return left >= 2 && isTail(p[1]) ? 2 : 0;
    if (c < 0xF0) {
        if (left < 3 || !isTail(p[1]) || !isTail(p[2]))
            return 0;
        return (c == 0xE0 && p[1] < 0xA0) || (c == 0xED && p[1] > 0x9F) ? 0 : 3;
    }
    if (left < 4 || !isTail(p[1]) || !isTail(p[2]) || !isTail(p[3]))
        return 0;
    return (c == 0xF0 && p[1] < 0x90) || (c == 0xF4 && p[1] > 0x8F) ? 0 : 4;
}

} // namespace

std::size_t asciiPrefix(std::string_view text)
{
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + at, 8);
        if (word & 0x8080808080808080u)
            break;
    }
    while (at < text.size() && !(text[at] & '\x80'))
        ++at;
    return at;
}

std::size_t validPrefix(std::string_view text)
{
    std::size_t at = asciiPrefix(text);
    while (at < text.size()) {
        const int length = sequenceLength(reinterpret_cast<const unsigned char *>(text.data()) + at, text.size() - at);
        if (length == 0)
            return at;
        at += std::size_t(length);
        if (length == 1)
            at += asciiPrefix(text.substr(at));
    }
    return at;
}

bool isValid(std::string_view text)
{
    return validPrefix(text) == text.size();
}

bool isClean(std::string_view text)
{
    return asciiPrefix(text) == text.size() || (isValid(text) && text.find("\xEF\xBF\xBD") == std::string_view::npos);
}

QString toText(std::string_view text)
{
    const QString decoded = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return text.starts_with("\xEF\xBB\xBF") ? QString(QChar(QChar::ByteOrderMark) + decoded) : decoded;
}

void append(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3F));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

} // namespace nudge::utf8
