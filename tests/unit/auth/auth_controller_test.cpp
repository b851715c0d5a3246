// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/auth_controller.h"

#include "contract/contract_loader.h"
#include "support/await.h"
#include "support/fake_secret_store.h"
#include "support/log_capture.h"
#include "support/session_stack.h"
#include "token_server.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using Category = ApiError::Category;
using Fault = ScriptedAnswer::Fault;
using Mood = FakeSecretStore::Mood;
using State = AuthController::State;

namespace {

const Credentials kRight{"key", QStringLiteral("zoe@example.com"), QStringLiteral("right")};

} // namespace

class AuthControllerTest : public QObject
{
    Q_OBJECT

    /// As if the program were started again: the same secrets, the same server, and what the first one left on disk.
    void restore(SessionStack &next, const ConnectionProfile &profile)
    {
        next.profiles.put(profile);
        next.auth.restore(profile, SessionStack::addressOf(m_server->url()));
        QTRY_VERIFY(next.auth.state() != State::RestoringFromKeychain && next.auth.state() != State::Refreshing);
    }

    [[nodiscard]] ConnectionProfile stored() const { return *m_stack->profiles.find(SessionStack::profile().id); }

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
    }

    void signsInAndKeepsTheSession()
    {
        QSignalSpy states(&m_stack->auth, &AuthController::stateChanged);
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        QCOMPARE(states.size(), 2);
        QVERIFY(stored().tokenStored);
        QCOMPARE(stored().email, kRight.email);
        QCOMPARE(m_stack->profiles.lastUsed()->id, stored().id);
        QCOMPARE(*await(m_stack->auth.accessToken()), QByteArray("access-1"));
        QCOMPARE(m_stack->auth.apiKey(), QByteArray("key"));

        SessionStack next(*m_secrets);
        restore(next, stored());
        QCOMPARE(next.auth.state(), State::SignedIn);
        QCOMPARE(*await(next.auth.accessToken()), QByteArray("access-1"));
        QCOMPARE(next.auth.apiKey(), QByteArray("key"));
        QVERIFY(next.auth.isSessionKept());
        QCOMPARE(m_server->issued, 1);
    }

    void saysWhyASignInFailed()
    {
        Credentials wrong = kRight;
        wrong.password = u"wrong"_s;
        const auto answer = m_stack->signIn(m_server->url(), wrong);
        QVERIFY(!answer);
        QCOMPARE(answer.error().category, Category::Forbidden);
        QCOMPARE(answer.error().serverMessage, u"Wrong password"_s);
        QCOMPARE(answer.error().endpoint, u"auth.login"_s);
        QCOMPARE(m_stack->auth.state(), State::SignedOut);
        QVERIFY(m_stack->profiles.profiles().isEmpty());
        QCOMPARE(m_secrets->writes(), 0);
        QCOMPARE(await(m_stack->auth.accessToken()).error().category, Category::NoSession);
    }

    void anAnswerWithoutATokenIsAContractError()
    {
        m_server->once(ScriptedAnswer::json(R"({"code":0,"message":"ok","jwt":"x"})"));
        const auto answer = m_stack->signIn(m_server->url(), kRight);
        QCOMPARE(answer.error().category, Category::Contract);
        QCOMPARE(answer.error().contractMember, u"token"_s);
    }

    void aCancelledSignInLeavesNothing()
    {
        m_server->once(ScriptedAnswer::failing(Fault::Silence));
        auto future = m_stack->auth.signIn(SessionStack::profile(), SessionStack::addressOf(m_server->url()), kRight);
        QTRY_COMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_stack->auth.state(), State::SigningIn);
        future.cancel();
        QTRY_COMPARE(m_stack->auth.state(), State::SignedOut);
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
    }

    void keepsNothingUnlessAsked()
    {
        ConnectionProfile profile = SessionStack::profile();
        profile.keepSignedIn = false;
        QVERIFY(m_stack->signIn(m_server->url(), profile, kRight));
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
        QCOMPARE(m_secrets->writes(), 0);
        QVERIFY(!stored().tokenStored);
        SessionStack next(*m_secrets);
        restore(next, stored());
        QCOMPARE(next.auth.state(), State::SignedOut);
    }

    void noLongerKeepingTakesTheOldEntryAway()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        ConnectionProfile profile = stored();
        profile.keepSignedIn = false;
        QVERIFY(m_stack->signIn(m_server->url(), profile, kRight));
        QTRY_VERIFY(m_secrets->content().isEmpty());
        QTRY_VERIFY(!stored().tokenStored);
    }

    void goesOnInMemoryWhereTheKeychainFails_data()
    {
        QTest::addColumn<Mood>("mood");
        QTest::addColumn<SecretStatus>("status");
        QTest::newRow("locked") << Mood::Locked << SecretStatus::Locked;
        QTest::newRow("broken") << Mood::Broken << SecretStatus::Failed;
    }

    void goesOnInMemoryWhereTheKeychainFails()
    {
        QFETCH(Mood, mood);
        QFETCH(SecretStatus, status);
        m_secrets->setMood(mood);
        QSignalSpy answered(&m_stack->auth, &AuthController::keychainAnswered);
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(m_stack->auth.state(), State::SessionOnly);
        QVERIFY(m_stack->auth.hasSession());
        QVERIFY(!m_stack->auth.isSessionKept());
        QCOMPARE(m_stack->auth.keychainAnswer().status, status);
        QVERIFY(!stored().tokenStored);

        m_secrets->setMood(Mood::Open);
        m_stack->auth.retryKeychain();
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
        QVERIFY(stored().tokenStored);
    }

    void aLockedKeychainIsNotSignedOut()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        m_secrets->setMood(Mood::Locked);
        SessionStack next(*m_secrets);
        restore(next, stored());
        QCOMPARE(next.auth.state(), State::KeychainLocked);
        QCOMPARE(next.auth.keychainAnswer().status, SecretStatus::Locked);

        m_secrets->setMood(Mood::Open);
        next.auth.retryKeychain();
        QTRY_COMPARE(next.auth.state(), State::SignedIn);
        QCOMPARE(*await(next.auth.accessToken()), QByteArray("access-1"));
    }

    void signingOutRemovesEverything()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        QCOMPARE(await(m_stack->auth.signOut()).status, SecretStatus::Ok);
        QCOMPARE(m_stack->auth.state(), State::SignedOut);
        QVERIFY(m_secrets->content().isEmpty());
        QVERIFY(!stored().tokenStored);
        QVERIFY(m_stack->auth.apiKey().isEmpty());
        QCOMPARE(await(m_stack->auth.accessToken()).error().category, Category::NoSession);
    }

    void signingOutSaysWhatCouldNotBeRemoved()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        m_secrets->setMood(Mood::Locked);
        QCOMPARE(await(m_stack->auth.signOut()).status, SecretStatus::Locked);
        QCOMPARE(m_stack->auth.state(), State::SignedOut);
        QVERIFY(stored().tokenStored); // so that it can be tried again
    }

    void refreshesOnceForAllWhoWait()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        m_server->revokeAccess();
        QList<QFuture<Result<QByteArray>>> waiting;
        for (int i = 0; i < 500; ++i)
            waiting << m_stack->auth.tokenAfterRefusal("access-1");
        waiting << m_stack->auth.accessToken();
        QCOMPARE(m_stack->auth.state(), State::Refreshing);
        for (const auto &future : waiting)
            QCOMPARE(*await(future), QByteArray("access-2"));
        QCOMPARE(m_server->issued, 2);
        QCOMPARE(*await(m_stack->auth.tokenAfterRefusal("access-1")), QByteArray("access-2")); // somebody did already
        QCOMPARE(m_server->issued, 2);
    }

    void storesARotatedTokenAtOnce()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        QVERIFY(await(m_stack->auth.tokenAfterRefusal("access-1")));
        SessionStack next(*m_secrets);
        restore(next, stored());
        QCOMPARE(*await(next.auth.tokenAfterRefusal("access-2")), QByteArray("access-3"));
    }

    void keepsTheOldRefreshTokenWhereNoneComes()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        m_server->once(ScriptedAnswer::json(R"({"code":0,"message":"ok","token":"access-x"})"));
        QCOMPARE(*await(m_stack->auth.tokenAfterRefusal("access-1")), QByteArray("access-x"));
        QCOMPARE(*await(m_stack->auth.tokenAfterRefusal("access-x")), QByteArray("access-2"));
        QCOMPARE(m_server->requests().last().header("Authorization"), QByteArray("Bearer refresh-1"));
    }

    void refreshesAheadOfTheEnd()
    {
        m_server->lifetime = 3;
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        m_server->lifetime = 3600;
        QTRY_COMPARE_WITH_TIMEOUT(m_server->issued, 2, 10'000);
        QCOMPARE(*await(m_stack->auth.accessToken()), m_server->access());
        QCOMPARE(m_server->issued, 2);
    }

    void refreshesARestoredTokenThatHasRunOut()
    {
        m_server->lifetime = -60;
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        m_server->lifetime = 3600;
        SessionStack next(*m_secrets);
        next.profiles.put(stored());
        next.auth.restore(stored(), SessionStack::addressOf(m_server->url()));
        const auto early = next.auth.accessToken(); // asked for while the keychain is still read
        const auto token = await(early);
        QCOMPARE(*token, m_server->access());
        QVERIFY(m_server->issued >= 2);
        QCOMPARE(next.auth.state(), State::SignedIn);
    }

    void aClockThatIsWrongDoesNotRefreshForever()
    {
        m_server->lifetime = -3 * 24 * 3600;
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        for (int i = 0; i < 5; ++i)
            QVERIFY(await(m_stack->auth.accessToken()));
        QVERIFY(m_server->issued <= 2);
    }

    void falseAlarmsEndNoSession_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<State>("state");
        QTest::newRow("dropped") << ScriptedAnswer::failing(Fault::Drop) << State::OfflineWithToken;
        QTest::newRow("cut") << ScriptedAnswer::failing(Fault::Cut) << State::OfflineWithToken;
        QTest::newRow("500") << ScriptedAnswer::json(R"({"code":1,"message":"oh"})", 500) << State::SignedIn;
        QTest::newRow("502 HTML") << ScriptedAnswer::html(502) << State::SignedIn;
        QTest::newRow("403 HTML of a proxy") << ScriptedAnswer::html(403) << State::SignedIn;
        QTest::newRow("429") << ScriptedAnswer::json(R"({"code":1})", 429) << State::SignedIn;
        QTest::newRow("200 HTML") << ScriptedAnswer::html() << State::SignedIn;
        QTest::newRow("redirect") << ScriptedAnswer::redirect(QUrl(u"http://127.0.0.1:1/"_s)) << State::SignedIn;
        QTest::newRow("no token") << ScriptedAnswer::json(R"({"code":0})") << State::SignedIn;
    }

    void falseAlarmsEndNoSession()
    {
        QFETCH(ScriptedAnswer, answer);
        QFETCH(State, state);
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        m_server->on("GET", "/v1/auth", answer);
        QVERIFY(!await(m_stack->auth.tokenAfterRefusal("access-1")));
        QCOMPARE(m_stack->auth.state(), state);
        QVERIFY(m_stack->auth.hasSession());
        QCOMPARE(*await(m_stack->auth.accessToken()), QByteArray("access-1"));
        m_server->on("GET", "/v1/auth", [this](const ReceivedRequest &request) {
            return m_server->refresh(request.header("Authorization"));
        });
        QCOMPARE(*await(m_stack->auth.tokenAfterRefusal("access-1")), QByteArray("access-2"));
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
    }

    void aClearRefusalEndsTheSession_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::newRow("401") << ScriptedAnswer::json(R"({"code":1,"message":"Sign in again"})", 401);
        QTest::newRow("403") << ScriptedAnswer::json(R"({"code":1,"message":"Sign in again"})", 403);
        QTest::newRow("a code") << ScriptedAnswer::json(R"({"code":1,"message":"Sign in again"})", 200);
    }

    void aClearRefusalEndsTheSession()
    {
        QFETCH(ScriptedAnswer, answer);
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        m_server->on("GET", "/v1/auth", answer);
        const auto held = m_stack->auth.tokenAfterRefusal("access-1");
        QTRY_COMPARE(m_stack->auth.state(), State::SessionExpired);
        QCOMPARE(m_stack->auth.endedBecause().category, Category::NoSession);
        QCOMPARE(m_stack->auth.endedBecause().serverMessage, u"Sign in again"_s);
        QVERIFY(!held.isFinished());
        QCOMPARE(m_stack->auth.heldCalls(), 1);
        QCOMPARE(m_stack->auth.apiKey(), QByteArray("key")); // need not be typed again

        SessionStack next(*m_secrets);
        restore(next, stored());
        QCOMPARE(next.auth.state(), State::SessionExpired);
        QCOMPARE(next.auth.apiKey(), QByteArray("key"));
        QVERIFY(next.signIn(m_server->url(), stored(), kRight));
        QCOMPARE(next.auth.state(), State::SignedIn);
    }

    void fallsBackToTheOtherFormOfRefreshAndLearns_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 404, 405, 501})
            QTest::addRow("%d", status) << status;
    }

    void fallsBackToTheOtherFormOfRefreshAndLearns()
    {
        QFETCH(int, status);
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        m_server->on("GET", "/v1/auth", ScriptedAnswer::json(R"({"code":1,"message":"Unknown"})", status));
        m_server->on("TRACE", "/v1/auth", [this](const ReceivedRequest &request) {
            const QByteArray token = request.body.mid(request.body.indexOf("refresh-"), 9);
            return m_server->refresh("Bearer " + token);
        });
        QCOMPARE(*await(m_stack->auth.tokenAfterRefusal("access-1")), QByteArray("access-2"));
        QCOMPARE(*await(m_stack->auth.tokenAfterRefusal("access-2")), QByteArray("access-3"));
        QCOMPARE(m_server->count("GET", "/v1/auth"), 1);
        QCOMPARE(m_server->count("TRACE", "/v1/auth"), 2);
        QCOMPARE(m_server->requests().last().body, QByteArray(R"({"refresh_token":"refresh-2"})"));
        QVERIFY(stored().refreshByFallback); // and the next start knows it
    }

    void withoutAFallbackAnUnknownCallEndsNoSession()
    {
        ContractLoader loader;
        const auto contract = loader.load(R"({"options":{"refresh.fallback":""}})");
        QVERIFY(contract);
        SessionStack stack(*m_secrets, *contract);
        QVERIFY(stack.signIn(m_server->url(), kRight));
        m_server->on("GET", "/v1/auth", ScriptedAnswer::json(R"({"code":1})", 404));
        QVERIFY(!await(stack.auth.tokenAfterRefusal("access-1")));
        QCOMPARE(stack.auth.state(), State::SignedIn);
    }

    void aFailedSecondSignInKeepsTheFirst()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        ScriptedServer other;
        QVERIFY(!m_stack->signIn(other.url(), kRight));
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
        QCOMPARE(m_stack->transport.server()->url().port(), int(m_server->port()));
        QCOMPARE(*await(m_stack->auth.accessToken()), QByteArray("access-1"));
    }

    void whoWaitsGoesOnAfterTheSameAccountSignedInAgain()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        m_server->once(ScriptedAnswer::json(R"({"code":8,"message":"no"})", 403));
        const auto first = m_stack->auth.tokenAfterRefusal("access-1");
        QTRY_COMPARE(m_stack->auth.state(), State::SessionExpired);
        const auto second = m_stack->auth.accessToken();
        Credentials wrong = kRight;
        wrong.password = u"wrong"_s;
        QVERIFY(!m_stack->signIn(m_server->url(), stored(), wrong));
        QCOMPARE(m_stack->auth.state(), State::SessionExpired);
        QCOMPARE(m_stack->auth.heldCalls(), 2);
        QVERIFY(m_stack->signIn(m_server->url(), stored(), kRight));
        QCOMPARE(*await(first), QByteArray("access-2"));
        QCOMPARE(*await(second), QByteArray("access-2"));
        QCOMPARE(m_stack->auth.heldCalls(), 0);
    }

    void whoWaitsIsNotHandedToAnotherAccount_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("email");
        QTest::newRow("another profile") << u"other"_s << kRight.email;
        QTest::newRow("another person") << SessionStack::profile().id << u"max@example.com"_s;
    }

    void whoWaitsIsNotHandedToAnotherAccount()
    {
        QFETCH(QString, id);
        QFETCH(QString, email);
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        m_server->once(ScriptedAnswer::json(R"({"code":8,"message":"no"})", 403));
        const auto held = m_stack->auth.tokenAfterRefusal("access-1");
        QTRY_COMPARE(m_stack->auth.state(), State::SessionExpired);
        ConnectionProfile other = stored();
        other.id = id;
        Credentials theirs = kRight;
        theirs.email = email;
        QVERIFY(m_stack->signIn(m_server->url(), other, theirs));
        QCOMPARE(await(held).error().category, Category::NoSession);
    }

    void signingOutEndsTheWait()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        m_server->once(ScriptedAnswer::json(R"({"code":8,"message":"no"})", 403));
        const auto held = m_stack->auth.tokenAfterRefusal("access-1");
        QTRY_COMPARE(m_stack->auth.state(), State::SessionExpired);
        await(m_stack->auth.signOut());
        QCOMPARE(await(held).error().category, Category::NoSession);
    }

    void twoConsolesShareARotatingToken()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        SessionStack other(*m_secrets);
        restore(other, stored());
        QCOMPARE(*await(other.auth.tokenAfterRefusal("access-1")), QByteArray("access-2")); // refresh-1 is used up
        QCOMPARE(*await(m_stack->auth.tokenAfterRefusal("access-1")), QByteArray("access-2"));
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
        QCOMPARE(m_server->issued, 2);
        // And the other way round.
        QCOMPARE(*await(m_stack->auth.tokenAfterRefusal("access-2")), QByteArray("access-3"));
        QCOMPARE(*await(other.auth.tokenAfterRefusal("access-2")), QByteArray("access-3"));
        QCOMPARE(other.auth.state(), State::SignedIn);
    }

    void goesOnByItselfWhenTheServerIsBack()
    {
        m_stack->transport.setProbePace({std::chrono::milliseconds(20), std::chrono::milliseconds(40)});
        m_server->lifetime = -60;
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        SessionStack next(*m_secrets);
        next.transport.setProbePace({std::chrono::milliseconds(20), std::chrono::milliseconds(40)});
        m_server->lifetime = 3600;
        m_server->once(ScriptedAnswer::failing(Fault::Drop));
        m_server->once(ScriptedAnswer::failing(Fault::Drop)); // Qt asks again by itself
        next.profiles.put(stored());
        QSignalSpy states(&next.auth, &AuthController::stateChanged);
        next.auth.restore(stored(), SessionStack::addressOf(m_server->url()));
        QTRY_COMPARE(next.auth.state(), State::SignedIn);
        bool wasOffline = false;
        for (const auto &change : states)
            wasOffline = wasOffline || change.first().value<State>() == State::OfflineWithToken;
        QVERIFY(wasOffline);
        QCOMPARE(*await(next.auth.accessToken()), m_server->access());
    }

    void forgettingAProfileLeavesNoTrace()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        ConnectionProfile other = SessionStack::profile();
        other.id = u"second-profile"_s;
        QVERIFY(m_stack->signIn(m_server->url(), other, kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        QCOMPARE(m_secrets->content().size(), 2);

        m_secrets->setMood(Mood::Locked);
        QCOMPARE(await(m_stack->auth.forget(SessionStack::profile().id)).status, SecretStatus::Locked);
        QVERIFY(m_stack->profiles.find(SessionStack::profile().id)); // so that it can be tried again
        m_secrets->setMood(Mood::Open);
        QCOMPARE(await(m_stack->auth.forget(SessionStack::profile().id)).status, SecretStatus::Ok);
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
        QCOMPARE(await(m_stack->auth.forget(u"second-profile"_s)).status, SecretStatus::Ok);
        QCOMPARE(m_stack->auth.state(), State::SignedOut);
        QVERIFY(m_secrets->content().isEmpty());
        QVERIFY(m_stack->profiles.profiles().isEmpty());
        QFile file(m_stack->profileFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains("example.com"));
        QVERIFY(!content.contains("second-profile"));
    }

    void aClosedSessionIsTakenUpAgain_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::newRow("from the keychain") << true;
        QTest::newRow("from memory") << false;
    }

    void aClosedSessionIsTakenUpAgain()
    {
        QFETCH(bool, keep);
        ConnectionProfile profile = SessionStack::profile();
        profile.keepSignedIn = keep;
        QVERIFY(m_stack->signIn(m_server->url(), profile, kRight));
        if (keep)
            QTRY_VERIFY(m_stack->auth.isSessionKept());
        m_stack->auth.close();
        QCOMPARE(m_stack->auth.state(), State::SignedOut);
        QCOMPARE(await(m_stack->auth.accessToken()).error().category, Category::NoSession);
        QCOMPARE(m_secrets->content().isEmpty(), !keep);

        restore(*m_stack, stored());
        QCOMPARE(m_stack->auth.state(), State::SignedIn);
        QCOMPARE(*await(m_stack->auth.accessToken()), QByteArray("access-1"));
        QCOMPARE(m_stack->auth.apiKey(), QByteArray("key"));
        QCOMPARE(m_server->issued, 1);

        // What was put down is gone with the profile.
        m_stack->auth.close();
        QCOMPARE(await(m_stack->auth.forget(profile.id)).status, SecretStatus::Ok);
        restore(*m_stack, profile);
        QCOMPARE(m_stack->auth.state(), State::SignedOut);
    }

    void aSessionClosedInTheMiddleOfARenewalKeepsTheNewTokens()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        const QByteArray old = *await(m_stack->auth.accessToken());
        m_server->revokeAccess();
        const auto waiting = m_stack->auth.tokenAfterRefusal(old);
        QCOMPARE(m_stack->auth.state(), State::Refreshing);
        m_stack->auth.close();
        QCOMPARE(await(waiting).error().category, Category::NoSession);
        QTRY_COMPARE(m_server->issued, 2);
        QTRY_VERIFY(m_secrets->content().cbegin()->contains("refresh-2"));
        restore(*m_stack, stored());
        QCOMPARE(*await(m_stack->auth.accessToken()), QByteArray("access-2"));
    }

    void followsWhatIsChangedInTheProfile()
    {
        QVERIFY(m_stack->signIn(m_server->url(), kRight));
        ConnectionProfile changed = stored();
        changed.readOnly = true;
        changed.color = u"#aa0000"_s;
        m_stack->profiles.put(changed);
        QVERIFY(m_stack->auth.profile().readOnly);
        QCOMPARE(m_stack->auth.profile().color, u"#aa0000"_s);
    }

    void writesNoSecretAnywhere()
    {
        const LogCapture capture;
        const Credentials credentials{"key", u"zoe@example.com"_s, u"right"_s};
        QVERIFY(m_stack->signIn(m_server->url(), credentials));
        QTRY_VERIFY(m_stack->auth.isSessionKept());
        QVERIFY(await(m_stack->auth.tokenAfterRefusal("access-1")));
        m_server->once(ScriptedAnswer::json(R"({"code":8,"message":"no"})", 403));
        const auto held = m_stack->auth.tokenAfterRefusal("access-2");
        QTRY_COMPARE(m_stack->auth.state(), State::SessionExpired);
        QVERIFY(!held.isFinished());
        QByteArray written = capture.text();
        QVERIFY(written.contains("nudgescribe.auth"));
        QDirIterator files(m_stack->folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            written += file.readAll();
        }
        QVERIFY(written.contains("zoe@example.com")); // the profile itself
        for (const char *secret : {"access-", "refresh-1", "refresh-2", "\"key\"", "right"})
            QVERIFY2(!written.contains(secret), secret);
    }
};

QTEST_GUILESS_MAIN(AuthControllerTest)
#include "auth_controller_test.moc"
