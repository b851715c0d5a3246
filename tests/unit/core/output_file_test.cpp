// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

namespace nudge {

using namespace Qt::StringLiterals;

class OutputFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesRegularFilesAlone()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"file"_s);
        QVERIFY(isReplaceable(file));
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QVERIFY(isReplaceable(file));

        const QString pipe = folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(!isReplaceable(pipe));
        QVERIFY(!isReplaceable(folder.path()));

        QVERIFY(QFile::link(file, folder.filePath(u"to file"_s)));
        QVERIFY(isReplaceable(folder.filePath(u"to file"_s)));
        QVERIFY(QFile::link(pipe, folder.filePath(u"to pipe"_s)));
        QVERIFY(!isReplaceable(folder.filePath(u"to pipe"_s)));
    }
};

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::OutputFileTest)
#include "output_file_test.moc"
