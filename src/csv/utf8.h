// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <string>
#include <string_view>

namespace nudge::utf8 {

/// How many bytes at the start of `text` are ASCII.
std::size_t asciiPrefix(std::string_view text);

/// Well-formed by the Unicode standard, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
bool isValid(std::string_view text);

/// The length of the well-formed prefix. Less than text.size() where the text is ill-formed or its last
/// sequence is cut off.
std::size_t validPrefix(std::string_view text);

/// Valid and without U+FFFD, which stands where something could not be decoded.
bool isClean(std::string_view text);

/// The text as it stands; QString::fromUtf8() would drop a byte order mark at its start.
QString toText(std::string_view text);

/// Appends one code point.
void append(std::string &out, char32_t codePoint);

} // namespace nudge::utf8
