// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/record_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace nudge {

/// A folder of its own, gone with the object.
class CsvFolder
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Writes a file and gives its path.
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("file.csv")) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

/// All records of a file, the header among them where the dialect has none.
inline QList<QStringList> readAll(const QString &path, const Dialect &dialect, qsizetype block = 1 << 18)
{
    RecordReader reader;
    reader.setBlockSize(block);
    QList<QStringList> rows;
    reader.open(path, dialect);
    for (Record record; reader.next(record);)
        rows << record.cells;
    return rows;
}

inline Dialect withoutHeader()
{
    Dialect dialect;
    dialect.header = false;
    return dialect;
}

} // namespace nudge
