// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/identifier_key.h"

#include "csv/utf8.h"

namespace nudge {

std::string_view trimmedKey(std::string_view cell, std::string &scratch)
{
    scratch = utf8::toText(cell).trimmed().toStdString();
    return scratch;
}

} // namespace nudge
