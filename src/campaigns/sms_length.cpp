// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/sms_length.h"

#include <QList>

#include <algorithm>

namespace nudge {

namespace {

// TS 23.038, 6.2.1: the default alphabet, and the extension table that is reached through the escape.
constexpr QStringView kBasic = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                               "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr QStringView kExtension = u"\f^{}\\[~]|€";

/// Septets of one character in GSM 7-bit; 0 where it has none.
int septets(char32_t c)
{
    if (c > 0xffff)
        return 0;
    if (kBasic.contains(QChar(char16_t(c))))
        return 1;
    return kExtension.contains(QChar(char16_t(c))) ? 2 : 0;
}

} // namespace

SmsLength smsLength(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    SmsLength length;
    const auto forcing =
        std::find_if(characters.begin(), characters.end(), [](uint c) { return septets(char32_t(c)) == 0; });
    if (forcing != characters.end()) {
        length.alphabet = SmsLength::Alphabet::Ucs2;
        length.forcing = char32_t(*forcing);
    }
    const bool gsm = length.alphabet == SmsLength::Alphabet::Gsm7;
    const int whole = gsm ? 160 : 70;
    const int part = gsm ? 153 : 67;

    int parts = 0;
    int room = 0;
    for (const uint c : characters) {
        const int size = gsm ? septets(char32_t(c)) : (c > 0xffff ? 2 : 1);
        if (size > room) {
            ++parts;
            room = part;
        }
        room -= size;
        length.units += size;
    }
    if (length.units <= whole)
        parts = length.units > 0 ? 1 : 0;
    length.parts = parts;
    length.capacity = parts <= 1 ? whole : parts * part;
    return length;
}

} // namespace nudge
