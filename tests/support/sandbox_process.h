// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QUrl>

#include <memory>

namespace nudge::test {

/// nudgescribe-sandbox as a process of its own, which can be killed in the middle of whatever it does and started again
/// on the same port with the same data. The program is the one of the build that the test is of.
class SandboxProcess
{
public:
    explicit SandboxProcess(QString dataFile, int customers = 600);
    ~SandboxProcess();
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    /// The same before and after a kill.
    [[nodiscard]] QUrl url() const { return m_url; }
    /// SIGKILL; returns when it is gone.
    void kill();
    void start();

private:
    QString m_dataFile;
    int m_customers;
    QUrl m_url;
    std::unique_ptr<QProcess> m_process;
};

} // namespace nudge::test
