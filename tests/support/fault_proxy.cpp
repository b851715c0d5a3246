// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fault_proxy.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace nudge::test {

using namespace Qt::StringLiterals;
using Kind = ProxyFault::Kind;

namespace {

constexpr qint64 kHugeSize = 70LL << 20;
constexpr int kDripPause = 60; // ms for each byte

qsizetype lengthOf(const QByteArray &head)
{
    const qsizetype at = head.toLower().indexOf("content-length:");
    return at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
}

} // namespace

struct FaultProxy::Client
{
    QByteArray unread;
    ProxyFault fault;
    bool isChosen = false;
};

FaultProxy::FaultProxy(const QUrl &server, QObject *parent) : QObject(parent), m_server(server)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &FaultProxy::accept);
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
    m_port = m_listener.serverPort();
}

FaultProxy::~FaultProxy()
{
    refuse();
}

QUrl FaultProxy::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

void FaultProxy::refuse()
{
    m_listener.close();
    const auto sockets = m_clients.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void FaultProxy::clear()
{
    m_chooser = {};
    if (!m_listener.isListening() && !m_listener.listen(QHostAddress::LocalHost, m_port))
        qFatal("the port is gone");
}

void FaultProxy::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        m_clients.insert(socket, std::make_shared<Client>());
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_clients.remove(socket);
            socket->deleteLater();
        });
    }
}

void FaultProxy::read(QTcpSocket *socket)
{
    const auto client = m_clients.value(socket);
    if (!client)
        return;
    client->unread += socket->readAll();
    const qsizetype end = client->unread.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const qsizetype length = lengthOf(client->unread.left(end + 2));
    if (!client->isChosen) {
        QByteArray head = client->unread.left(end + 4);
        const QList<QByteArray> first = head.left(head.indexOf('\r')).split(' ');
        ReceivedRequest request;
        request.method = first.value(0);
        request.target = first.value(1);
        client->fault = m_chooser ? m_chooser(request) : ProxyFault();
        client->isChosen = true;
    }
    const qsizetype bodyHere = client->unread.size() - end - 4;
    if (client->fault.kind == Kind::CutUpload && bodyHere >= length / 2) {
        socket->abort();
        return;
    }
    if (bodyHere < length)
        return;
    const QByteArray request = client->unread.left(end + 4 + length);
    client->unread.remove(0, request.size());
    client->isChosen = false;
    handle(socket, client->fault, request);
}

void FaultProxy::handle(QTcpSocket *socket, const ProxyFault &fault, const QByteArray &request)
{
    switch (fault.kind) {
    case Kind::DropBefore:
    case Kind::CutUpload:
        socket->abort();
        break;
    case Kind::Silence:
        break;
    case Kind::Answer:
        ScriptedServer::write(*socket, fault.answer);
        break;
    case Kind::Huge:
        sendHuge(socket);
        break;
    default:
        forward(socket, fault.kind, request);
        break;
    }
}

void FaultProxy::forward(QTcpSocket *socket, Kind kind, const QByteArray &request)
{
    ++m_forwarded[request.mid(request.indexOf(' ') + 1).split(' ').first().split('?').first()];
    auto *server = new QTcpSocket(this);
    auto answer = std::make_shared<QByteArray>();
    const QPointer<QTcpSocket> client(socket);
    const auto end = [this, server, client, kind, answer] {
        server->disconnect(this);
        server->deleteLater();
        if (client)
            finish(client, kind, *answer);
    };
    connect(server, &QTcpSocket::readyRead, this, [server, answer, end] {
        *answer += server->readAll();
        const qsizetype head = answer->indexOf("\r\n\r\n");
        if (head >= 0 && answer->size() >= head + 4 + lengthOf(answer->left(head + 2)))
            end();
    });
    connect(server, &QTcpSocket::disconnected, this, end);
    connect(server, &QTcpSocket::connected, this, [server, request] { server->write(request); });
    server->connectToHost(m_server.host(), quint16(m_server.port()));
}

void FaultProxy::finish(QTcpSocket *socket, Kind kind, const QByteArray &answer)
{
    const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
    if (kind == Kind::DropAfter) {
        socket->abort();
    } else if (kind == Kind::CutAnswer) {
        socket->write(answer.left(body + (answer.size() - body) / 2));
        socket->disconnectFromHost();
    } else if (kind == Kind::Drip) {
        auto *drip = new QTimer(socket);
        connect(drip, &QTimer::timeout, socket, [socket, answer, at = qsizetype(0)]() mutable {
            if (at < answer.size())
                socket->write(answer.mid(at++, 1));
        });
        drip->start(kDripPause);
    } else {
        socket->write(answer);
    }
}

void FaultProxy::sendHuge(QTcpSocket *socket)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                  QByteArray::number(kHugeSize) + "\r\n\r\n[");
    auto left = std::make_shared<qint64>(kHugeSize - 1);
    const auto more = [socket, left] {
        while (*left > 0 && socket->bytesToWrite() < (4 << 20)) {
            const qint64 size = std::min<qint64>(*left, 1 << 20);
            socket->write(QByteArray(size, '0'));
            *left -= size;
        }
    };
    connect(socket, &QTcpSocket::bytesWritten, this, more);
    more();
}

} // namespace nudge::test
