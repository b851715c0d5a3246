// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_client.h"

#include <QNetworkReply>
#include <QTest>

namespace nudge::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000; // ms; only reached by a test that fails

} // namespace

QJsonValue SandboxAnswer::data() const
{
    return json.value(SandboxClient::name(Member::EnvelopeData));
}

QString SandboxAnswer::message() const
{
    return json.value(SandboxClient::name(Member::EnvelopeMessage)).toString();
}

SandboxClient::SandboxClient(const SandboxOptions &options, const Contract &contract) : m_server(options, contract)
{
    QString reason;
    QObject::connect(&m_server, &SandboxServer::failed, &m_network, [&reason](const QString &why) { reason = why; });
    m_server.start();
    if (!QTest::qWaitFor([&] { return !m_server.address().isEmpty() || !reason.isEmpty(); }, kPatience) ||
        !reason.isEmpty())
        qFatal("the sandbox did not start: %s", qUtf8Printable(reason));
    QObject::disconnect(&m_server, &SandboxServer::failed, &m_network, nullptr);
}

SandboxOptions SandboxClient::smallOptions()
{
    SandboxOptions options;
    options.customers = 400;
    options.publishTime = std::chrono::milliseconds(50);
    return options;
}

QJsonObject SandboxClient::json(const Members &members)
{
    QJsonObject object;
    for (const auto &[member, value] : members)
        object.insert(name(member), value);
    return object;
}

void SandboxClient::signIn()
{
    const QJsonObject body =
        json({{Member::AuthEmail, QString(kSandboxEmail)}, {Member::AuthPassword, QString(kSandboxPassword)}});
    const auto answer = send("POST", url(u"/v1/auth"_s), QJsonDocument(body).toJson(),
                             {{"Content-Type", "application/json"}, {"x-api-key", "sandbox-key"}});
    token = answer.json.value(name(Member::AuthToken)).toString().toLatin1();
    refreshToken = answer.json.value(name(Member::AuthRefreshToken)).toString().toLatin1();
}

SandboxAnswer SandboxClient::call(Call call, const Members &members)
{
    return this->call(call, json(members));
}

SandboxAnswer SandboxClient::call(Call call, const QJsonObject &body)
{
    const Contract::Endpoint &endpoint = Contract::builtIn().endpoint(call);
    return send(endpoint.method, url(endpoint.path), QJsonDocument(body).toJson(QJsonDocument::Compact),
                {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + token}});
}

SandboxAnswer SandboxClient::upload(const QString &workspace, const QString &group, const QByteArray &csv)
{
    const QByteArray boundary = "----a-boundary-of-the-test";
    QByteArray body;
    const auto part = [&](Member member, const QByteArray &extra, const QByteArray &content) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name(member).toUtf8() + '"' + extra +
                "\r\n\r\n" + content + "\r\n";
    };
    part(Member::WorkspaceId, {}, workspace.toUtf8());
    part(Member::GroupId, {}, group.toUtf8());
    part(Member::UploadFile, "; filename=\"people.csv\"\r\nContent-Type: text/csv", csv);
    body += "--" + boundary + "--\r\n";
    const Contract::Endpoint &endpoint = Contract::builtIn().endpoint(Call::CustomerCheck);
    return send(
        endpoint.method, url(endpoint.path), body,
        {{"Content-Type", "multipart/form-data; boundary=\"" + boundary + '"'}, {"Authorization", "Bearer " + token}});
}

SandboxAnswer SandboxClient::send(const QByteArray &method, const QUrl &url, const QByteArray &body,
                                  const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto &[key, value] : headers)
        request.setRawHeader(key, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kPatience))
        qFatal("no answer to %s %s", method.constData(), qUtf8Printable(url.toString()));
    SandboxAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.type = reply->rawHeader("Content-Type");
    answer.body = reply->readAll();
    answer.json = QJsonDocument::fromJson(answer.body).object();
    return answer;
}

QUrl SandboxClient::url(const QString &path) const
{
    QUrl url = m_server.address();
    url.setPath(path);
    return url;
}

QJsonObject where(const QJsonArray &array, Member member, const QJsonValue &wanted)
{
    for (const QJsonValue &item : array) {
        if (at(item, member) == wanted)
            return item.toObject();
    }
    return {};
}

} // namespace nudge::test
