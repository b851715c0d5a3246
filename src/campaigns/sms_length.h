// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nudge {

/// How a text travels as SMS. Counts follow 3GPP TS 23.038 (alphabets) and TS 23.040 (concatenation): 160 septets in
/// one part or 153 in each of several; 70 UTF-16 units or 67. Neither an escaped character nor a surrogate pair is
/// torn between two parts.
struct SmsLength
{
    enum class Alphabet { Gsm7, Ucs2 };

    Alphabet alphabet = Alphabet::Gsm7;
    int units = 0;        ///< septets (an escaped character such as € counts two) or UTF-16 units
    int parts = 0;        ///< 0 for an empty text
    int capacity = 160;   ///< units that fit into `parts` parts, at least one
    char32_t forcing = 0; ///< the first character that GSM 7-bit lacks; 0 where there is none
};

SmsLength smsLength(QStringView text);

} // namespace nudge
