// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sandbox_fixture.h"

#include "support/await.h"

#include <QTest>

namespace nudge::test {

SandboxFixture::SandboxFixture(const SandboxOptions &options) : m_server(options)
{
    QString reason;
    QObject::connect(&m_server, &SandboxServer::failed, &m_server, [&](const QString &why) { reason = why; });
    m_server.start();
    const bool hasEnded =
        QTest::qWaitFor([&] { return !m_server.address().isEmpty() || !reason.isEmpty(); }, 3 * kPatience);
    QObject::disconnect(&m_server, &SandboxServer::failed, &m_server, nullptr);
    if (!hasEnded || m_server.address().isEmpty())
        qFatal("the sandbox did not start: %s", qUtf8Printable(reason));
}

Credentials SandboxFixture::credentials()
{
    return {QByteArray(kSandboxApiKey.data(), kSandboxApiKey.size()), kSandboxEmail, kSandboxPassword};
}

SandboxOptions SandboxFixture::quickOptions()
{
    SandboxOptions options;
    options.customers = 600;
    options.publishTime = std::chrono::milliseconds(100);
    return options;
}

} // namespace nudge::test
