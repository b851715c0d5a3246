// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "sandbox/sandbox_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

#include <utility>

namespace nudge::test {

/// What the sandbox answered, read by the contract's names.
struct SandboxAnswer
{
    int status = 0;
    QByteArray type;
    QByteArray body;
    QJsonObject json;

    [[nodiscard]] QJsonValue data() const;
    [[nodiscard]] QJsonObject object() const { return data().toObject(); }
    [[nodiscard]] QJsonArray array() const { return data().toArray(); }
    [[nodiscard]] QString message() const;
};

using Members = QList<std::pair<Member, QJsonValue>>;

/// A sandbox and a client that talks to it over loopback with nothing but Qt's access manager, so that no code of
/// the console stands between the test and the wire.
class SandboxClient
{
public:
    explicit SandboxClient(const SandboxOptions &options = smallOptions(),
                           const Contract &contract = Contract::builtIn());

    static SandboxOptions smallOptions();
    static QString name(Member member) { return Contract::builtIn().name(member); }
    static QJsonObject json(const Members &members);

    /// Signs in as the sample's user and keeps the tokens.
    void signIn();

    SandboxAnswer call(Call call, const Members &members = {});
    SandboxAnswer call(Call call, const QJsonObject &body);
    SandboxAnswer upload(const QString &workspace, const QString &group, const QByteArray &csv);
    SandboxAnswer send(const QByteArray &method, const QUrl &url, const QByteArray &body,
                       const QList<std::pair<QByteArray, QByteArray>> &headers);

    [[nodiscard]] QUrl url(const QString &path) const;
    [[nodiscard]] SandboxServer &server() { return m_server; }

    QByteArray token;
    QByteArray refreshToken;

private:
    SandboxServer m_server;
    QNetworkAccessManager m_network;
};

/// The member of an object, by the contract's name.
inline QJsonValue at(const QJsonValue &object, Member member)
{
    return object.toObject().value(SandboxClient::name(member));
}
/// The first object of an array whose member is as wanted.
QJsonObject where(const QJsonArray &array, Member member, const QJsonValue &wanted);

} // namespace nudge::test
