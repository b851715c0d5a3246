// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_server.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>

namespace nudge::test {

using namespace Qt::StringLiterals;

namespace {

/// Takes one whole request from the front of `bytes`; nothing while it is not all there.
bool takeRequest(QByteArray &bytes, ReceivedRequest &request)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.headers.append({lines[i].left(colon).trimmed(), lines[i].mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return false;
    request.body = bytes.mid(end + 4, length);
    bytes.remove(0, end + 4 + length);
    return true;
}

} // namespace

QByteArray ReceivedRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool ReceivedRequest::hasHeader(const QByteArray &name) const
{
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

ScriptedAnswer ScriptedAnswer::json(const QByteArray &body, int status)
{
    ScriptedAnswer answer = text("application/json", body);
    answer.status = status;
    return answer;
}

ScriptedAnswer ScriptedAnswer::html(int status)
{
    ScriptedAnswer answer = text("text/html; charset=utf-8", "<!doctype html><title>Gateway</title><p>Sorry");
    answer.status = status;
    return answer;
}

ScriptedAnswer ScriptedAnswer::text(const QByteArray &type, const QByteArray &body)
{
    ScriptedAnswer answer;
    answer.headers = {{"Content-Type", type}};
    answer.body = body;
    return answer;
}

ScriptedAnswer ScriptedAnswer::redirect(const QUrl &target, int status)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.headers = {{"Location", target.toEncoded()}};
    return answer;
}

ScriptedAnswer ScriptedAnswer::failing(Fault fault)
{
    ScriptedAnswer answer = json(R"({"code":0,"message":"never whole","data":[]})");
    answer.fault = fault;
    return answer;
}

ScriptedAnswer ScriptedAnswer::with(const QByteArray &header, const QByteArray &value) const
{
    ScriptedAnswer copy = *this;
    copy.headers.append({header, value});
    return copy;
}

ScriptedServer::ScriptedServer(QObject *parent) : QObject(parent)
{
    m_handler = [](const ReceivedRequest &) { return ScriptedAnswer::json("{}", 404); };
    connect(&m_listener, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

ScriptedServer::~ScriptedServer()
{
    stop(); // while there is still something that hears of it
}

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    url.setPath(path);
    return url;
}

void ScriptedServer::on(const QByteArray &method, const QByteArray &path, Handler handler)
{
    m_handlers[method + ' ' + path] = std::move(handler);
}

void ScriptedServer::on(const QByteArray &method, const QByteArray &path, const ScriptedAnswer &answer)
{
    on(method, path, [answer](const ReceivedRequest &) { return answer; });
}

void ScriptedServer::stop()
{
    m_listener.close();
    const auto sockets = m_unread.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

int ScriptedServer::count(const QByteArray &method, const QByteArray &path) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(), [&](const ReceivedRequest &request) {
        return request.method == method && request.target == path;
    }));
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        const int connection = ++m_connections;
        m_unread.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(socket, connection); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_unread.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket *socket, int connection)
{
    m_unread[socket] += socket->readAll();
    if (m_unread[socket].startsWith('\x16')) { // the hello of TLS, which a plain server takes for a bad request
        write(*socket, ScriptedAnswer::failing(ScriptedAnswer::Fault::Garbage));
        return;
    }
    ReceivedRequest request;
    request.connection = connection;
    while (m_unread.contains(socket) && takeRequest(m_unread[socket], request)) {
        m_requests.append(request);
        write(*socket, choose(request));
        request = {};
        request.connection = connection;
    }
}

ScriptedAnswer ScriptedServer::choose(const ReceivedRequest &request)
{
    if (!m_queue.isEmpty())
        return m_queue.takeFirst();
    const QByteArray path = request.target.split('?').first();
    const auto it = m_handlers.constFind(request.method + ' ' + path);
    return it == m_handlers.constEnd() ? m_handler(request) : (*it)(request);
}

void ScriptedServer::write(QTcpSocket &socket, const ScriptedAnswer &answer)
{
    using Fault = ScriptedAnswer::Fault;
    if (answer.fault == Fault::Silence)
        return;
    if (answer.fault == Fault::Drop) {
        socket.disconnectFromHost();
        return;
    }
    if (answer.fault == Fault::Garbage) {
        socket.write("220 this is no web server\r\n\r\n");
        socket.disconnectFromHost();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    head += answer.keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    const bool isWhole = answer.fault == Fault::None;
    socket.write(head + (isWhole ? answer.body : answer.body.left(answer.body.size() / 2)));
    if (answer.fault == Fault::Cut || (isWhole && !answer.keepAlive))
        socket.disconnectFromHost();
}

} // namespace nudge::test
