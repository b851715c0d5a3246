// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scripted_server.h"

#include <QDateTime>

#include <optional>

namespace nudge::test {

/// A scripted server that issues access-1/refresh-1, then access-2/refresh-2 and so on, and lets in whoever shows the
/// newest access token. A refresh token is good once.
class TokenServer : public ScriptedServer
{
public:
    TokenServer()
    {
        on("POST", "/v1/auth", [this](const ReceivedRequest &request) {
            if (request.header("x-api-key") != "key" || !request.body.contains("\"password\":\"right\""))
                return ScriptedAnswer::json(R"({"code":7,"message":"Wrong password"})", 403);
            return issue();
        });
        on("GET", "/v1/auth",
           [this](const ReceivedRequest &request) { return refresh(request.header("Authorization")); });
        setHandler([this](const ReceivedRequest &request) {
            if (!m_revoked && request.header("Authorization") == "Bearer " + m_access)
                return ScriptedAnswer::json(R"({"code":0,"data":[]})");
            return ScriptedAnswer::json(R"({"code":9,"message":"Token refused"})", refusal);
        });
    }

    ScriptedAnswer refresh(const QByteArray &authorization)
    {
        if (authorization != "Bearer refresh-" + QByteArray::number(issued))
            return ScriptedAnswer::json(R"({"code":8,"message":"Refresh token refused"})", 403);
        return issue();
    }

    ScriptedAnswer issue()
    {
        ++issued;
        m_revoked = false;
        m_access = makeAccess();
        const QByteArray pair = R"({"code":0,"message":"ok","token":"%1","refresh_token":"refresh-%2"})";
        return ScriptedAnswer::json(QByteArray(pair).replace("%1", m_access).replace("%2", QByteArray::number(issued)));
    }

    [[nodiscard]] QByteArray access() const { return m_access; }

    /// As if the access token had run out on the server.
    void revokeAccess() { m_revoked = true; }

    int issued = 0;
    int refusal = 401;
    std::optional<qint64> lifetime; ///< in seconds; tokens are JWTs then

private:
    [[nodiscard]] QByteArray makeAccess() const
    {
        if (!lifetime)
            return "access-" + QByteArray::number(issued);
        const qint64 expires = QDateTime::currentSecsSinceEpoch() + *lifetime;
        const QByteArray payload = R"({"n":%1,"exp":%2})";
        const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        return "e30." +
               QByteArray(payload)
                   .replace("%1", QByteArray::number(issued))
                   .replace("%2", QByteArray::number(expires))
                   .toBase64(options) +
               ".sig";
    }

    QByteArray m_access;
    bool m_revoked = false;
};

} // namespace nudge::test
