// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transport.h"

#include "contract/contract.h"
#include "core/futures.h"
#include "net/access_manager.h"
#include "net/answer_reader.h"
#include "net/exchange.h"
#include "net/extra_authorities.h"
#include "net/headers.h"
#include "net/one_shot_body.h"
#include "net/redaction.h"
#include "net/request_log.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QUuid>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcTransport, "nudgescribe.net.transport", QtWarningMsg)

constexpr qint64 kAnswerCap = 64LL << 20;
constexpr qint64 kRefusalCap = 1LL << 20; // what a download's server says in place of the file
constexpr std::chrono::milliseconds kDownloadSilence{60'000};

QByteArray bearerValue(const QByteArray &token)
{
    return "Bearer " + header::clean(token);
}

Result<qint64> takeDownload(const Exchange &exchange)
{
    const int status = exchange.status();
    if (status / 100 == 2)
        return exchange.received();
    ApiError error;
    error.category = AnswerReader::categoryOf(status == 401 ? 403 : status); // an address that has run out
    error.httpStatus = status;
    error.endpoint = u"download"_s;
    error.retryable = status >= 500;
    return error;
}

/// Where nobody has words for it: Qt only says of its abort that it was cancelled.
QString failureOf(const ApiError &error)
{
    if (!error.detail.isEmpty())
        return error.detail;
    return error.category == ApiError::Category::Cancelled  ? u"cancelled"_s
           : error.category == ApiError::Category::TooLarge ? u"too large"_s
                                                            : u"timeout"_s;
}

} // namespace

struct Transport::Private
{
    Private(Transport *transport, const Contract &theContract, RequestLog &theLog)
        : q(transport),
          contract(theContract),
          log(theLog),
          probe(access)
    {
        QObject::connect(&probe, &ReachabilityProbe::reached, q, [this] { setReachable(true); });
    }

    [[nodiscard]] QNetworkRequest networkRequest(const HttpRequest &request) const;
    Exchange *start(const HttpRequest &request);
    template <class T>
    QFuture<Result<T>> follow(Exchange *exchange, RequestLogEntry entry, Result<T> (*take)(const Exchange &));
    void record(const Exchange &exchange, RequestLogEntry entry, const QElapsedTimer &timer);
    void setReachable(bool isReachable);

    Transport *q;
    const Contract &contract;
    RequestLog &log;
    AccessManager access;
    ReachabilityProbe probe;
    std::optional<ServerAddress> server;
    std::chrono::milliseconds patience = std::chrono::hours(1);
    QString caFile;
    QList<QSslCertificate> authorities;
    std::optional<ApiError> caProblem;
    std::optional<bool> reachable;
};

Transport::Transport(const Contract &contract, RequestLog &log, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, contract, log))
{
}

Transport::~Transport()
{
    // Replies must go before the manager that made them.
    qDeleteAll(findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly));
}

void Transport::setServer(const ServerAddress &server)
{
    d->server = server;
    d->reachable.reset();
    d->probe.stop();
}

void Transport::setCaFile(const QString &path)
{
    if (path == d->caFile && !d->caProblem)
        return;
    d->caFile = path;
    d->caProblem.reset();
    d->authorities.clear();
    if (!path.isEmpty()) {
        if (const auto read = readAuthorities(path))
            d->authorities = *read;
        else
            d->caProblem = read.error();
    }
    d->access.setExtraAuthorities(d->authorities);
}

void Transport::setPatience(std::chrono::milliseconds longest)
{
    d->patience = longest;
}

void Transport::setProbePace(const ReachabilityProbe::Pace &pace)
{
    d->probe.setPace(pace);
}

const std::optional<ServerAddress> &Transport::server() const
{
    return d->server;
}

QFuture<Result<HttpReply>> Transport::send(HttpRequest request)
{
    const QString key = callKey(request.call);
    if (!request.server)
        request.server = d->server;
    if (!request.server) {
        ApiError error;
        error.category = ApiError::Category::NoSession;
        error.endpoint = key;
        return readyFuture<Result<HttpReply>>(error);
    }
    if (d->caProblem) {
        ApiError error = *d->caProblem;
        error.endpoint = key;
        error.requestId = request.requestId;
        return readyFuture<Result<HttpReply>>(error);
    }
    if (request.requestId.isEmpty())
        request.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (request.method.isEmpty())
        request.method = d->contract.endpoint(request.call).method;

    RequestLogEntry entry;
    entry.call = key;
    entry.method = request.method;
    entry.server = request.server->text();
    entry.path = d->contract.endpoint(request.call).path;
    entry.requestBody = redaction::body(request.contentType, request.body);
    entry.bytesSent = request.body.size();
    entry.requestId = request.requestId;
    return d->follow<HttpReply>(d->start(request), entry, [](const Exchange &exchange) -> Result<HttpReply> {
        const QNetworkReply &reply = exchange.reply();
        HttpReply answer;
        answer.status = exchange.status();
        answer.contentType = reply.rawHeader("Content-Type");
        answer.body = exchange.body();
        answer.retryAfter = reply.rawHeader(header::kRetryAfter);
        answer.requestId = QString::fromLatin1(reply.request().rawHeader(header::kRequestId));
        return answer;
    });
}

QFuture<Result<qint64>> Transport::download(const QUrl &url, QIODevice *sink)
{
    RequestLogEntry entry;
    entry.call = u"download"_s;
    entry.method = "GET";
    entry.server = url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    entry.path = u"/…"_s; // a presigned address is a credential, its path too
    if (!ServerAddress::isAllowed(url)) {
        ApiError error;
        error.category = ApiError::Category::InsecureAddress;
        error.endpoint = entry.call;
        error.detail = url.host();
        return readyFuture<Result<qint64>>(error);
    }
    QNetworkRequest request(url);
    auto *exchange = new Exchange(
        d->access.get(request),
        {std::min(kDownloadSilence, d->patience), kRefusalCap, sink, std::min(kDownloadSilence, d->patience)}, this);
    return d->follow<qint64>(exchange, entry, takeDownload);
}

QNetworkRequest Transport::Private::networkRequest(const HttpRequest &request) const
{
    QNetworkRequest out(request.server->resolve(contract.endpoint(request.call).path));
    for (auto it = contract.headers().begin(); it != contract.headers().end(); ++it) {
        const QByteArray value = header::clean(it.value().toUtf8());
        if (!value.isEmpty())
            out.setRawHeader(header::clean(it.key().toLatin1()), value);
    }
    out.setRawHeader(header::kAccept, "application/json, text/csv;q=0.9, */*;q=0.5");
    out.setRawHeader(header::kRequestId, header::clean(request.requestId.toLatin1()));
    if (!request.bearer.isEmpty())
        out.setRawHeader(header::kAuthorization, bearerValue(request.bearer));
    if (!request.apiKey.isEmpty())
        out.setRawHeader(header::kApiKey, header::clean(request.apiKey));
    if (!request.body.isEmpty())
        out.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (request.urgent)
        out.setPriority(QNetworkRequest::HighPriority);
    if (request.once) {
        out.setRawHeader(header::kConnection, "close");
        out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true); // a buffer could be rewound
        out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    return out;
}

Exchange *Transport::Private::start(const HttpRequest &request)
{
    const QNetworkRequest out = networkRequest(request);
    const Exchange::Limits limits{std::min(request.idleTimeout, patience), kAnswerCap, nullptr,
                                  std::min(request.connectTimeout, patience)};
    if (!request.once) {
        return new Exchange(request.body.isEmpty() && request.method == "GET"
                                ? access.get(out)
                                : access.sendCustomRequest(out, request.method, request.body),
                            limits, q);
    }
    // A manager of its own has no connection to reuse, which might be dead already.
    auto *manager = new AccessManager;
    manager->setExtraAuthorities(authorities);
    auto *body = new OneShotBody(request.body);
    QNetworkReply *reply = manager->sendCustomRequest(out, request.method, body);
    body->setParent(reply);
    auto *exchange = new Exchange(reply, limits, q);
    exchange->setOnceBody(body);
    QObject::connect(exchange, &QObject::destroyed, manager, &QObject::deleteLater);
    return exchange;
}

template <class T>
QFuture<Result<T>> Transport::Private::follow(Exchange *exchange, RequestLogEntry entry,
                                              Result<T> (*take)(const Exchange &))
{
    entry.startedAt = QDateTime::currentDateTimeUtc();
    QElapsedTimer timer;
    timer.start();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto *caller = new QFutureWatcher<Result<T>>(exchange);
    QObject::connect(caller, &QFutureWatcherBase::canceled, exchange,
                     [exchange] { exchange->abort(ApiError::Category::Cancelled); });
    caller->setFuture(promise->future());
    QObject::connect(exchange, &Exchange::finished, q, [this, exchange, promise, entry, take, timer] {
        record(*exchange, entry, timer);
        if (auto error = exchange->error()) {
            error->endpoint = entry.call;
            error->requestId = entry.requestId;
            promise->addResult(Result<T>(*error));
        } else {
            promise->addResult(take(*exchange));
        }
        promise->finish();
    });
    return promise->future();
}

void Transport::Private::record(const Exchange &exchange, RequestLogEntry entry, const QElapsedTimer &timer)
{
    entry.status = exchange.status();
    entry.bytesReceived = exchange.received();
    entry.milliseconds = timer.elapsed();
    const QNetworkReply &reply = exchange.reply();
    const QList<QByteArray> names = reply.request().rawHeaderList();
    QList<std::pair<QByteArray, QByteArray>> sent;
    for (const QByteArray &name : names)
        sent.append({name, reply.request().rawHeader(name)});
    const auto &received = reply.rawHeaderPairs();
    entry.requestHeaders = redaction::headers(sent);
    entry.answerHeaders = redaction::headers({received.begin(), received.end()});
    entry.answerBody = redaction::body(reply.rawHeader("Content-Type"), exchange.body());
    const auto &error = exchange.error();
    if (error) {
        entry.problem = error->category;
        entry.failure = failureOf(*error);
    }
    qCDebug(lcTransport) << entry.call << entry.method << entry.status << entry.milliseconds << "ms" << entry.requestId;
    const int status = entry.status;
    // A storage of files, or the server of an account that was left, says nothing about this one.
    const bool isOwn = server && entry.server == server->text();
    log.add(std::move(entry));
    if (!isOwn)
        return;
    if (status != 0)
        setReachable(true);
    else if (error && error->category != ApiError::Category::Cancelled)
        setReachable(false);
}

void Transport::Private::setReachable(bool isReachable)
{
    if (reachable == isReachable)
        return;
    reachable = isReachable;
    if (isReachable)
        probe.stop();
    else if (server)
        probe.start(server->url());
    Q_EMIT q->reachableChanged(isReachable);
}

} // namespace nudge
