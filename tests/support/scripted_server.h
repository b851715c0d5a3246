// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <utility>

class QTcpSocket;

namespace nudge::test {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// A request as it came over the wire.
struct ReceivedRequest
{
    QByteArray method;
    QByteArray target; ///< path and query
    Headers headers;
    QByteArray body;
    int connection = 0; ///< from 1; requests of one kept-alive connection share it

    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< empty where missing; any case
    [[nodiscard]] bool hasHeader(const QByteArray &name) const;
};

/// What a ScriptedServer does with a request.
struct ScriptedAnswer
{
    enum class Fault {
        None,
        Drop,    ///< closes the connection without a byte
        Cut,     ///< closes it in the middle of the body
        Stall,   ///< sends head and half of the body, then nothing, and keeps the connection
        Silence, ///< never answers
        Garbage, ///< sends `body` alone, which is no HTTP
    };

    int status = 200;
    Headers headers;
    QByteArray body;
    Fault fault = Fault::None;
    bool keepAlive = true;

    static ScriptedAnswer json(const QByteArray &body, int status = 200);
    static ScriptedAnswer html(int status = 200);
    static ScriptedAnswer text(const QByteArray &type, const QByteArray &body);
    static ScriptedAnswer redirect(const QUrl &target, int status = 307);
    static ScriptedAnswer failing(Fault fault);
    ScriptedAnswer with(const QByteArray &header, const QByteArray &value) const;
};

/// An HTTP/1.1 server on loopback that does what a test says and remembers what it was asked. Written over bare
/// sockets, so that it can also do what a proper server never would. Lives on the thread of the test.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<ScriptedAnswer(const ReceivedRequest &)>;

    explicit ScriptedServer(QObject *parent = nullptr);
    ~ScriptedServer() override;

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }

    /// Answers every request that has nothing more particular.
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Answers every request of a method and path.
    void on(const QByteArray &method, const QByteArray &path, Handler handler);
    void on(const QByteArray &method, const QByteArray &path, const ScriptedAnswer &answer);
    /// Answers the next request, whatever it is; several are used up in order.
    void once(const ScriptedAnswer &answer) { m_queue.append(answer); }
    /// Stops listening and closes every connection.
    void stop();
    /// Sends an answer as a ScriptedServer would.
    static void write(QTcpSocket &socket, const ScriptedAnswer &answer);

    [[nodiscard]] const QList<ReceivedRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &path) const;
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void accept();
    void read(QTcpSocket *socket, int connection);
    [[nodiscard]] ScriptedAnswer choose(const ReceivedRequest &request);

    QTcpServer m_listener;
    Handler m_handler;
    QHash<QByteArray, Handler> m_handlers;
    QList<ScriptedAnswer> m_queue;
    QList<ReceivedRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_unread;
    int m_connections = 0;
};

} // namespace nudge::test
