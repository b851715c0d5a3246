// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/embedded_sandbox.h"
#include "contract/contract.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace nudge::test {

using namespace Qt::StringLiterals;

/// What the console makes of the sandbox's data file.
class EmbeddedSandboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondConsoleWorksInMemory()
    {
        SandboxOptions options;
        options.customers = 20;
        options.dataFile = m_folder.filePath(u"used.sqlite"_s);
        EmbeddedSandbox first(Contract::builtIn(), options);
        first.start();
        QTRY_VERIFY_WITH_TIMEOUT(!first.address().isEmpty(), 30'000);

        EmbeddedSandbox second(Contract::builtIn(), options);
        QSignalSpy fellBack(&second, &EmbeddedSandbox::fellBackToMemory);
        QSignalSpy failed(&second, &SandboxLauncher::failed);
        second.start();
        QTRY_VERIFY_WITH_TIMEOUT(!second.address().isEmpty(), 30'000);
        QCOMPARE(fellBack.count(), 1);
        QCOMPARE(failed.count(), 0);
        QVERIFY(second.address() != first.address());
    }

    void aBrokenFileIsNamedWithWhatToDo()
    {
        SandboxOptions options;
        options.customers = 20;
        options.dataFile = m_folder.filePath(u"broken.sqlite"_s);
        QFile file(options.dataFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        EmbeddedSandbox sandbox(Contract::builtIn(), options);
        QSignalSpy failed(&sandbox, &SandboxLauncher::failed);
        sandbox.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30'000);
        const QString said = failed.first().first().toString();
        QVERIFY2(said.contains(u"broken.sqlite"_s) && said.contains(u"Move the file away"_s), qUtf8Printable(said));

        QVERIFY(QFile::rename(options.dataFile, options.dataFile + u".away"_s)); // as it was told
        sandbox.start();
        QTRY_VERIFY_WITH_TIMEOUT(!sandbox.address().isEmpty(), 30'000);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace nudge::test

QTEST_GUILESS_MAIN(nudge::test::EmbeddedSandboxTest)
#include "embedded_sandbox_test.moc"
