// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace nudge {

struct LegacyGuess
{
    QStringList encodings;  ///< likeliest first; never empty
    bool isWestern = false; ///< the likeliest is one byte a character with Latin letters
};

/// Which of the encodings older than UTF-8 the text is in. uchardet's word counts, and so does what each candidate
/// would make of the text: letters that stand where letters stand, in words of one script, in the right case.
LegacyGuess sniffLegacy(const QByteArray &text);

} // namespace nudge
