// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/sampler.h"

namespace nudge {

struct EncodingGuess
{
    QString encoding;
    bool byteOrderMark = false;
    bool mixed = false;    ///< some lines are UTF-8 and some Windows-1252
    QStringList runnersUp; ///< other encodings that the bytes could be in, likeliest first
};

/// Finds the encoding from all samples: a mark, else valid UTF-8, else what the lines with other bytes look like.
EncodingGuess sniffEncoding(const FileSamples &samples);

} // namespace nudge
