// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scripted_server.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpSocket;

namespace nudge::test {

/// What a FaultProxy does with one request.
struct ProxyFault
{
    enum class Kind {
        Pass,       ///< hands request and answer on as they are
        DropBefore, ///< closes the connection; the server hears nothing
        CutUpload,  ///< closes it when half of the body has come; the server hears nothing
        Silence,    ///< never answers; the server hears nothing
        Answer,     ///< answers by itself; the server hears nothing
        DropAfter,  ///< the server does it, and nobody hears
        CutAnswer,  ///< the server does it, and half of its answer comes
        Drip,       ///< the server does it, and its answer comes byte by byte
        Huge,       ///< answers with more JSON than any program wants; the server hears nothing
    };

    Kind kind = Kind::Pass;
    ScriptedAnswer answer; ///< of Kind::Answer
};

/// A proxy on loopback between a client and a server that works, so that a fault meets real calls with real effects.
/// Counts what reached the server. Lives on the thread of the test.
class FaultProxy : public QObject
{
    Q_OBJECT

public:
    using Chooser = std::function<ProxyFault(const ReceivedRequest &)>;

    explicit FaultProxy(const QUrl &server, QObject *parent = nullptr);
    ~FaultProxy() override;

    [[nodiscard]] QUrl url() const;
    /// Asked once for each request, when its head is there.
    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }
    void refuse(); ///< stops listening
    void clear();  ///< no fault any more; listens again at the same port
    /// How many whole requests for a path reached the server.
    [[nodiscard]] int forwarded(const QByteArray &path) const { return m_forwarded.value(path); }

private:
    struct Client;

    void accept();
    void read(QTcpSocket *socket);
    void handle(QTcpSocket *socket, const ProxyFault &fault, const QByteArray &request);
    void forward(QTcpSocket *socket, ProxyFault::Kind kind, const QByteArray &request);
    void finish(QTcpSocket *socket, ProxyFault::Kind kind, const QByteArray &answer);
    void sendHuge(QTcpSocket *socket);

    QUrl m_server;
    quint16 m_port = 0;
    QTcpServer m_listener;
    Chooser m_chooser;
    QHash<QTcpSocket *, std::shared_ptr<Client>> m_clients;
    QHash<QByteArray, int> m_forwarded;
};

} // namespace nudge::test
