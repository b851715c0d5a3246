// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/encoding_sniffer.h"

#include "csv/content_kind.h"
#include "csv/encoding.h"
#include "csv/legacy_sniffer.h"
#include "csv/utf8.h"

#include <array>
#include <string_view>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

struct Mark
{
    QByteArrayView bytes;
    const char *encoding;
};

// The longer ones first: UTF-32LE's begins like UTF-16LE's.
constexpr std::array kMarks = {
    Mark{QByteArrayView("\xFF\xFE\0\0", 4), "UTF-32LE"}, Mark{QByteArrayView("\0\0\xFE\xFF", 4), "UTF-32BE"},
    Mark{QByteArrayView("\xEF\xBB\xBF", 3), "UTF-8"}, Mark{QByteArrayView("\xFF\xFE", 2), "UTF-16LE"},
    Mark{QByteArrayView("\xFE\xFF", 2), "UTF-16BE"}};

constexpr qsizetype kLegacyEvidence = 64 << 10;
// With fewer UTF-8 lines than one in so many they are chance.
constexpr qint64 kChance = 50;

/// What the lines that are not ASCII are made of.
struct LineCounts
{
    qint64 utf8 = 0;
    qint64 legacy = 0; ///< no well-formed sequence in it
    qint64 broken = 0; ///< well-formed sequences and others: cut text
    QByteArray legacyBytes;

    void add(std::string_view text)
    {
        while (!text.empty()) {
            const size_t end = std::min(text.find_first_of("\r\n"), text.size() - 1) + 1;
            addLine(text.substr(0, end));
            text.remove_prefix(end);
        }
    }

private:
    void addLine(std::string_view line)
    {
        if (utf8::asciiPrefix(line) == line.size())
            return;
        bool hasSequence = false;
        bool hasOther = false;
        for (std::string_view rest = line; !rest.empty();) {
            const size_t valid = utf8::validPrefix(rest);
            hasSequence = hasSequence || utf8::asciiPrefix(rest.substr(0, valid)) < valid;
            rest.remove_prefix(valid);
            if (!rest.empty()) {
                hasOther = true;
                rest.remove_prefix(1);
            }
        }
        utf8 += !hasOther;
        broken += hasOther && hasSequence;
        legacy += hasOther && !hasSequence;
        if (hasOther && legacyBytes.size() < kLegacyEvidence)
            legacyBytes.append(line.data(), qsizetype(line.size()));
    }
};

} // namespace

EncodingGuess sniffEncoding(const FileSamples &samples)
{
    EncodingGuess guess;
    for (const Mark &mark : kMarks) {
        if (samples.head.startsWith(mark.bytes)) {
            guess.encoding = QString::fromLatin1(mark.encoding);
            guess.byteOrderMark = true;
            break;
        }
    }
    if (guess.encoding.isEmpty())
        guess.encoding = guessUtf16(samples.head);
    if (!guess.encoding.isEmpty() && guess.encoding != "UTF-8"_L1)
        return guess;

    LineCounts lines;
    lines.add(
        {samples.head.constData(), size_t(samples.isWhole ? samples.head.size() : samples.head.lastIndexOf('\n') + 1)});
    for (const QByteArray &piece : samples.later)
        lines.add({piece.constData(), size_t(piece.size())});

    guess.encoding = u"UTF-8"_s;
    if (lines.legacy == 0 && (lines.broken == 0 || lines.utf8 > lines.broken))
        return guess;
    const LegacyGuess legacy = sniffLegacy(lines.legacyBytes);
    // A handful of lines says little about the code page: beside UTF-8 the usual one is meant.
    if (lines.utf8 > 0 && lines.utf8 * kChance > lines.legacy && (legacy.isWestern || guess.byteOrderMark)) {
        guess.mixed = true;
        guess.encoding = mixedEncodingName();
    } else if (!guess.byteOrderMark) {
        guess.encoding = legacy.encodings.front();
        guess.runnersUp = legacy.encodings.mid(1);
    }
    return guess;
}

} // namespace nudge
