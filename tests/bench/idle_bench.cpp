// SPDX-License-Identifier: GPL-3.0-or-later
// What the signed-in console does while nobody does anything: processor time and wake-ups of the whole process. The
// server is a process of its own, so that only the console is counted.
#include "support/await.h"
#include "support/console_fixture.h"
#include "support/sandbox_fixture.h"
#include "support/sandbox_process.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <sys/resource.h>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 3'000;
constexpr int kIdleMs = 15'000;
constexpr double kMaxCpuMs = 15;      // a thousandth of the time
constexpr long kMaxWakeUps = 4L * 15; // a blinking text cursor alone makes two a second

double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

long wakeUps()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_nvcsw; // each sleep that ended
}

/// Sleeps in the event loop, without the polling of QTest::qWait().
void rest(int milliseconds)
{
    QTimer::singleShot(milliseconds, qApp, &QCoreApplication::quit);
    QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QTemporaryDir folder;
    const SandboxProcess server(folder.filePath(u"sandbox.db"_s));
    ConsoleFixture console;
    console.signIn(server.url(), SandboxFixture::credentials());
    rest(kSettleMs);

    const double processorBefore = processorMs();
    const long wakeUpsBefore = wakeUps();
    rest(kIdleMs);
    const double processor = processorMs() - processorBefore;
    const long woken = wakeUps() - wakeUpsBefore;
    std::printf("idle: the signed-in console over %d s\n", kIdleMs / 1000);
    std::printf("  processor time %6.1f ms (at most %.0f)\n", processor, kMaxCpuMs);
    std::printf("  wake-ups       %6ld    (at most %ld)\n", woken, kMaxWakeUps);
    return processor <= kMaxCpuMs && woken <= kMaxWakeUps ? 0 : 1;
}
