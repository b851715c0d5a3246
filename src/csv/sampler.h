// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/file_bytes.h"

#include <QByteArray>
#include <QList>

namespace nudge {

/// Pieces of a file: all of a small one, evenly spread ones of a large one.
struct FileSamples
{
    QByteArray head;         ///< from the first byte on
    QList<QByteArray> later; ///< cut to whole lines, in the order of the file
    bool isWhole = false;    ///< `head` is all there is
};

/// Nothing where the file cannot be read; the reason is the file's problem().
std::optional<FileSamples> takeSamples(FileBytes &file);

} // namespace nudge
