// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

#include "contract/contract.h"
#include "contract/contract_loader.h"
#include "net/request_log.h"
#include "net/system_proxy.h"
#include "support/await.h"
#include "support/log_capture.h"
#include "support/scripted_server.h"
#include "tls_certificate.h"

#include <QBuffer>
#include <QFile>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using Category = ApiError::Category;
using Fault = ScriptedAnswer::Fault;

namespace {

constexpr char kToken[] = "token-7d1f-SECRET";
constexpr char kKey[] = "key-93ab-SECRET";
constexpr char kCustomer[] = "zoë.secret@example.com";

HttpRequest request(Call call = Call::GroupList)
{
    HttpRequest out;
    out.call = call;
    out.bearer = kToken;
    out.apiKey = kKey;
    out.body = R"({"workspace_id":"w-1"})";
    return out;
}

} // namespace

class TransportTest : public QObject
{
    Q_OBJECT

    Result<HttpReply> send(const HttpRequest &out) { return await(m_transport->send(out)); }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<Transport> m_transport;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->setHandler([](const ReceivedRequest &) { return ScriptedAnswer::json(R"({"code":0,"data":[]})"); });
        m_log = std::make_unique<RequestLog>();
        m_transport = std::make_unique<Transport>(Contract::builtIn(), *m_log);
        m_transport->setServer(*ServerAddress::fromText(m_server->url().toString()));
    }

    void sendsWhatTheContractSays()
    {
        const auto reply = send(request());
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->body, QByteArray(R"({"code":0,"data":[]})"));
        const ReceivedRequest &got = m_server->requests().first();
        QCOMPARE(got.method, QByteArray("POST"));
        QCOMPARE(got.target, QByteArray("/v1/cg"));
        QCOMPARE(got.body, request().body);
        QCOMPARE(got.header("Authorization"), QByteArray("Bearer ") + kToken);
        QCOMPARE(got.header("x-api-key"), QByteArray(kKey));
        QCOMPARE(got.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(got.header("x-request-id"), reply->requestId.toLatin1());
        QVERIFY(got.header("User-Agent").startsWith("NudgescribeConsole/"));
        QVERIFY(!reply->requestId.isEmpty());
        QVERIFY(!got.hasHeader("x-auth-context"));
        QVERIFY(!got.hasHeader("x-ip"));
        QVERIFY(!got.hasHeader("Upgrade")); // no HTTP/2
    }

    void sendsEveryMethodWithItsBody_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("PUT") << Call::GroupCreate << QByteArray("PUT");
        QTest::newRow("PATCH") << Call::GroupRename << QByteArray("PATCH");
        QTest::newRow("DELETE") << Call::GroupDelete << QByteArray("DELETE");
        QTest::newRow("TRACE") << Call::AuthRefresh << QByteArray("TRACE");
    }

    void sendsEveryMethodWithItsBody()
    {
        QFETCH(Call, call);
        QFETCH(QByteArray, method);
        HttpRequest out = request(call);
        out.method = call == Call::AuthRefresh ? method : QByteArray();
        QVERIFY(send(out));
        QCOMPARE(m_server->requests().first().method, method);
        QCOMPARE(m_server->requests().first().body, out.body);
    }

    void sendsNoBodyWithAGet()
    {
        HttpRequest out = request(Call::AuthRefresh);
        out.body.clear();
        QVERIFY(send(out));
        QCOMPARE(m_server->requests().first().method, QByteArray("GET"));
        QVERIFY(!m_server->requests().first().hasHeader("Content-Type"));
    }

    void sendsTheContractsOwnHeaders()
    {
        ContractLoader loader;
        const auto contract = loader.load(R"({"headers":{"x-ip":"192.0.2.7","x-auth-context":""}})");
        QVERIFY(contract);
        Transport transport(*contract, *m_log);
        transport.setServer(*m_transport->server());
        QVERIFY(await(transport.send(request())));
        QCOMPARE(m_server->requests().first().header("x-ip"), QByteArray("192.0.2.7"));
        QVERIFY(!m_server->requests().first().hasHeader("x-auth-context"));
    }

    void aLineBreakInAKeyStartsNoHeader()
    {
        HttpRequest out = request();
        out.apiKey = "key\r\nx-evil: 1";
        QVERIFY(send(out));
        QCOMPARE(m_server->requests().first().header("x-api-key"), QByteArray("keyx-evil: 1"));
        QVERIFY(!m_server->requests().first().hasHeader("x-evil"));
    }

    void takesEveryStatusForAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {201, 400, 401, 403, 404, 405, 407, 409, 422, 429, 500, 501, 502, 503})
            QTest::addRow("%d", status) << status;
    }

    void takesEveryStatusForAnAnswer()
    {
        QFETCH(int, status);
        m_server->once(ScriptedAnswer::json(R"({"message":"words"})", status).with("Retry-After", "3"));
        const auto reply = send(request());
        QVERIFY(reply);
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, QByteArray(R"({"message":"words"})"));
        QCOMPARE(reply->retryAfter, QByteArray("3"));
        QCOMPARE(m_server->requests().size(), 1);
    }

    void keepsNoCookies()
    {
        m_server->once(ScriptedAnswer::json("{}").with("Set-Cookie", "session=1"));
        QVERIFY(send(request()));
        QVERIFY(send(request()));
        QVERIFY(!m_server->requests().last().hasHeader("Cookie"));
    }

    void followsNoRedirect_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("sameOrigin");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d to another origin", status) << status << false;
            QTest::addRow("%d to the same origin", status) << status << true;
        }
    }

    void followsNoRedirect()
    {
        QFETCH(int, status);
        QFETCH(bool, sameOrigin);
        ScriptedServer trap;
        const QUrl target = (sameOrigin ? m_server->url(u"/elsewhere"_s) : trap.url(u"/trap"_s));
        m_server->once(ScriptedAnswer::redirect(target, status));
        const auto reply = send(request());
        QVERIFY(!reply);
        QCOMPARE(reply.error().category, Category::Redirect);
        QCOMPARE(reply.error().httpStatus, status);
        QCOMPARE(reply.error().endpoint, u"group.list"_s);
        QVERIFY(reply.error().detail.contains(QString::number(target.port())));
        QVERIFY(send(request())); // gives a redirect that is followed the time to arrive
        QCOMPARE(trap.connections(), 0);
        QCOMPARE(m_server->count("POST", "/v1/cg"), m_server->requests().size());
    }

    void whatMustHappenOnceIsSentOnce_data()
    {
        QTest::addColumn<bool>("warm");
        QTest::newRow("on a connection that was used before") << true;
        QTest::newRow("on the first connection") << false;
    }

    void whatMustHappenOnceIsSentOnce()
    {
        QFETCH(bool, warm);
        if (warm)
            QVERIFY(send(request()));
        const int before = m_server->requests().size();
        m_server->setHandler([](const ReceivedRequest &) { return ScriptedAnswer::failing(Fault::Drop); });
        HttpRequest out = request(Call::CustomerCheck);
        out.once = true;
        const auto reply = send(out);
        QVERIFY(!reply);
        QCOMPARE(reply.error().category, Category::Offline);
        QVERIFY(reply.error().retryable);
        QVERIFY(!reply.error().neverSent);
        QCOMPARE(m_server->requests().size(), before + 1);
        QCOMPARE(m_server->requests().last().header("Connection").toLower(), QByteArray("close"));
    }

    /// What finds no server, or never gets a connection that stands, cannot have been done.
    void whatNeverLeftIsKnown()
    {
        HttpRequest out = request(Call::MessagesPublish);
        out.once = true;
        m_server->stop();
        const auto refused = send(out);
        QVERIFY(!refused);
        QCOMPARE(refused.error().category, Category::Offline);
        QVERIFY(refused.error().neverSent);

        // A listener that takes connections and never speaks TLS.
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        m_transport->setServer(*ServerAddress::fromText(u"https://127.0.0.1:%1"_s.arg(mute.serverPort())));
        out.connectTimeout = std::chrono::milliseconds(200);
        const auto mutely = send(out);
        QVERIFY(!mutely);
        QCOMPARE(mutely.error().category, Category::Timeout);
        QVERIFY(mutely.error().neverSent);
    }

    void whatWasSentInPartIsNotCalledUnsent()
    {
        // Larger than what the sockets between the two hold.
        HttpRequest out = request(Call::CustomerCheck);
        out.once = true;
        out.body = QByteArray(16 << 20, 'x');
        QTcpServer cutting;
        QVERIFY(cutting.listen(QHostAddress::LocalHost));
        connect(&cutting, &QTcpServer::newConnection, &cutting, [&cutting] {
            QTcpSocket *socket = cutting.nextPendingConnection();
            socket->setReadBufferSize(1);
            connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::abort);
        });
        m_transport->setServer(*ServerAddress::fromText(u"http://127.0.0.1:%1"_s.arg(cutting.serverPort())));
        const auto reply = send(out);
        QVERIFY(!reply);
        QVERIFY(!reply.error().neverSent);
    }

    void onceUsesAConnectionOfItsOwn()
    {
        HttpRequest out = request(Call::MessagesPublish);
        out.once = true;
        QVERIFY(send(request()));
        QVERIFY(send(out));
        QVERIFY(send(request()));
        QCOMPARE(m_server->requests()[0].connection, m_server->requests()[2].connection);
        QVERIFY(m_server->requests()[1].connection != m_server->requests()[0].connection);
    }

    void namesFailures_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Category>("category");
        QTest::newRow("dropped") << Fault::Drop << Category::Offline;
        QTest::newRow("cut in the middle") << Fault::Cut << Category::Offline;
        QTest::newRow("silence") << Fault::Silence << Category::Timeout;
        QTest::newRow("stalled") << Fault::Stall << Category::Timeout;
        QTest::newRow("garbage") << Fault::Garbage << Category::Offline; // Qt calls it a closed connection
    }

    void namesFailures()
    {
        QFETCH(Fault, fault);
        QFETCH(Category, category);
        m_server->setHandler([fault](const ReceivedRequest &) { return ScriptedAnswer::failing(fault); });
        HttpRequest out = request();
        out.idleTimeout = std::chrono::milliseconds(300);
        const auto reply = send(out);
        QVERIFY(!reply);
        QVERIFY2(reply.error().category == category, qUtf8Printable(reply.error().detail));
        QCOMPARE(reply.error().endpoint, u"group.list"_s);
        QVERIFY(!reply.error().requestId.isEmpty());
    }

    void aSlowAnswerIsNoTimeout()
    {
        // Silence is what counts, not the whole duration: each byte starts the clock again.
        QTcpServer slow;
        QVERIFY(slow.listen(QHostAddress::LocalHost));
        QTimer drip;
        QByteArray left =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n\"0123456789\"";
        connect(&slow, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = slow.nextPendingConnection();
            connect(&drip, &QTimer::timeout, socket, [&left, socket] {
                const qsizetype step = left.size() > 12 ? left.size() - 12 : 1;
                socket->write(left.left(step));
                socket->flush();
                left.remove(0, step);
            });
            drip.start(100);
        });
        m_transport->setServer(*ServerAddress::fromText(u"http://127.0.0.1:%1"_s.arg(slow.serverPort())));
        HttpRequest out = request();
        out.idleTimeout = std::chrono::milliseconds(2'000);
        const auto reply = send(out);
        QVERIFY(reply);
        QCOMPARE(reply->body, QByteArray("\"0123456789\""));
    }

    void anAnswerThatTricklesDoesTimeOut()
    {
        QTcpServer slow;
        QVERIFY(slow.listen(QHostAddress::LocalHost));
        QTimer drip;
        connect(&slow, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = slow.nextPendingConnection();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            connect(&drip, &QTimer::timeout, socket, [socket] { socket->write("1"); });
            drip.start(100);
        });
        m_transport->setServer(*ServerAddress::fromText(u"http://127.0.0.1:%1"_s.arg(slow.serverPort())));
        m_transport->setPatience(std::chrono::milliseconds(400));
        QCOMPARE(send(request()).error().category, Category::Timeout);
    }

    void saysWhenNobodyListens()
    {
        QSignalSpy reachable(m_transport.get(), &Transport::reachableChanged);
        QVERIFY(send(request()));
        m_server->stop();
        const auto reply = send(request());
        QVERIFY(!reply);
        QCOMPARE(reply.error().category, Category::Offline);
        QVERIFY(!reply.error().detail.isEmpty());
        QCOMPARE(reachable.size(), 2);
        QCOMPARE(reachable[0][0].toBool(), true);
        QCOMPARE(reachable[1][0].toBool(), false);
    }

    void saysWhenTheServerSpeaksNoTls()
    {
        m_transport->setServer(*ServerAddress::fromText(u"https://127.0.0.1:%1"_s.arg(m_server->port())));
        const auto reply = send(request());
        QVERIFY(!reply);
        QCOMPARE(reply.error().category, Category::Tls);
        QVERIFY(!reply.error().retryable);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void explainsACertificateThatIsNotTrusted()
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(kSelfSignedCertificate));
        tls.setPrivateKey(QSslKey(kSelfSignedKey, QSsl::Ec));
        QSslServer server;
        server.setSslConfiguration(tls);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        m_transport->setServer(*ServerAddress::fromText(u"https://127.0.0.1:%1"_s.arg(server.serverPort())));
        const auto reply = send(request());
        QVERIFY(!reply);
        QCOMPARE(reply.error().category, Category::Tls);
        QVERIFY(!reply.error().retryable);
        const QString detail = reply.error().detail;
        for (const QString &fact : {u"console.test"_s, u"self-signed"_s, u"issuer"_s, u"valid 20"_s})
            QVERIFY2(detail.contains(fact), qUtf8Printable(detail));
        // The connection ended at the handshake: no byte of the request was readable.
        if (QTcpSocket *socket = server.nextPendingConnection())
            QCOMPARE(socket->readAll(), QByteArray());
    }

    void trustsTheAuthoritiesOfACaFile()
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(kSelfSignedCertificate));
        tls.setPrivateKey(QSslKey(kSelfSignedKey, QSsl::Ec));
        QSslServer server;
        server.setSslConfiguration(tls);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        m_transport->setServer(*ServerAddress::fromText(u"https://127.0.0.1:%1"_s.arg(server.serverPort())));
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(kSelfSignedCertificate);
        file.close();
        m_transport->setCaFile(file.fileName());
        const auto reply = send(request());
        QVERIFY(!reply);
        // Its issuer is trusted now; what is left is that it was made for another host.
        QVERIFY2(!reply.error().detail.contains(u"self-signed"_s), qUtf8Printable(reply.error().detail));
        QVERIFY2(reply.error().detail.contains(u"host name"_s), qUtf8Printable(reply.error().detail));

        m_transport->setCaFile({});
        QVERIFY(send(request()).error().detail.contains(u"self-signed"_s));
    }

    void saysWhyACaFileCannotBeUsed()
    {
        QTemporaryDir folder;
        const QString missing = folder.filePath(u"missing.pem"_s);
        m_transport->setCaFile(missing);
        auto reply = send(request());
        QCOMPARE(reply.error().category, Category::LocalFile);
        QVERIFY(reply.error().detail.contains(missing));
        QFile file(folder.filePath(u"empty.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        m_transport->setCaFile(file.fileName());
        reply = send(request());
        QCOMPARE(reply.error().category, Category::Tls);
        QCOMPARE(reply.error().endpoint, u"group.list"_s);
        QCOMPARE(m_server->requests().size(), 0);
        m_transport->setCaFile({});
        QVERIFY(send(request()));
    }

    void aConnectionThatNeverStandsTimesOut()
    {
        QTcpServer mute; // accepts, and never says a word of TLS
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        m_transport->setServer(*ServerAddress::fromText(u"https://127.0.0.1:%1"_s.arg(mute.serverPort())));
        HttpRequest out = request();
        out.connectTimeout = std::chrono::milliseconds(200);
        out.idleTimeout = std::chrono::hours(1);
        const auto reply = send(out);
        QVERIFY(!reply);
        QCOMPARE(reply.error().category, Category::Timeout);
    }

    void usesTheSystemsProxyButNeverToLoopback()
    {
        qputenv("https_proxy", "http://127.0.0.1:3128");
        qputenv("http_proxy", "http://127.0.0.1:3128");
        SystemProxy proxies;
        const auto far = proxies.queryProxy(QNetworkProxyQuery(QUrl(u"https://api.example.com/v1"_s)));
        QVERIFY(!far.isEmpty());
        QCOMPARE(far.first().type(), QNetworkProxy::HttpProxy);
        QCOMPARE(far.first().port(), quint16(3128));
        for (const QString &near : {u"http://127.0.0.1:8080"_s, u"http://localhost:8080"_s, u"https://[::1]/"_s}) {
            const auto none = proxies.queryProxy(QNetworkProxyQuery(QUrl(near)));
            QCOMPARE(none.first().type(), QNetworkProxy::NoProxy);
        }
        QVERIFY(send(request()));
        qunsetenv("https_proxy");
        qunsetenv("http_proxy");
    }

    void noticesByItselfThatTheServerIsBack()
    {
        m_transport->setProbePace({std::chrono::milliseconds(10), std::chrono::milliseconds(20)});
        QSignalSpy reachable(m_transport.get(), &Transport::reachableChanged);
        m_server->setHandler([](const ReceivedRequest &) { return ScriptedAnswer::failing(Fault::Drop); });
        QVERIFY(!send(request()));
        const qsizetype asked = m_server->requests().size();
        QTRY_VERIFY(m_server->requests().size() > asked + 2);
        QCOMPARE(reachable.size(), 1);
        QCOMPARE(m_server->requests().last().method, QByteArray("HEAD"));
        QVERIFY(!m_server->requests().last().hasHeader("Authorization"));
        QVERIFY(!m_server->requests().last().hasHeader("x-api-key"));
        m_server->setHandler([](const ReceivedRequest &) { return ScriptedAnswer::json("{}", 404); });
        QTRY_COMPARE(reachable.size(), 2);
        QCOMPARE(reachable.last().first().toBool(), true);
    }

    void cancellingAborts()
    {
        m_server->once(ScriptedAnswer::failing(Fault::Silence));
        auto future = m_transport->send(request());
        QTRY_COMPARE(m_server->requests().size(), 1);
        future.cancel();
        QTRY_COMPARE(m_log->entries().size(), 1);
        QVERIFY(future.isCanceled());
        QVERIFY(m_log->entries().constFirst().problem == ApiError::Category::Cancelled);
        QVERIFY(send(request()));
        QVERIFY(!m_log->entries().constLast().problem);
    }

    void dyingDropsWhatIsUnderWay()
    {
        m_server->once(ScriptedAnswer::failing(Fault::Silence));
        auto future = m_transport->send(request());
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_transport.reset();
        QVERIFY(future.isFinished());
        QVERIFY(future.isCanceled());
    }

    void capsTheAnswer()
    {
        m_server->once(ScriptedAnswer::json(QByteArray((64 << 20) + 1, ' ')));
        const auto reply = send(request());
        QVERIFY(!reply);
        QCOMPARE(reply.error().category, Category::TooLarge);
        QVERIFY(!reply.error().retryable);
    }

    void downloadsWithoutCredentials()
    {
        const QByteArray file(1 << 20, 'x');
        m_server->once(ScriptedAnswer::text("text/csv", file));
        QBuffer sink;
        sink.open(QIODevice::WriteOnly);
        const auto written = await(m_transport->download(m_server->url(u"/files/a.csv"_s), &sink));
        QVERIFY(written);
        QCOMPARE(*written, file.size());
        QCOMPARE(sink.data(), file);
        QVERIFY(!m_server->requests().first().hasHeader("Authorization"));
        QVERIFY(!m_server->requests().first().hasHeader("x-api-key"));
    }

    void aFailedDownloadWritesNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Category>("category");
        QTest::newRow("run out") << 403 << Category::Forbidden;
        QTest::newRow("gone") << 404 << Category::NotFound;
        QTest::newRow("server") << 500 << Category::Server;
        QTest::newRow("redirect") << 302 << Category::Redirect;
    }

    void aFailedDownloadWritesNothing()
    {
        QFETCH(int, status);
        QFETCH(Category, category);
        ScriptedAnswer answer = ScriptedAnswer::text("application/xml", "<Error/>");
        answer.status = status;
        m_server->once(answer.with("Location", "http://127.0.0.1:1/"));
        QBuffer sink;
        sink.open(QIODevice::WriteOnly);
        const auto written = await(m_transport->download(m_server->url(u"/files/a.csv"_s), &sink));
        QVERIFY(!written);
        QCOMPARE(written.error().category, category);
        QCOMPARE(sink.data(), QByteArray());
    }

    void downloadsFromSecureAddressesAlone()
    {
        QBuffer sink;
        sink.open(QIODevice::WriteOnly);
        const auto written = await(m_transport->download(QUrl(u"http://files.example.com/a.csv"_s), &sink));
        QCOMPARE(written.error().category, Category::InsecureAddress);
    }

    void aFullDiskEndsADownload()
    {
        m_server->once(ScriptedAnswer::text("text/csv", QByteArray(100'000, 'x')));
        QFile full(u"/dev/full"_s);
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QSKIP("no /dev/full on this system");
        const auto written = await(m_transport->download(m_server->url(u"/a.csv"_s), &full));
        QVERIFY(!written);
        QCOMPARE(written.error().category, Category::LocalFile);
        QVERIFY(!written.error().detail.isEmpty());
    }

    void tellsNoSecretToAnyLog()
    {
        const LogCapture capture;
        HttpRequest out = request(Call::CustomerCheck);
        out.once = true;
        out.body = QByteArray(R"({"customers":[{"email":"%1"}]})").replace("%1", kCustomer);
        m_server->once(ScriptedAnswer::json(QByteArray(R"({"data":"%1"})").replace("%1", kCustomer)));
        QVERIFY(send(out));
        m_server->once(ScriptedAnswer::redirect(m_server->url(u"/next-SECRET"_s), 302));
        QVERIFY(!send(out));
        m_server->once(ScriptedAnswer::failing(Fault::Garbage));
        QVERIFY(!send(out));
        QBuffer sink;
        sink.open(QIODevice::WriteOnly);
        QUrl presigned = m_server->url(u"/file-SECRET"_s);
        presigned.setQuery(u"signature=SECRET"_s);
        m_server->once(ScriptedAnswer::html(403));
        QVERIFY(!await(m_transport->download(presigned, &sink)));
        m_server->stop();
        QVERIFY(!await(m_transport->download(presigned, &sink)));
        QVERIFY(!send(out));

        QByteArray seen = capture.text();
        QVERIFY(seen.contains("customer.check")); // the categories are on
        QCOMPARE(m_log->entries().size(), 6);
        for (const RequestLogEntry &entry : m_log->entries())
            seen += (entry.call + u' ' + entry.path + u' ' + entry.failure + u' ' + entry.requestId).toUtf8() +
                    entry.method;
        QVERIFY2(!seen.contains("SECRET"), seen.constData());
        QVERIFY2(!seen.contains("example.com"), seen.constData());
    }

    void logsEachCall()
    {
        QVERIFY(send(request()));
        const RequestLogEntry &entry = m_log->entries().first();
        QCOMPARE(entry.call, u"group.list"_s);
        QCOMPARE(entry.method, QByteArray("POST"));
        QCOMPARE(entry.path, u"/v1/cg"_s);
        QCOMPARE(entry.status, 200);
        QCOMPARE(entry.bytesSent, request().body.size());
        QCOMPARE(entry.bytesReceived, 20);
        QCOMPARE(entry.requestId.toLatin1(), m_server->requests().first().header("x-request-id"));
        for (int i = 0; i < RequestLog::kCapacity + 5; ++i)
            m_log->add({});
        QCOMPARE(m_log->entries().size(), RequestLog::kCapacity);
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "transport_test.moc"
