// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/file_bytes.h"

#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

namespace nudge {

bool FileBytes::open(const QString &path)
{
    m_problem.reset();
    m_file.setFileName(path);
    const QFileInfo info(path);
    if (info.isDir())
        return fail(FileProblemKind::Directory);
    // Opening a pipe would wait for somebody to write to it.
    if (info.exists() && !info.isFile())
        return fail(FileProblemKind::NotRegularFile);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        if (m_file.error() == QFileDevice::PermissionsError || (info.exists() && !info.isReadable()))
            return fail(FileProblemKind::NoPermission, m_file.errorString());
        if (!info.exists())
            return fail(FileProblemKind::NotFound);
        return fail(FileProblemKind::ReadFailed, m_file.errorString());
    }
    m_nativePath = QFile::encodeName(path);
    struct stat now;
    if (::fstat(m_file.handle(), &now) != 0)
        return fail(FileProblemKind::ReadFailed, qt_error_string(errno));
    m_size = now.st_size;
    m_modified = now.st_mtim;
    m_position = 0;
    if (m_size == 0)
        return fail(FileProblemKind::Empty);
    return true;
}

qint64 FileBytes::read(char *data, qint64 maximum)
{
    if (m_problem)
        return -1;
    const qint64 wanted = std::min(maximum, m_size - m_position);
    const qint64 count = wanted > 0 ? m_file.read(data, wanted) : 0;
    if (count < 0) {
        if (!QFileInfo::exists(m_file.fileName()))
            fail(FileProblemKind::Vanished, m_file.errorString());
        else
            fail(FileProblemKind::ReadFailed, m_file.errorString());
        return -1;
    }
    if (const std::optional<FileProblemKind> kind = change()) {
        fail(*kind);
        return -1;
    }
    if (count == 0 && wanted > 0) {
        fail(FileProblemKind::Changed);
        return -1;
    }
    m_position += count;
    return count;
}

bool FileBytes::seek(qint64 offset)
{
    if (m_problem || !m_file.seek(offset))
        return false;
    m_position = offset;
    return true;
}

bool FileBytes::fail(FileProblemKind kind, const QString &detail)
{
    m_problem = FileProblem{kind, m_file.fileName(), detail, 0};
    return false;
}

std::optional<FileProblem> FileBytes::readAt(qint64 offset, char *data, qint64 count) const
{
    while (count > 0) {
        const ssize_t got = ::pread(m_file.handle(), data, size_t(count), off_t(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return FileProblem{QFileInfo::exists(m_file.fileName()) ? FileProblemKind::ReadFailed
                                                                    : FileProblemKind::Vanished,
                               m_file.fileName(), qt_error_string(errno), 0};
        if (got == 0)
            return FileProblem{FileProblemKind::Changed, m_file.fileName(), {}, 0};
        offset += got;
        data += got;
        count -= got;
    }
    if (const std::optional<FileProblemKind> kind = change())
        return FileProblem{*kind, m_file.fileName(), {}, 0};
    return std::nullopt;
}

std::optional<FileProblemKind> FileBytes::change() const
{
    // Once for every block that is read: QFileInfo would take longer than reading it.
    struct stat now;
    if (::stat(m_nativePath.constData(), &now) != 0)
        return FileProblemKind::Vanished;
    if (now.st_size != m_size || now.st_mtim.tv_sec != m_modified.tv_sec || now.st_mtim.tv_nsec != m_modified.tv_nsec)
        return FileProblemKind::Changed;
    return std::nullopt;
}

} // namespace nudge
