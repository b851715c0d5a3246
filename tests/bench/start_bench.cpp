// SPDX-License-Identifier: GPL-3.0-or-later
// Start-up: the console's first window against a bare QMainWindow of the same Qt, both as fresh processes, in turn.
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int kRuns = 61; // a median of fewer moves by a fifth from one measurement to the next
constexpr double kMaxRatio = 2.5;
constexpr double kMaxResidentMib = 70;

struct Start
{
    double milliseconds = 0;
    double residentMib = 0;
};

qint64 monotonicNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

bool measure(const QString &program, const QStringList &arguments, Start &start)
{
    QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const qint64 begin = monotonicNanoseconds();
    process.start(program, arguments);
    process.waitForFinished(30'000);
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    if (words.size() != 3 || words[0] != "first-paint")
        return false;
    start = {double(words[1].toLongLong() - begin) / 1e6, double(words[2].toLongLong()) / 1024};
    return true;
}

Start median(std::vector<Start> starts)
{
    const auto middle = starts.begin() + starts.size() / 2;
    std::nth_element(starts.begin(), middle, starts.end(),
                     [](const Start &a, const Start &b) { return a.milliseconds < b.milliseconds; });
    return *middle;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QDir here(QCoreApplication::applicationDirPath() + "/parts"_L1);
    std::vector<Start> bare(kRuns);
    std::vector<Start> console(kRuns);
    for (int i = 0; i < kRuns; ++i) {
        if (!measure(here.filePath(u"bare_window"_s), {}, bare[size_t(i)])
            || !measure(here.filePath(u"console_window"_s), {}, console[size_t(i)])) {
            std::fprintf(stderr, "start: a window did not come up within 30 s\n");
            return 1;
        }
    }
    const Start peer = median(bare);
    const Start ours = median(console);
    const double ratio = ours.milliseconds / peer.milliseconds;
    std::printf("start: first window, median of %d fresh processes\n", kRuns);
    std::printf("  bare QMainWindow     %7.1f ms  %6.1f MiB\n", peer.milliseconds, peer.residentMib);
    std::printf("  nudgescribe-console  %7.1f ms  %6.1f MiB\n", ours.milliseconds, ours.residentMib);
    std::printf("  ratio %.2f (at most %.1f)   resident %.1f MiB (under %.0f)\n", ratio, kMaxRatio, ours.residentMib,
                kMaxResidentMib);
    return ratio <= kMaxRatio && ours.residentMib < kMaxResidentMib ? 0 : 1;
}
