// SPDX-License-Identifier: GPL-3.0-or-later
// Small calls through the whole stack (gate, retries, transport, log, codec) against the same calls made with a bare
// QNetworkAccessManager, in turn; and what restoring a stored session takes, out of memory and, in a session of
// with-keyring.sh, out of a real keyring. The server has a thread of its own.
#include "auth/keychain_store.h"
#include "auth/secret_service.h"
#include "support/await.h"
#include "support/fake_secret_store.h"
#include "support/scripted_server.h"
#include "support/session_stack.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

namespace {

constexpr int kCalls = 2'000;
constexpr int kInFlight = 6; // as many as Qt opens connections to one host
constexpr int kRuns = 7;
constexpr double kMaxRatio = 1.5;
constexpr double kMaxRestoreMs = 150;

const char kGroups[] = R"({"code":0,"message":"ok","data":[{"group_id":"g-1","group_name":"Newsletter"}]})";
const char kTokens[] = R"({"code":0,"message":"ok","token":"access","refresh_token":"refresh"})";

double median(std::array<double, kRuns> values)
{
    std::nth_element(values.begin(), values.begin() + kRuns / 2, values.end());
    return values[kRuns / 2];
}

/// Makes kCalls calls with kInFlight under way at a time. `start` begins one and tells when it has ended.
double measure(const std::function<void(std::function<void()>)> &start)
{
    QEventLoop loop;
    int begun = 0;
    int ended = 0;
    std::function<void()> next = [&] {
        if (begun == kCalls)
            return;
        ++begun;
        start([&] {
            if (++ended == kCalls)
                loop.quit();
            next();
        });
    };
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kInFlight; ++i)
        next();
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e6;
}

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "session: %s\n", what);
    std::exit(1);
}

/// The median of restoring the session of a profile out of a store. A session with the Secret Service begins with each,
/// as it does in a program that starts.
double measureRestore(SecretStore &secrets, const ConnectionProfile &profile, const QUrl &url)
{
    std::array<double, kRuns> times{};
    for (double &milliseconds : times) {
        SessionStack next(secrets);
        next.profiles.put(profile);
        renewSecretServiceSession();
        QElapsedTimer timer;
        timer.start();
        next.auth.restore(profile, SessionStack::addressOf(url));
        if (!await(next.auth.accessToken()))
            fail("the session was not restored");
        milliseconds = double(timer.nsecsElapsed()) / 1e6;
    }
    return median(times);
}

/// Nothing outside a session of with-keyring.sh: the keyring would be somebody's own.
std::optional<double> measureKeyring(const QUrl &url)
{
    if (!qEnvironmentVariable("XDG_RUNTIME_DIR").contains("/nudgescribe-session."_L1))
        return std::nullopt;
    KeychainStore keychain;
    SessionStack stack(keychain);
    if (!stack.signIn(url, {"key", u"zoe@example.com"_s, u"right"_s}) ||
        !QTest::qWaitFor([&] { return stack.auth.isSessionKept(); }, kPatience))
        fail("the keyring did not take the session");
    return measureRestore(keychain, *stack.profiles.find(SessionStack::profile().id), url);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QThread thread;
    thread.start();
    ScriptedServer *server = nullptr;
    QObject context;
    context.moveToThread(&thread);
    QMetaObject::invokeMethod(
        &context,
        [&server] {
            server = new ScriptedServer;
            server->setHandler([](const ReceivedRequest &request) {
                return ScriptedAnswer::json(request.target == "/v1/auth" ? kTokens : kGroups);
            });
        },
        Qt::BlockingQueuedConnection);
    const QUrl url = server->url();

    FakeSecretStore secrets;
    SessionStack stack(secrets);
    if (!stack.signIn(url, {"key", u"zoe@example.com"_s, u"right"_s}))
        fail("the sign-in failed");
    const WorkspaceId workspace{u"w-1"_s};
    if (const auto groups = await(stack.api.groups(workspace)); !groups || groups->size() != 1)
        fail("the answer was not understood");

    QNetworkAccessManager bare;
    QNetworkRequest request(url.resolved(QUrl(Contract::builtIn().endpoint(Call::GroupList).path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer access");
    const QByteArray method = Contract::builtIn().endpoint(Call::GroupList).method;
    const QByteArray body = R"({"workspace_id":"w-1"})";

    std::array<double, kRuns> bareTimes{};
    std::array<double, kRuns> stackTimes{};
    for (size_t run = 0; run < kRuns; ++run) {
        bareTimes[run] = measure([&](const std::function<void()> &ended) {
            QNetworkReply *reply = bare.sendCustomRequest(request, method, body);
            QObject::connect(reply, &QNetworkReply::finished, reply, [reply, ended] {
                static_cast<void>(reply->readAll());
                reply->deleteLater();
                ended();
            });
        });
        stackTimes[run] = measure([&](const std::function<void()> &ended) {
            auto *watcher = new QFutureWatcher<Result<QList<CustomerGroup>>>;
            QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, ended] {
                if (!watcher->result())
                    fail("a call failed");
                watcher->deleteLater();
                ended();
            });
            watcher->setFuture(stack.api.groups(workspace));
        });
    }

    const double restored = measureRestore(secrets, *stack.profiles.find(SessionStack::profile().id), url);
    const std::optional<double> fromKeyring = measureKeyring(url);
    QMetaObject::invokeMethod(
        &context, [server] { delete server; }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();

    const double ratio = median(stackTimes) / median(bareTimes);
    std::printf("session: %d small calls over loopback, %d at a time, median of %d\n", kCalls, kInFlight, kRuns);
    std::printf("  bare QNetworkAccessManager %8.1f ms\n", median(bareTimes));
    std::printf("  whole stack                %8.1f ms\n", median(stackTimes));
    std::printf("  ratio %.2f (at most %.1f)\n", ratio, kMaxRatio);
    std::printf("  restoring a session        %8.1f ms (at most %.0f), out of memory\n", restored, kMaxRestoreMs);
    if (fromKeyring)
        std::printf("                             %8.1f ms (at most %.0f), out of the keyring\n", *fromKeyring,
                    kMaxRestoreMs);
    const double slowest = std::max(restored, fromKeyring.value_or(0));
    return ratio <= kMaxRatio && slowest <= kMaxRestoreMs ? 0 : 1;
}
