// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/api_service.h"

#include "auth/memory_store.h"
#include "core/futures.h"
#include "support/await.h"
#include "support/log_capture.h"
#include "support/scripted_server.h"
#include "support/session_stack.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using Category = ApiError::Category;
using Fault = ScriptedAnswer::Fault;
using State = AuthController::State;

namespace {

constexpr char kValue[] = "zoe-of-the-customers";

const WorkspaceId kWorkspace{QStringLiteral("w")};
const GroupId kGroup{QStringLiteral("g")};
const CampaignId kCampaign{QStringLiteral("c")};

/// An operation, reduced to the error that it ends with.
struct Operation
{
    const char *name;
    const char *endpoint;
    bool onlyOnce; ///< it changes something that must not be changed twice
    std::function<QFuture<std::optional<ApiError>>(ApiService &)> run;
};

template <class T> QFuture<std::optional<ApiError>> errorOf(ApiService &api, const QFuture<Result<T>> &future)
{
    return chain(future, &api,
                 [](const Result<T> &result) { return result ? std::nullopt : std::optional(result.error()); });
}

const QList<Operation> &operations()
{
    static const QList<Operation> all = {
        {"list", "group.list", false, [](ApiService &api) { return errorOf(api, api.groups(kWorkspace)); }},
        {"page", "customer.list", false,
         [](ApiService &api) { return errorOf(api, api.customers(kWorkspace, kGroup, 0, 50)); }},
        {"edit", "customer.check", true,
         [](ApiService &api) {
             Customer customer;
             customer.profile = {{u"email"_s, QString::fromLatin1(kValue)}};
             return errorOf(api, api.updateCustomer(kWorkspace, kGroup, customer));
         }},
        {"delete", "customer.delete", true,
         [](ApiService &api) { return errorOf(api, api.deleteCustomers(kWorkspace, kGroup, {{u"1"_s}})); }},
        {"upload", "customer.check", true,
         [](ApiService &api) {
             const QList<QStringList> rows(5'000, {QString::fromLatin1(kValue)});
             return errorOf(api, api.uploadCustomers(kWorkspace, kGroup, {u"email"_s}, rows));
         }},
        {"publish", "messages.publish", true, [](ApiService &api) { return errorOf(api, api.publish(kCampaign)); }},
        {"fetch", "messages.fetch", false,
         [](ApiService &api) { return errorOf(api, api.messageFileCsv(kCampaign, 0)); }},
        {"rerun", "rerun.initiate", true, [](ApiService &api) { return errorOf(api, api.rerun(kCampaign, kGroup)); }},
    };
    return all;
}

ScriptedAnswer status(int code)
{
    return ScriptedAnswer::json(R"({"code":1,"message":"words of the server"})", code).with("Retry-After", "9");
}

struct FaultCase
{
    const char *name;
    Category category;
    std::function<ScriptedAnswer(const ScriptedServer &trap)> answer;
    int sends = 1; ///< how often a call that must happen once may be on the wire
};

const QList<FaultCase> &faults()
{
    const auto fixed = [](const ScriptedAnswer &answer) { return [answer](const ScriptedServer &) { return answer; }; };
    static const QList<FaultCase> all = {
        {"dropped", Category::Offline, fixed(ScriptedAnswer::failing(Fault::Drop))},
        {"cut", Category::Offline, fixed(ScriptedAnswer::failing(Fault::Cut))},
        {"garbage", Category::Offline, fixed(ScriptedAnswer::failing(Fault::Garbage))},
        {"400", Category::Validation, fixed(status(400))},
        // A refusal is replayed once with a fresh token; nothing was done the first time.
        {"401", Category::Unauthorised, fixed(status(401)), 2},
        {"403", Category::Forbidden, fixed(status(403)), 2},
        {"404", Category::NotFound, fixed(status(404))},
        {"429", Category::RateLimited, fixed(status(429))},
        {"500", Category::Server, fixed(status(500))},
        {"502 HTML", Category::Server, fixed(ScriptedAnswer::html(502))},
        {"503", Category::Server, fixed(status(503))},
        {"200 HTML", Category::Contract, fixed(ScriptedAnswer::html())},
        {"302", Category::Redirect,
         [](const ScriptedServer &trap) { return ScriptedAnswer::redirect(trap.url(u"/trap"_s), 302); }},
        {"307", Category::Redirect,
         [](const ScriptedServer &trap) { return ScriptedAnswer::redirect(trap.url(u"/trap"_s), 307); }},
    };
    return all;
}

} // namespace

/// Every kind of operation under every fault: the truth is told, nothing is done twice, nothing leaks, and the session
/// goes on.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data()
    {
        QTest::addColumn<int>("operation");
        QTest::addColumn<int>("fault");
        for (int operation = 0; operation < operations().size(); ++operation) {
            for (int fault = 0; fault < faults().size(); ++fault)
                QTest::addRow("%s, %s", operations()[operation].name, faults()[fault].name) << operation << fault;
        }
    }

    void holds()
    {
        QFETCH(int, operation);
        QFETCH(int, fault);
        const Operation &doing = operations()[operation];
        const FaultCase &failing = faults()[fault];

        const LogCapture capture;
        ScriptedServer trap;
        ScriptedServer server;
        int tokens = 0;
        const auto issue = [&tokens](const ReceivedRequest &) {
            const QByteArray pair = R"({"code":0,"token":"access-token-%1","refresh_token":"refresh-token-%1"})";
            return ScriptedAnswer::json(QByteArray(pair).replace("%1", QByteArray::number(++tokens)));
        };
        server.on("POST", "/v1/auth", issue);
        server.on("GET", "/v1/auth", issue);
        server.setHandler([&](const ReceivedRequest &) { return failing.answer(trap); });

        MemoryStore secrets;
        SessionStack stack(secrets);
        RetryPolicy none;
        none.attempts = 1;
        stack.gate.retries().setPolicy(none);
        QVERIFY(stack.signIn(server.url(), {"key-of-ours", u"zoe@example.com"_s, u"pass-word"_s}));
        const auto error = await(doing.run(stack.api));

        QVERIFY(error);
        QVERIFY2(error->category == failing.category, qUtf8Printable(error->detail));
        QCOMPARE(error->endpoint, QLatin1StringView(doing.endpoint));
        QVERIFY(!error->requestId.isEmpty());
        if (failing.category == Category::RateLimited)
            QCOMPARE(error->retryAfter, std::optional(std::chrono::seconds(9)));
        if (error->httpStatus >= 400 && failing.answer(trap).headers.first().second == "application/json")
            QCOMPARE(error->serverMessage, u"words of the server"_s);

        const auto &requests = server.requests();
        const qsizetype sends = std::count_if(requests.begin(), requests.end(),
                                              [](const auto &request) { return request.target != "/v1/auth"; });
        if (doing.onlyOnce)
            QCOMPARE(sends, failing.sends);
        QCOMPARE(trap.connections(), 0);
        QCOMPARE(stack.auth.state(), State::SignedIn);

        QByteArray seen = capture.text();
        for (const RequestLogEntry &entry : stack.log.entries())
            seen += (entry.path + entry.failure).toUtf8();
        for (const char *secret : {"access-token", "refresh-token", "key-of-ours", "pass-word", kValue})
            QVERIFY2(!seen.contains(secret), secret);
    }

    void aRefusedConnectionIsOffline()
    {
        MemoryStore secrets;
        auto server = std::make_unique<ScriptedServer>();
        server->on("POST", "/v1/auth", ScriptedAnswer::json(R"({"code":0,"token":"t","refresh_token":"r"})"));
        SessionStack stack(secrets);
        QVERIFY(stack.signIn(server->url(), {"key", u"zoe@example.com"_s, u"right"_s}));
        server.reset();
        for (const Operation &doing : operations()) {
            const auto error = await(doing.run(stack.api));
            QVERIFY(error);
            QCOMPARE(error->category, Category::Offline);
            QVERIFY(error->retryable);
        }
        QCOMPARE(stack.auth.state(), State::SignedIn);
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
