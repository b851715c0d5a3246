// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace nudge {

/// Bytes that must be readable on both sides of the text given to the functions below, whatever they hold.
inline constexpr std::size_t kScanPadding = 64;

/// What stands for what, each in one ASCII byte.
struct MarkBytes
{
    char delimiter = ',';
    char quote = '"';
    bool hasQuote = true;
    bool delimiters = true; ///< false: the ends of records alone are wanted
};

struct FoundMarks
{
    std::size_t count = 0;
    bool odd = false; ///< stopped before a quote where RFC 4180 has none: Scanner knows what to make of it
};

/// Finds the delimiters and the line ends outside quotes in text[from, to), 64 bytes at a time with the widest
/// vectors this processor has. `from` is the beginning of a record. A line end of two bytes is marked at its first;
/// a CR at to - 1 is marked without a look at what follows. `marks` has room for to - from + 8.
FoundMarks findMarks(const char *text, std::size_t from, std::size_t to, const MarkBytes &bytes, std::uint32_t *marks);

struct TextTraits
{
    std::size_t breaks = 0; ///< line ends, quoted ones too, CR LF as one
    bool clean = true;      ///< as utf8::isClean(); a sequence cut off by the end is let pass
};

/// Looks at all of text[from, to). A LF at `from` counts even behind a CR.
TextTraits examineText(const char *text, std::size_t from, std::size_t to);

/// As TextTraits::breaks.
std::size_t countBreaks(const char *text, std::size_t from, std::size_t to);

} // namespace nudge
