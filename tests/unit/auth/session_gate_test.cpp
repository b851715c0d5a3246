// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session_gate.h"

#include "support/await.h"
#include "support/fake_secret_store.h"
#include "support/session_stack.h"
#include "token_server.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using Category = ApiError::Category;
using State = AuthController::State;

namespace {

const Credentials kRight{"key", QStringLiteral("zoe@example.com"), QStringLiteral("right")};

RetryPolicy quick()
{
    RetryPolicy policy;
    policy.first = std::chrono::milliseconds(2);
    return policy;
}

HttpRequest request(Call call = Call::GroupList, const QByteArray &body = R"({"workspace_id":"w-1"})")
{
    HttpRequest out;
    out.call = call;
    out.body = body;
    return out;
}

} // namespace

class SessionGateTest : public QObject
{
    Q_OBJECT

    Result<HttpReply> send(const HttpRequest &out) { return await(m_stack->gate.send(out)); }

    std::unique_ptr<TokenServer> m_server;
    std::unique_ptr<FakeSecretStore> m_secrets;
    std::unique_ptr<SessionStack> m_stack;

private Q_SLOTS:
    void init()
    {
        m_stack.reset();
        m_server = std::make_unique<TokenServer>();
        m_secrets = std::make_unique<FakeSecretStore>();
        m_stack = std::make_unique<SessionStack>(*m_secrets);
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
    }

    void addsTheToken()
    {
        QCOMPARE(send(request())->status, 200);
        QCOMPARE(m_server->requests().last().header("Authorization"), QByteArray("Bearer access-1"));
        QVERIFY(!m_server->requests().last().hasHeader("x-api-key"));
        QCOMPARE(send(request(Call::MessagesPublish))->status, 200);
        QCOMPARE(m_server->requests().last().header("x-api-key"), QByteArray("key"));
    }

    void aCallOfOneAccountIsNotRepeatedForAnother_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("refused") << 401;
        QTest::newRow("to be repeated") << 503;
    }

    void aCallOfOneAccountIsNotRepeatedForAnother()
    {
        QFETCH(int, status);
        m_stack->gate.retries().setPolicy(quick());
        TokenServer other;
        ConnectionProfile second = SessionStack::profile();
        second.id = u"another"_s;
        // The answer comes when the other account has been opened.
        m_server->setHandler([&, isFirst = true](const ReceivedRequest &) mutable {
            if (!std::exchange(isFirst, false))
                return ScriptedAnswer::json(R"({"code":0})");
            m_stack->auth.close();
            m_stack->auth.restore(second, SessionStack::addressOf(other.url()));
            return ScriptedAnswer::json(R"({"code":9,"message":"Not now"})", status);
        });
        const auto reply = send(request());
        QVERIFY(reply);
        QCOMPARE(reply->status, status == 503 ? 200 : status);
        QCOMPARE(m_stack->transport.server()->text(), SessionStack::addressOf(other.url()).text());
        QVERIFY(other.requests().isEmpty());
    }

    void refreshesAndReplaysWithTheBodyIntact_data()
    {
        QTest::addColumn<int>("refusal");
        QTest::addColumn<bool>("once");
        QTest::newRow("401") << 401 << false;
        QTest::newRow("403") << 403 << false;
        QTest::newRow("401 of a call that goes out once") << 401 << true;
    }

    void refreshesAndReplaysWithTheBodyIntact()
    {
        QFETCH(int, refusal);
        QFETCH(bool, once);
        m_server->refusal = refusal;
        m_server->revokeAccess();
        HttpRequest out = request(Call::CustomerCheck, QByteArray(200'000, 'b'));
        out.once = once;
        const auto reply = send(out);
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(m_server->issued, 2);
        QCOMPARE(m_server->count("POST", "/v1/customer/check"), 2);
        const auto &requests = m_server->requests();
        QCOMPARE(requests.last().body, out.body);
        QCOMPARE(requests.last().header("Authorization"), QByteArray("Bearer access-2"));
        // The same request to whoever reads the server's log.
        QCOMPARE(requests.last().header("x-request-id"), requests[1].header("x-request-id"));
    }

    void replaysOnceAndThenBelievesTheServer()
    {
        m_server->on("POST", "/v1/cg", ScriptedAnswer::json(R"({"code":4,"message":"Not yours"})", 403));
        const auto reply = send(request());
        QVERIFY(reply);
        QCOMPARE(reply->status, 403);
        QCOMPARE(reply->body, QByteArray(R"({"code":4,"message":"Not yours"})"));
        QCOMPARE(m_server->count("POST", "/v1/cg"), 2);
        QCOMPARE(m_server->issued, 2);
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
    }

    void manyCallsRefreshOnce()
    {
        constexpr int kMany = 10'000;
        m_server->revokeAccess();
        QList<QFuture<Result<HttpReply>>> calls;
        for (int i = 0; i < kMany; ++i)
            calls << m_stack->gate.send(request(Call::GroupRename, "{\"n\":" + QByteArray::number(i) + '}'));
        const auto isDone = [](const auto &call) { return call.isFinished(); };
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(calls.begin(), calls.end(), isDone), 250'000);
        for (const auto &call : calls) {
            QVERIFY(call.result());
            QCOMPARE(call.result()->status, 200);
        }
        QCOMPARE(m_server->issued, 2);
        QHash<QByteArray, int> served;
        for (const ReceivedRequest &got : m_server->requests()) {
            if (got.header("Authorization") == "Bearer access-2")
                ++served[got.body];
        }
        QCOMPARE(served.size(), kMany);
        for (const int times : served)
            QCOMPARE(times, 1);
    }

    void holdsCallsWhileTheSessionHasEndedAndReplaysThemInOrder()
    {
        m_server->revokeAccess();
        m_server->on("GET", "/v1/auth", ScriptedAnswer::json(R"({"code":1,"message":"Gone"})", 401));
        QList<QFuture<Result<HttpReply>>> held;
        for (int i = 0; i < 5; ++i) {
            HttpRequest out = request(Call::CustomerDelete, QByteArray(10'000, char('a' + i)));
            out.once = true;
            held << m_stack->gate.send(out);
            QTRY_COMPARE(m_stack->auth.heldCalls(), i + 1);
            QTRY_COMPARE(m_stack->auth.state(), State::SessionExpired);
        }
        const qsizetype before = m_server->requests().size();
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        for (const auto &call : held)
            QCOMPARE(await(call)->status, 200);
        const auto &requests = m_server->requests();
        QCOMPARE(requests.size() - before, 6);
        for (int i = 0; i < 5; ++i)
            QVERIFY(std::any_of(requests.begin() + before, requests.end(), [i](const ReceivedRequest &got) {
                return got.body == QByteArray(10'000, char('a' + i));
            }));
    }

    void callsThatAreHeldEndWithTheSession()
    {
        m_server->revokeAccess();
        m_server->on("GET", "/v1/auth", ScriptedAnswer::json(R"({"code":1,"message":"Gone"})", 401));
        const auto held = m_stack->gate.send(request());
        QTRY_COMPARE(m_stack->auth.state(), State::SessionExpired);
        await(m_stack->auth.signOut());
        const auto reply = await(held);
        QCOMPARE(reply.error().category, Category::NoSession);
        QCOMPARE(reply.error().endpoint, u"group.list"_s);
    }

    void aReadOnlyProfileSendsNoChange()
    {
        ConnectionProfile profile = m_stack->auth.profile();
        profile.readOnly = true;
        m_stack->profiles.put(profile);
        const qsizetype before = m_server->requests().size();
        for (const Call call : {Call::CustomerCheck, Call::CustomerUpdate, Call::CustomerDelete, Call::GroupCreate,
                                Call::GroupRename, Call::GroupDelete, Call::FieldCreate, Call::FieldUpdate,
                                Call::FieldDelete, Call::MessagesPublish, Call::RerunInitiate}) {
            const auto reply = send(request(call));
            QCOMPARE(reply.error().category, Category::ReadOnly);
            QCOMPARE(reply.error().endpoint, callKey(call));
        }
        QCOMPARE(m_server->requests().size(), before);
        for (const Call call :
             {Call::CustomerPages, Call::CustomerList, Call::GroupList, Call::FieldList, Call::CampaignList,
              Call::MessagesPages, Call::MessagesFetch, Call::RerunHistory, Call::RerunMessages})
            QCOMPARE(send(request(call))->status, 200);
    }

    void retriesWhatMayBeRepeatedUnderOneRequestId()
    {
        m_stack->gate.retries().setPolicy(quick());
        m_server->once(ScriptedAnswer::html(502));
        m_server->once(ScriptedAnswer::failing(ScriptedAnswer::Fault::Cut));
        QSignalSpy waits(&m_stack->gate.retries(), &RetryingTransport::retryScheduled);
        QCOMPARE(send(request())->status, 200);
        QCOMPARE(waits.size(), 2);
        QCOMPARE(m_server->count("POST", "/v1/cg"), 3);
        const auto &requests = m_server->requests();
        QCOMPARE(requests[1].header("x-request-id"), requests.last().header("x-request-id"));
        QCOMPARE(requests[1].body, requests.last().body);
        QCOMPARE(m_stack->log.entries().last().retries, 2);

        HttpRequest once = request(Call::CustomerDelete);
        once.once = true;
        const qsizetype before = m_server->requests().size();
        m_server->once(ScriptedAnswer::html(502));
        QCOMPARE(send(once)->status, 502);
        QCOMPARE(m_server->requests().size(), before + 1);
    }

    void comesBackWhenTheServerSaysSoAndCanBeStopped()
    {
        m_server->once(ScriptedAnswer::json("{}", 429).with("Retry-After", "0"));
        HttpRequest once = request(Call::CustomerDelete);
        once.once = true;
        QCOMPARE(send(once)->status, 200);

        m_server->once(ScriptedAnswer::json("{}", 503).with("Retry-After", "300"));
        RetryingTransport &retries = m_stack->gate.retries();
        QSignalSpy waits(&retries, &RetryingTransport::retryScheduled);
        auto call = m_stack->gate.send(request());
        QTRY_COMPARE(waits.size(), 1);
        QVERIFY(waits.first().at(2).toInt() >= 300);
        QCOMPARE(retries.waits().size(), 1);
        QCOMPARE(retries.waits().first().status, 503);
        retries.cancelWait(waits.first().at(0).toString());
        QCOMPARE(await(call)->status, 503);
        QVERIFY(retries.waits().isEmpty());

        m_server->once(ScriptedAnswer::json("{}", 503).with("Retry-After", "300"));
        call = m_stack->gate.send(request());
        QTRY_COMPARE(retries.waits().size(), 1);
        retries.retryNow(retries.waits().first().requestId);
        QCOMPARE(await(call)->status, 200);

        m_server->once(ScriptedAnswer::json("{}", 503).with("Retry-After", "300"));
        call = m_stack->gate.send(request());
        QTRY_COMPARE(retries.waits().size(), 1);
        call.cancel(); // as by a page that is closed
        QTRY_VERIFY(retries.waits().isEmpty());
    }

    void aRefreshThatTheServerCannotDoLeavesItsFirstWords()
    {
        m_server->revokeAccess();
        m_server->on("GET", "/v1/auth", ScriptedAnswer::json(R"({"code":1})", 503));
        const auto reply = send(request());
        QVERIFY(reply);
        QCOMPARE(reply->status, 401);
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
    }

    void nobodySignedInIsAnError()
    {
        await(m_stack->auth.signOut());
        const qsizetype before = m_server->requests().size();
        const auto reply = send(request());
        QCOMPARE(reply.error().category, Category::NoSession);
        QCOMPARE(reply.error().endpoint, u"group.list"_s);
        QCOMPARE(m_server->requests().size(), before);
    }

    void cancellingReachesTheWire()
    {
        m_server->once(ScriptedAnswer::failing(ScriptedAnswer::Fault::Silence));
        auto future = m_stack->gate.send(request());
        QTRY_COMPARE(m_server->count("POST", "/v1/cg"), 1);
        const qsizetype logged = m_stack->log.entries().size();
        future.cancel();
        QTRY_COMPARE(m_stack->log.entries().size(), logged + 1);
        QCOMPARE(m_stack->log.entries().last().status, 0);
    }
};

QTEST_GUILESS_MAIN(SessionGateTest)
#include "session_gate_test.moc"
