// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_client.h"

#include <QTest>

namespace nudge::test {

using namespace Qt::StringLiterals;

class SandboxAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_client = std::make_unique<SandboxClient>(); }
    void init() { m_client->signIn(); }

    void signInGivesTokensWithTheClaims()
    {
        const QList<QByteArray> parts = m_client->token.split('.');
        QCOMPARE(parts.size(), 3);
        const auto claims =
            QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object();
        for (const Member member : {Member::TokenUserId, Member::TokenAccountId, Member::TokenRoleCode})
            QVERIFY(!claims.value(SandboxClient::name(member)).toString().isEmpty());
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const qint64 expires = claims.value(SandboxClient::name(Member::TokenExpires)).toInteger();
        QVERIFY(expires > now + 13 * 86400 && expires <= now + 14 * 86400);
        QVERIFY(!m_client->refreshToken.isEmpty());
    }

    void wrongCredentialsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::newRow("no key") << QByteArray() << u"demo@example.com"_s << u"sandbox"_s << 403 << u"API key"_s;
        QTest::newRow("key") << QByteArray("nonsense") << u"demo@example.com"_s << u"sandbox"_s << 403 << u"API key"_s;
        QTest::newRow("email") << QByteArray("sandbox-key") << u"x@example.com"_s << u"sandbox"_s << 403
                               << u"password"_s;
        QTest::newRow("password") << QByteArray("sandbox-key") << u"demo@example.com"_s << u"Sandbox"_s << 403
                                  << u"password"_s;
        QTest::newRow("no password") << QByteArray("sandbox-key") << u"demo@example.com"_s << QString() << 401
                                     << SandboxClient::name(Member::AuthPassword);
    }
    void wrongCredentialsAreRefused()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, email);
        QFETCH(QString, password);
        QFETCH(int, status);
        QFETCH(QString, word);
        QJsonObject body = SandboxClient::json({{Member::AuthEmail, email}});
        if (!password.isEmpty())
            body.insert(SandboxClient::name(Member::AuthPassword), password);
        QList<std::pair<QByteArray, QByteArray>> headers{{"Content-Type", "application/json"}};
        if (!key.isEmpty())
            headers.append({"x-api-key", key});
        const auto answer = m_client->send("POST", m_client->url(u"/v1/auth"_s), QJsonDocument(body).toJson(), headers);
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.message().contains(word), qUtf8Printable(answer.message()));
        QVERIFY(!answer.json.contains(SandboxClient::name(Member::AuthToken)));
    }

    void refreshRotatesTheTokens_data()
    {
        QTest::addColumn<bool>("inHeader");
        QTest::newRow("GET with the token in the header") << true;
        QTest::newRow("TRACE with the token in the body") << false;
    }
    void refreshRotatesTheTokens()
    {
        QFETCH(bool, inHeader);
        const auto refresh = [&](const QByteArray &token) {
            const QUrl url = m_client->url(u"/v1/auth"_s);
            if (inHeader)
                return m_client->send("GET", url, {}, {{"Authorization", "Bearer " + token}});
            const QJsonObject body = SandboxClient::json({{Member::AuthRefreshToken, QString::fromLatin1(token)}});
            return m_client->send("TRACE", url, QJsonDocument(body).toJson(), {{"Content-Type", "application/json"}});
        };
        const QByteArray first = m_client->refreshToken;
        const auto answer = refresh(first);
        QCOMPARE(answer.status, 200);
        const QByteArray second =
            answer.json.value(SandboxClient::name(Member::AuthRefreshToken)).toString().toLatin1();
        QVERIFY(!second.isEmpty() && second != first);

        QCOMPARE(refresh(first).status, 403); // used once already
        QCOMPARE(refresh("nonsense").status, 403);
        QCOMPARE(refresh(second).status, 200);
        QCOMPARE(m_client->call(Call::CampaignList).status, 200); // the old access token is still good
        m_client->token = answer.json.value(SandboxClient::name(Member::AuthToken)).toString().toLatin1();
        QCOMPARE(m_client->call(Call::CampaignList).status, 200);
    }

    void everyOtherCallNeedsAnAccessToken()
    {
        for (int i = int(Call::CustomerCheck); i < kCallCount; ++i) {
            m_client->token.clear();
            QCOMPARE(m_client->call(Call(i)).status, 403);
            m_client->signIn();
            const QByteArray good = m_client->token;
            m_client->token.replace(m_client->token.size() - 8, 4, "AAAA");
            QCOMPARE(m_client->call(Call(i)).status, 403);
            m_client->token = m_client->refreshToken; // a refresh token opens nothing
            QCOMPARE(m_client->call(Call(i)).status, 403);
            m_client->token = good;
            QVERIFY2(m_client->call(Call(i)).status != 403, callKey(Call(i)).data());
        }
    }

    void expiredTokensAreRefused()
    {
        SandboxOptions options = SandboxClient::smallOptions();
        options.customers = 0;
        options.accessTokenLife = std::chrono::seconds(-1);
        options.refreshTokenLife = std::chrono::seconds(-1);
        SandboxClient client(options);
        client.signIn();
        QVERIFY(!client.token.isEmpty());
        const auto answer = client.call(Call::CampaignList);
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.message().contains(u"expired"_s));
        const auto refreshed =
            client.send("GET", client.url(u"/v1/auth"_s), {}, {{"Authorization", "Bearer " + client.refreshToken}});
        QCOMPARE(refreshed.status, 403);
        QVERIFY(refreshed.message().contains(u"expired"_s));
    }

    void brokenRequestsAreRefused()
    {
        const auto send = [&](const QByteArray &method, const QString &path, const QByteArray &body) {
            return m_client->send(
                method, m_client->url(path), body,
                {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + m_client->token}});
        };
        QCOMPARE(send("POST", u"/v1/nothing"_s, "{}").status, 404);
        QCOMPARE(send("PUT", u"/v1/customer"_s, "{}").status, 404);
        QCOMPARE(send("POST", u"/v1/cg"_s, "{\"workspace_id\": ").status, 400);
        QCOMPARE(send("POST", u"/v1/cg"_s, "[1]").status, 400);
    }

private:
    std::unique_ptr<SandboxClient> m_client;
};

} // namespace nudge::test

QTEST_GUILESS_MAIN(nudge::test::SandboxAuthTest)
#include "sandbox_auth_test.moc"
