// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/content_kind.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFewestZeros = 4;

struct Signature
{
    QByteArrayView bytes;
    FileProblemKind kind;
};

// First bytes as each format's own documentation gives them.
const std::array kSignatures = {
    Signature{QByteArrayView("%PDF-"), FileProblemKind::Pdf},
    Signature{QByteArrayView("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), FileProblemKind::Spreadsheet}, // .xls
    Signature{QByteArrayView("PK\x05\x06", 4), FileProblemKind::Archive},
    Signature{QByteArrayView("\x1F\x8B\x08", 3), FileProblemKind::Archive}, // gzip
    Signature{QByteArrayView("7z\xBC\xAF\x27\x1C", 6), FileProblemKind::Archive},
    Signature{QByteArrayView("Rar!\x1A\x07", 6), FileProblemKind::Archive},
    Signature{QByteArrayView("\xFD"
                             "7zXZ\0",
                             6),
              FileProblemKind::Archive},
    Signature{QByteArrayView("BZh9"), FileProblemKind::Archive},
    Signature{QByteArrayView("\x28\xB5\x2F\xFD", 4), FileProblemKind::Archive}, // zstd
    Signature{QByteArrayView("\x89PNG\r\n\x1A\n", 8), FileProblemKind::Binary},
    Signature{QByteArrayView("\xFF\xD8\xFF", 3), FileProblemKind::Binary}, // JPEG
    Signature{QByteArrayView("GIF8"), FileProblemKind::Binary},
    Signature{QByteArrayView("\x7F"
                             "ELF"),
              FileProblemKind::Binary},
    Signature{QByteArrayView("SQLite format 3\0", 16), FileProblemKind::Binary},
};

FileProblemKind zipKind(const QByteArray &head)
{
    for (const QByteArrayView mark :
         {QByteArrayView("xl/"), QByteArrayView("[Content_Types].xml"), QByteArrayView("opendocument.spreadsheet")}) {
        if (head.contains(mark))
            return FileProblemKind::Spreadsheet;
    }
    return FileProblemKind::Archive;
}

bool hasWideMark(const QByteArray &head)
{
    return head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
}

/// Whether it is JSON, or the beginning of it, or one JSON object a line.
bool isJson(const QByteArray &text)
{
    QByteArray begin = text.left(256).simplified();
    begin.replace(' ', "");
    if (!begin.startsWith("{\"") && !begin.startsWith("[{"))
        return false;
    QJsonParseError error;
    QJsonDocument::fromJson(text, &error);
    // The head of a longer file breaks off anywhere.
    if (error.error == QJsonParseError::NoError || error.offset + 1 >= text.size())
        return true;
    const qsizetype end = text.indexOf('\n');
    QJsonDocument::fromJson(text.left(end), &error);
    return end > 0 && error.error == QJsonParseError::NoError && text.mid(end).trimmed().startsWith('{');
}

/// Text, but no table: what a program sends where it was asked for a file.
std::optional<FileProblemKind> recogniseOtherText(const QByteArray &head)
{
    const QByteArray text = (head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head).trimmed();
    const QByteArray begin = text.left(16).toLower();
    for (const QByteArrayView mark : {"<!doctype html", "<html", "<?xml"}) {
        if (begin.startsWith(mark))
            return FileProblemKind::WebPage;
    }
    return isJson(text) ? std::optional(FileProblemKind::Json) : std::nullopt;
}

} // namespace

std::optional<FileProblemKind> recogniseNonText(const QByteArray &head)
{
    for (const Signature &signature : kSignatures) {
        if (head.startsWith(signature.bytes))
            return signature.kind;
    }
    if (head.startsWith("PK\x03\x04"))
        return zipKind(head);
    if (const std::optional<FileProblemKind> kind = recogniseOtherText(head))
        return kind;
    if (hasWideMark(head) || !guessUtf16(head).isEmpty())
        return std::nullopt;

    // A few NUL bytes get into text where a program has written a fixed length; other controls do not.
    qsizetype nul = 0;
    qsizetype controls = 0;
    for (const char c : head) {
        nul += c == '\0';
        const bool isUsual =
            c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r' || c == '\x1A' || c == '\x1B';
        controls += (static_cast<unsigned char>(c) < 0x20 && c != '\0' && !isUsual) || c == '\x7F';
    }
    if (controls * 100 > head.size() * 3 || nul * 4 > head.size())
        return FileProblemKind::Binary;
    return std::nullopt;
}

QString guessUtf16(const QByteArray &head)
{
    // Delimiters, digits and line ends have a zero on one side, whatever the script.
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[size_t(i % 2)] += head[i] == '\0';
    const qsizetype units = head.size() / 2;
    // A few NUL bytes get into any text.
    if (std::max(zeros[0], zeros[1]) < kFewestZeros)
        return {};
    if (zeros[1] * 10 > units && zeros[0] * 20 < zeros[1])
        return u"UTF-16LE"_s;
    if (zeros[0] * 10 > units && zeros[1] * 20 < zeros[0])
        return u"UTF-16BE"_s;
    return {};
}

} // namespace nudge
