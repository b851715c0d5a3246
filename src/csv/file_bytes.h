// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/file_problem.h"

#include <QFile>

#include <sys/stat.h>

#include <optional>

namespace nudge {

/// The bytes of one regular file, read in blocks. Read rather than mapped: a mapped file that shrinks ends the
/// process with SIGBUS, a read one gives a short count. Every block is followed by a look at the file's size and
/// time, so that rows of two versions of a file are never mixed without a word.
class FileBytes
{
public:
    bool open(const QString &path);

    /// Reads on; 0 at the end, -1 on a problem.
    qint64 read(char *data, qint64 maximum);
    bool seek(qint64 offset);

    /// Reads exactly the bytes from `offset` on, for several threads at once; fails where the file has changed or
    /// they are not there.
    [[nodiscard]] std::optional<FileProblem> readAt(qint64 offset, char *data, qint64 count) const;

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] const std::optional<FileProblem> &problem() const { return m_problem; }

private:
    bool fail(FileProblemKind kind, const QString &detail = {});
    [[nodiscard]] std::optional<FileProblemKind> change() const;

    QFile m_file;
    QByteArray m_nativePath;
    timespec m_modified{};
    qint64 m_size = 0;
    qint64 m_position = 0;
    std::optional<FileProblem> m_problem;
};

} // namespace nudge
