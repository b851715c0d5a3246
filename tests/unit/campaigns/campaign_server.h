// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/await.h"
#include "support/fake_secret_store.h"
#include "support/scripted_server.h"
#include "support/session_stack.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace nudge::test {

/// A scripted server that lets anybody sign in, and a session with it.
class CampaignServer
{
public:
    CampaignServer() : session(secrets)
    {
        const Contract &c = Contract::builtIn();
        answer(Call::AuthLogin, QJsonObject{{c.name(Member::AuthToken), QStringLiteral("t")},
                                            {c.name(Member::AuthRefreshToken), QStringLiteral("r")}});
        const auto signedIn =
            session.signIn(server.url(), {"key", QStringLiteral("ann@example.com"), QStringLiteral("pw")});
        if (!signedIn.ok())
            qFatal("cannot sign in: %d %s", int(signedIn.error().category), qPrintable(signedIn.error().detail));
    }

    void on(Call call, const ScriptedServer::Handler &handler)
    {
        const auto &endpoint = Contract::builtIn().endpoint(call);
        server.on(endpoint.method, endpoint.path.toUtf8(), handler);
    }
    void on(Call call, const ScriptedAnswer &fixed)
    {
        on(call, [fixed](const ReceivedRequest &) { return fixed; });
    }
    void answer(Call call, const QJsonObject &body) { on(call, ScriptedAnswer::json(QJsonDocument(body).toJson())); }

    [[nodiscard]] int count(Call call) const
    {
        const auto &endpoint = Contract::builtIn().endpoint(call);
        return server.count(endpoint.method, endpoint.path.toUtf8());
    }

    /// The list of one campaign in `stage`.
    static ScriptedAnswer list(const CampaignId &id, WireValue stage)
    {
        const Contract &c = Contract::builtIn();
        const QJsonObject campaign{{c.name(Member::CampaignId), id.value},
                                   {c.name(Member::CampaignName), QStringLiteral("Spring sale")},
                                   {c.name(Member::CampaignStage), c.word(stage)}};
        const QJsonObject workspace{{c.name(Member::WorkspaceId), QStringLiteral("w1")},
                                    {c.name(Member::CampaignList), QJsonArray{campaign}}};
        return ScriptedAnswer::json(QJsonDocument(QJsonArray{workspace}).toJson());
    }
    static ScriptedAnswer fileCount(int files)
    {
        return ScriptedAnswer::json(
            QJsonDocument(QJsonObject{{Contract::builtIn().name(Member::PageCount), files}}).toJson());
    }

    ScriptedServer server;
    FakeSecretStore secrets;
    SessionStack session;
};

} // namespace nudge::test
