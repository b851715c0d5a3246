// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/utf8.h"

#include <string>
#include <string_view>

namespace nudge {

/// What identifiers are compared by: the cell without the white space around it.
inline std::string_view identifierKey(std::string_view cell, std::string &scratch)
{
    const auto isPlain = [](char c) { return c > ' ' && c < '\x7F'; };
    if (cell.empty() || (isPlain(cell.front()) && isPlain(cell.back())))
        return cell;
    scratch = utf8::toText(cell).trimmed().toStdString();
    return scratch;
}

} // namespace nudge
