// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace nudge {

std::string_view trimmedKey(std::string_view cell, std::string &scratch);

/// Whether a cell that is not empty has no white space around it, at a glance.
inline bool isPlainKey(std::string_view cell)
{
    const auto isPlain = [](char c) { return static_cast<unsigned char>(c - '!') <= '~' - '!'; };
    return unsigned(isPlain(cell.front())) & unsigned(isPlain(cell.back()));
}

/// What identifiers are compared by: the cell without the white space around it.
inline std::string_view identifierKey(std::string_view cell, std::string &scratch)
{
    return cell.empty() || isPlainKey(cell) ? cell : trimmedKey(cell, scratch);
}

} // namespace nudge
