// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/source_stamp.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace nudge {

namespace {

constexpr qint64 kBlock = 64 * 1024;

} // namespace

SourceStamp SourceStamp::of(const QString &path)
{
    QFile file(path);
    // A pipe would hold the reader for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    SourceStamp stamp;
    stamp.size = file.size();
    stamp.modifiedAt = QFileInfo(path).lastModified();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(stamp.size));
    for (const qint64 start : {qint64(0), stamp.size / 2, std::max<qint64>(0, stamp.size - kBlock)}) {
        file.seek(start);
        hash.addData(file.read(kBlock));
    }
    stamp.fingerprint = hash.result();
    return stamp;
}

bool SourceStamp::looksUnchanged(const QString &path) const
{
    const QFileInfo info(path);
    return info.exists() && info.size() == size && info.lastModified() == modifiedAt;
}

} // namespace nudge
