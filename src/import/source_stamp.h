// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace nudge {

/// How a file looked when it was judged, to notice that it is another one by now. The fingerprint is a SHA-256 over
/// the size and three blocks (start, middle, end), so that it costs the same for a file of any size.
struct SourceStamp
{
    qint64 size = -1; ///< -1: the file could not be read
    QDateTime modifiedAt;
    QByteArray fingerprint;

    /// Reads the file; any thread.
    static SourceStamp of(const QString &path);
    /// Whether size and time are still the same; cheap enough for every chunk.
    [[nodiscard]] bool looksUnchanged(const QString &path) const;

    friend bool operator==(const SourceStamp &, const SourceStamp &) = default;
};

} // namespace nudge
