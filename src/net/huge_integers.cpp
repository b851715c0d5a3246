// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/huge_integers.h"

#include <algorithm>

namespace nudge {

namespace {

constexpr qsizetype kSafeDigits = 18; // 10^18 - 1 always fits

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether there may be a run of more than kSafeDigits digits. Such a run covers one of every kSafeDigits bytes.
bool mayHaveLongRun(const QByteArray &bytes)
{
    for (qsizetype i = kSafeDigits - 1; i < bytes.size(); i += kSafeDigits) {
        if (!isDigit(bytes[i]))
            continue;
        qsizetype begin = i;
        while (begin > 0 && isDigit(bytes[begin - 1]))
            --begin;
        qsizetype end = i;
        while (end < bytes.size() && isDigit(bytes[end]))
            ++end;
        if (end - begin > kSafeDigits)
            return true;
        i = std::max(i, end - kSafeDigits);
    }
    return false;
}

qsizetype endOfText(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

qsizetype endOfNumber(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && (isDigit(json[at]) || QByteArrayView("+-.eE").contains(json[at])))
        ++at;
    return at;
}

bool isHuge(const QByteArray &number)
{
    if (number.size() <= kSafeDigits)
        return false;
    bool fits = false;
    static_cast<void>(number.toLongLong(&fits));
    const qsizetype sign = number.startsWith('-') ? 1 : 0;
    return !fits && std::all_of(number.begin() + sign, number.end(), isDigit);
}

} // namespace

QByteArray quoteHugeIntegers(const QByteArray &json)
{
    if (!mayHaveLongRun(json))
        return json;
    QByteArray out;
    out.reserve(json.size() + 64);
    qsizetype at = 0;
    while (at < json.size()) {
        const char c = json[at];
        const bool isNumber = isDigit(c) || c == '-';
        const qsizetype end = c == '"' ? endOfText(json, at) : isNumber ? endOfNumber(json, at) : at + 1;
        const QByteArray piece = json.mid(at, end - at);
        if (isNumber && isHuge(piece))
            out.append('"').append(piece).append('"');
        else
            out += piece;
        at = end;
    }
    return out;
}

} // namespace nudge
