// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace nudge {

/// Bytes that must be readable on both sides of the text given to the functions below, whatever they hold.
inline constexpr std::size_t kScanPadding = 64;
/// Places that the functions below may write to behind the last one they mean.
inline constexpr std::size_t kSpareMarks = 8;

/// What stands for what, each in one ASCII byte.
struct MarkBytes
{
    char delimiter = ',';
    char quote = '"';
    bool hasQuote = true;
    bool hasBackslash = false; ///< a quote behind a backslash is odd
};

struct FoundMarks
{
    std::size_t count = 0;
    std::size_t rows = 0;   ///< line ends among the marks
    std::size_t breaks = 0; ///< line ends, quoted ones too, CR LF as one; not told where `odd`
    bool odd = false;       ///< stopped before a quote where RFC 4180 has none: Scanner knows what to make of it
    bool clean = true;      ///< findMarks(): the text up to the last mark is utf8::isClean()
    bool sheetSigns = true; ///< findMarks(): there may be a '#' or an "E+" up to the last mark
};

/// Finds the delimiters and the line ends outside quotes in text[from, to), 64 bytes at a time with the widest
/// vectors this processor has. `from` is the beginning of a record. A line end of two bytes is marked at its first;
/// a CR at to - 1 is marked without a look at what follows. `marks` has room for to - from + kSpareMarks.
FoundMarks findMarks(const char *text, std::size_t from, std::size_t to, const MarkBytes &bytes, std::uint32_t *marks);

/// The same for those who want the line ends alone: `ends` is where they stand.
FoundMarks findRowEnds(const char *text, std::size_t from, std::size_t to, const MarkBytes &bytes, std::uint32_t *ends);

/// As FoundMarks::breaks. A LF at `from` counts even behind a CR.
std::size_t countBreaks(const char *text, std::size_t from, std::size_t to);

} // namespace nudge
