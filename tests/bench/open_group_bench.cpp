// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a group of a million customers against one of twenty through the real window, and memory while the million
// is scrolled through. The server is a process of its own, so that the memory is the console's alone.
#include "apps/console/console.h"
#include "auth/memory_store.h"
#include "bench/first_paint.h"
#include "gui/audience/customers_page.h"
#include "gui/shell/main_window.h"
#include "support/await.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace nudge;

namespace {

constexpr int kCustomers = 1'010'000; // of which the largest group has a little over a million
constexpr int kSmallGroup = 20;
constexpr int kRuns = 15;
constexpr int kScrollSteps = 300;
constexpr double kMaxRatio = 1.5;
constexpr double kMaxGrowthMib = 8;

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "open_group: %s\n", what);
    std::exit(1);
}

QUrl startServer(QProcess &server)
{
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationDirPath() + u"/../bin/nudgescribe-sandbox"_s,
                 {u"--customers"_s, QString::number(kCustomers)});
    while (!server.canReadLine()) {
        if (!server.waitForReadyRead(60'000))
            fail("the sandbox did not start within a minute");
    }
    return QUrl(QString::fromUtf8(server.readLine().trimmed().split(' ').last()));
}

/// Runs events until the condition holds; looks after each of them, so that no sleep blurs the time.
template <class Condition> bool waitUntil(Condition holds, int milliseconds)
{
    QTimer heartbeat;
    heartbeat.start(1);
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

template <class T> T wait(QFuture<Result<T>> future, const char *what)
{
    const Result<T> result = test::await(future);
    if (!result)
        fail(what);
    return *result;
}

class Bench
{
public:
    explicit Bench(const QUrl &server);

    struct Times
    {
        double rows = 0;     ///< ms until the rows on the screen are painted
        double complete = 0; ///< ms until the scroll bar covers the whole group, too
    };
    Times open(const CustomerGroup &group);
    double scrollGrowthMib();

    CustomerGroup big;
    CustomerGroup small;

private:
    ConsoleSetup setup();
    void makeSmallGroup(ApiService &api, const WorkspaceId &workspace);
    [[nodiscard]] bool isShown(qint64 total) const;
    [[nodiscard]] bool isComplete(qint64 total) const;

    QTemporaryDir m_folder;
    Console m_console;
    CustomersPage *m_page = nullptr;
    QTableView *m_table = nullptr;
};

ConsoleSetup Bench::setup()
{
    ConsoleSetup made;
    made.settingsFolder = m_folder.path();
    made.dataFolder = m_folder.path();
    made.secrets = std::make_unique<MemoryStore>();
    return made;
}

Bench::Bench(const QUrl &server) : m_console(setup())
{
    m_console.window().resize(1280, 800);
    m_console.window().show();
    ConnectionProfile profile;
    profile.id = u"bench"_s;
    profile.name = u"bench"_s;
    profile.server = server.toString();
    profile.keepSignedIn = false;
    ConsoleServices &services = m_console.services();
    wait(services.auth.signIn(profile, *ServerAddress::fromText(profile.server),
                              {QByteArray(kSandboxApiKey.data()), kSandboxEmail, kSandboxPassword}),
         "the sign-in failed");
    m_console.window().goTo(Place::Customers);
    if (!waitUntil([&] { return !services.workspaces.current().id.isEmpty(); }, 10'000))
        fail("no workspace came");

    const WorkspaceId workspace = services.workspaces.current().id;
    for (const CustomerGroup &group : wait(services.api.groups(workspace), "the groups could not be read")) {
        if (group.customerCount > big.customerCount)
            big = group;
    }
    makeSmallGroup(services.api, workspace);
    if (small.customerCount != kSmallGroup)
        fail("the small group does not have its twenty customers");
    m_page = m_console.window().findChild<CustomersPage *>();
    if (!m_page)
        fail("the customers page is not there");
}

/// Twenty customers with the values of the large group's first ones: the same text to lay out, in the same columns.
void Bench::makeSmallGroup(ApiService &api, const WorkspaceId &workspace)
{
    const GroupId id = wait(api.createGroup(workspace, u"Twenty"_s, {}), "the small group could not be made").id;
    const CustomerPage page = wait(api.customers(workspace, big.id, 0, kSmallGroup), "the models could not be read");
    const QStringList fields = page.customers.first().profile.keys();
    QList<QStringList> rows;
    for (const Customer &customer : page.customers)
        rows.append(customer.profile.values());
    wait(api.uploadCustomers(workspace, id, fields, rows), "the small group could not be filled");
    for (const CustomerGroup &group : wait(api.groups(workspace), "the groups could not be read")) {
        if (group.id == id)
            small = group;
    }
}

bool Bench::isComplete(qint64 total) const
{
    return m_table && m_table->model() && m_table->model()->rowCount() == total;
}

/// Whether the rows on the screen are those of a group of this size, loaded. The model of a large group grows to its
/// full length one turn of the event loop after its first rows.
bool Bench::isShown(qint64 total) const
{
    const int rows = m_table && m_table->model() ? m_table->model()->rowCount() : 0;
    if (total > kSmallGroup ? rows <= kSmallGroup : rows != total)
        return false;
    const int first = std::max(0, m_table->rowAt(0));
    const int bottom = m_table->rowAt(m_table->viewport()->height() - 1);
    const int last = bottom < 0 ? rows - 1 : bottom;
    for (const int row : {first, last}) {
        if (m_table->model()->index(row, 0).data(Qt::DisplayRole).toString().isEmpty())
            return false;
    }
    return true;
}

Bench::Times Bench::open(const CustomerGroup &group)
{
    QElapsedTimer timer;
    timer.start();
    Times times;
    m_page->openGroup(group.id);
    const bool shown = waitUntil(
        [&] {
            m_table = m_console.window().findChild<QTableView *>(u"customersTable"_s);
            return isShown(group.customerCount);
        },
        20'000);
    if (!shown)
        fail("a group did not open within 20 s");
    m_table->viewport()->repaint();
    times.rows = double(timer.nsecsElapsed()) / 1e6;
    if (!waitUntil([&] { return isComplete(group.customerCount); }, 20'000))
        fail("a group did not get its full length within 20 s");
    times.complete = double(timer.nsecsElapsed()) / 1e6;
    return times;
}

double Bench::scrollGrowthMib()
{
    const qint64 pid = QCoreApplication::applicationPid();
    QScrollBar *bar = m_table->verticalScrollBar();
    qint64 settled = 0;
    qint64 peak = 0;
    for (int step = 0; step <= kScrollSteps; ++step) {
        bar->setValue(int(qint64(bar->maximum()) * step / kScrollSteps));
        if (!waitUntil([&] { return isShown(big.customerCount); }, 10'000))
            fail("rows did not come while scrolling");
        const qint64 resident = bench::residentKib(pid);
        // The first half fills the page cache; from there on nothing may grow.
        if (step <= kScrollSteps / 2)
            settled = std::max(settled, resident);
        peak = std::max(peak, resident);
    }
    return double(peak - settled) / 1024;
}

double median(std::vector<Bench::Times> times, double Bench::Times::*which)
{
    const auto middle = times.begin() + times.size() / 2;
    std::nth_element(times.begin(), middle, times.end(),
                     [which](const Bench::Times &a, const Bench::Times &b) { return a.*which < b.*which; });
    return (*middle).*which;
}

void print(const CustomerGroup &group, const std::vector<Bench::Times> &times)
{
    std::printf("  %9lld customers  %7.1f ms   (scroll bar over all of them: %.1f ms)\n",
                static_cast<long long>(group.customerCount), median(times, &Bench::Times::rows),
                median(times, &Bench::Times::complete));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QProcess server;
    Bench bench(startServer(server));
    std::vector<Bench::Times> bigTimes;
    std::vector<Bench::Times> smallTimes;
    for (int i = 0; i < kRuns; ++i) {
        smallTimes.push_back(bench.open(bench.small));
        bigTimes.push_back(bench.open(bench.big));
    }
    const double ratio = median(bigTimes, &Bench::Times::rows) / median(smallTimes, &Bench::Times::rows);
    std::printf("open_group: from the click to painted rows, median of %d in turn\n", kRuns);
    print(bench.small, smallTimes);
    print(bench.big, bigTimes);
    std::printf("  ratio %.2f (at most %.1f)\n", ratio, kMaxRatio);
    const double growth = bench.scrollGrowthMib();
    std::printf("  resident memory, top to bottom in %d steps: grows by %.1f MiB once the cache is full (at most %.0f)\n",
                kScrollSteps, growth, kMaxGrowthMib);
    server.terminate();
    server.waitForFinished(5'000);
    return ratio <= kMaxRatio && growth <= kMaxGrowthMib ? 0 : 1;
}
