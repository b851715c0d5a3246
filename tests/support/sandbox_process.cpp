// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sandbox_process.h"

#include "support/await.h"

#include <QCoreApplication>
#include <QDir>

namespace nudge::test {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kReady("listening on ");

/// Tests stand in build/PRESET/tests, programs in build/PRESET/bin.
QString program()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(u"../bin/nudgescribe-sandbox"_s);
}

} // namespace

SandboxProcess::SandboxProcess(QString dataFile, int customers)
    : m_dataFile(std::move(dataFile)),
      m_customers(customers)
{
    start();
}

SandboxProcess::~SandboxProcess()
{
    kill();
}

void SandboxProcess::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(kPatience);
    m_process.reset();
}

void SandboxProcess::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(program(), {u"--data"_s, m_dataFile, u"--customers"_s, QString::number(m_customers), u"--port"_s,
                                 QString::number(m_url.port(0))});
    const auto isReady = [this] { return m_process->canReadLine() || m_process->state() == QProcess::NotRunning; };
    const bool hasEnded = QTest::qWaitFor(isReady, 3 * kPatience);
    const QByteArray line = m_process->readLine().trimmed();
    if (!hasEnded || !line.startsWith(kReady))
        qFatal("%s did not start: %s", qPrintable(program()), qPrintable(m_process->errorString()));
    m_url = QUrl(QString::fromLatin1(line.mid(kReady.size())));
}

} // namespace nudge::test
