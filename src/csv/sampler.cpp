// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sampler.h"

namespace nudge {

namespace {

constexpr qint64 kWholeFile = 4 << 20; // read in a few milliseconds
constexpr qint64 kHead = 512 << 10;
constexpr qint64 kPiece = 64 << 10;
constexpr int kPieces = 32;

bool readAll(FileBytes &file, qint64 offset, qint64 length, QByteArray &out)
{
    out.resize(length);
    if (!file.seek(offset))
        return false;
    for (qint64 done = 0; done < length;) {
        const qint64 count = file.read(out.data() + done, length - done);
        if (count <= 0)
            return false;
        done += count;
    }
    return true;
}

/// Drops the cut line at the start, and the one at the end unless the file ends there.
QByteArray wholeLines(const QByteArray &piece, bool isEnd)
{
    const char lineEnd = piece.contains('\n') ? '\n' : '\r';
    const qsizetype first = piece.indexOf(lineEnd) + 1;
    const qsizetype last = isEnd ? piece.size() : piece.lastIndexOf(lineEnd) + 1;
    return piece.mid(first, last - first);
}

} // namespace

std::optional<FileSamples> takeSamples(FileBytes &file)
{
    FileSamples samples;
    samples.isWhole = file.size() <= kWholeFile;
    if (!readAll(file, 0, samples.isWhole ? file.size() : kHead, samples.head))
        return std::nullopt;
    const qint64 step = (file.size() - kHead - kPiece) / (kPieces - 1);
    for (int i = 0; i < kPieces && !samples.isWhole; ++i) {
        const bool isEnd = i == kPieces - 1;
        const qint64 offset = isEnd ? file.size() - kPiece : kHead + i * step;
        QByteArray piece;
        if (!readAll(file, offset, kPiece, piece))
            return std::nullopt;
        samples.later << wholeLines(piece, isEnd);
    }
    return samples;
}

} // namespace nudge
