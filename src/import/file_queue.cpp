// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/file_queue.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

QStringList FileQueue::expanded(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        const QFileInfoList inside = QDir(path).entryInfoList({u"*.csv"_s, u"*.tsv"_s, u"*.tab"_s, u"*.txt"_s},
                                                              QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo &file : inside)
            files << file.filePath();
        if (inside.isEmpty())
            files << path; // whoever opens it says what a folder without tables is
    }
    QStringList once;
    QStringList canonical;
    for (const QString &file : std::as_const(files)) {
        const QString real = QFileInfo(file).canonicalFilePath();
        if (!real.isEmpty() && canonical.contains(real))
            continue;
        canonical << real;
        once << file;
    }
    std::stable_sort(once.begin(), once.end(), [](const QString &a, const QString &b) {
        return QFileInfo(a).lastModified() < QFileInfo(b).lastModified();
    });
    return once;
}

} // namespace nudge
