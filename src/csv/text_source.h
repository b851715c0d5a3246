// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/file_bytes.h"
#include "csv/transcoder.h"

#include <QByteArray>

namespace nudge {

/// A file as a stream of UTF-8 without a byte order mark.
class TextSource
{
public:
    bool open(const QString &path, const QString &encoding);

    /// Reads up to `maximum` bytes of the file and appends their text. 1: there may be more; 0: the end; -1: a
    /// problem. Text may be appended together with 0.
    int read(QByteArray &out, qsizetype maximum);

    [[nodiscard]] const FileBytes &file() const { return m_file; }
    [[nodiscard]] const std::optional<FileProblem> &problem() const { return m_problem; }

private:
    FileBytes m_file;
    std::unique_ptr<Transcoder> m_transcoder;
    QByteArray m_block;
    QByteArray m_head; ///< the first bytes of the text, until it is known whether they are a mark
    bool m_markSeen = false;
    std::optional<FileProblem> m_problem;
};

} // namespace nudge
