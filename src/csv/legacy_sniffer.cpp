// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/legacy_sniffer.h"

#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

struct Candidate
{
    const char *encoding;
    QStringView usual; ///< letters that are common in the languages it is used for
    bool isWestern;
    bool isDoubleByte;
};

constexpr QStringView kWest = u"éèàçäöüßñóíáúâêîôûëïøåæãõÄÖÜÉÅØÇÑÁÓ";
constexpr QStringView kCentral = u"áéíóúýčďěňřšťůžąćęłńśźżőűöüäăâîşţđôČŘŠŽŁŚŻÁÉÖÜĐŐ";

// In the order of preference where two say the same.
constexpr std::array kCandidates = {
    Candidate{"windows-1252", kWest, true, false},  Candidate{"windows-1250", kCentral, true, false},
    Candidate{"windows-1251", {}, false, false},    Candidate{"windows-1254", u"éçäöüâîûğışĞİŞÇÖÜ", true, false},
    Candidate{"windows-1253", {}, false, false},    Candidate{"ISO-8859-15", kWest, true, false},
    Candidate{"ISO-8859-2", kCentral, true, false}, Candidate{"macintosh", kWest, true, false},
    Candidate{"KOI8-R", {}, false, false},          Candidate{"windows-1255", {}, false, false},
    Candidate{"windows-1256", {}, false, false},    Candidate{"Shift_JIS", {}, false, true},
    Candidate{"GB18030", {}, false, true},          Candidate{"Big5", {}, false, true},
    Candidate{"EUC-JP", {}, false, true},           Candidate{"EUC-KR", {}, false, true},
};

// What uchardet's word is worth, in points for each foreign character.
constexpr double kHint = 0.35;

QByteArray uchardetName(const QByteArray &text)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), text.constData(), size_t(text.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    const QByteArray name = QByteArray(uchardet_get_charset(detector.get())).toLower();
    if (name == "iso-8859-1")
        return "windows-1252";
    if (name == "iso-8859-9" || name == "iso-8859-3")
        return "windows-1254";
    if (name == "iso-8859-7")
        return "windows-1253";
    if (name == "iso-8859-8")
        return "windows-1255";
    if (name == "iso-8859-6")
        return "windows-1256";
    if (name == "uhc")
        return "euc-kr";
    return name;
}

bool isAsciiLetter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

double scoreForeignScript(QChar before, QChar c, QChar after)
{
    double score = 0;
    if (isAsciiLetter(before) || isAsciiLetter(after))
        score -= 3;
    else if (before.script() == c.script() || after.script() == c.script())
        score += 1.2;
    else
        score -= 0.5;
    return c.isUpper() && before.isLower() ? score - 2 : score;
}

double scoreIdeograph(QChar before, QChar c, QChar after)
{
    if (isAsciiLetter(before) || isAsciiLetter(after))
        return -2;
    if (c.script() == QChar::Script_Hiragana || (c.script() == QChar::Script_Katakana && c.unicode() < 0xFF00))
        return 2;
    // Half-width katakana are what other encodings look like when they are taken for Shift_JIS.
    return c.unicode() >= 0xFF61 ? -0.5 : 1;
}

double scoreLatin(QChar before, QChar c, QChar after, QStringView usual)
{
    double score = usual.contains(c) ? 1 : 0.2;
    if (c.isUpper() && before.isLower())
        score -= 3;
    // Whole words of accented letters are another script in disguise.
    const auto isAccented = [](QChar x) { return x.unicode() >= 0x80 && x.isLetter(); };
    if (isAccented(before) && isAccented(after))
        score -= 1.5;
    else if (isAccented(before) || isAccented(after))
        score -= 0.4;
    return score;
}

double scoreCharacter(QChar before, QChar c, QChar after, QStringView usual)
{
    if (c == QChar::ReplacementCharacter || c.unicode() < 0xA0 || c.category() == QChar::Other_PrivateUse ||
        c.category() == QChar::Other_NotAssigned)
        return -8;
    if (!c.isLetter() && !c.isMark()) {
        const bool isWithinWord = before.isLetter() && after.isLetter() && c != u'\u2019';
        return isWithinWord || c == u'¤' ? -2 : (QStringView(u"€£°–’“”„«»§").contains(c) ? 0.3 : -0.2);
    }
    switch (c.script()) {
    case QChar::Script_Latin:
        return scoreLatin(before, c, after, usual);
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return scoreIdeograph(before, c, after);
    default:
        return scoreForeignScript(before, c, after);
    }
}

/// Where the first byte of a pair lies for the characters of everyday writing: JIS level 1 and kana, GB 2312
/// level 1, Big5's frequent ones, KS X 1001's Hangul. The rare ones come from reading something else.
bool isEverydayLead(const QByteArray &encoding, unsigned char lead, unsigned char trail)
{
    const auto within = [](unsigned char byte, int from, int to) { return byte >= from && byte <= to; };
    if (encoding == "Shift_JIS")
        return within(lead, 0x81, 0x83) || within(lead, 0x88, 0x97);
    if (encoding == "GB18030")
        return trail >= 0xA1 && within(lead, 0xB0, 0xD7);
    if (encoding == "Big5")
        return within(lead, 0xA4, 0xC6);
    if (encoding == "EUC-JP")
        return trail >= 0xA1 && (within(lead, 0xA4, 0xA5) || within(lead, 0xB0, 0xCF));
    return trail >= 0xA1 && within(lead, 0xB0, 0xC8);
}

double everydayShare(const QByteArray &encoding, const QByteArray &text)
{
    int pairs = 0;
    int everyday = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80)
            continue;
        ++pairs;
        everyday += isEverydayLead(encoding, lead, static_cast<unsigned char>(text[++i]));
    }
    return pairs == 0 ? 0 : double(everyday) / pairs;
}

double score(const Candidate &candidate, const QString &decoded, const QByteArray &text)
{
    double sum = 0;
    int characters = 0;
    for (qsizetype i = 0; i < decoded.size(); ++i) {
        if (decoded[i].unicode() < 0x80)
            continue;
        const QChar before = i > 0 ? decoded[i - 1] : QChar(u' ');
        const QChar after = i + 1 < decoded.size() ? decoded[i + 1] : QChar(u' ');
        sum += scoreCharacter(before, decoded[i], after, candidate.usual);
        ++characters;
    }
    if (characters == 0)
        return -8;
    const double average = sum / characters;
    return candidate.isDoubleByte ? average - 1.5 + 2 * everydayShare(candidate.encoding, text) : average;
}

} // namespace

LegacyGuess sniffLegacy(const QByteArray &text)
{
    struct Scored
    {
        const Candidate *candidate;
        QString decoded;
        double points;
    };
    const QByteArray hint = uchardetName(text);
    std::vector<Scored> ranking;
    for (const Candidate &candidate : kCandidates) {
        QStringDecoder decoder(candidate.encoding);
        const QString decoded = decoder(text);
        const double points = score(candidate, decoded, text);
        const bool isHinted = hint == QByteArray(candidate.encoding).toLower();
        ranking.push_back({&candidate, decoded, points + (isHinted ? kHint : 0)});
    }
    std::stable_sort(ranking.begin(), ranking.end(),
                     [](const Scored &a, const Scored &b) { return a.points > b.points; });
    // Where two give the same text, the one that is in wider use is named.
    const auto usual = std::min_element(ranking.begin(), ranking.end(), [&](const Scored &a, const Scored &b) {
        const bool sameA = a.decoded == ranking.front().decoded;
        const bool sameB = b.decoded == ranking.front().decoded;
        return sameA != sameB ? sameA : a.candidate < b.candidate;
    });
    std::rotate(ranking.begin(), usual, usual + 1);

    LegacyGuess guess;
    guess.isWestern = ranking.front().candidate->isWestern;
    for (const Scored &scored : ranking)
        guess.encodings << QString::fromLatin1(scored.candidate->encoding);
    return guess;
}

} // namespace nudge
