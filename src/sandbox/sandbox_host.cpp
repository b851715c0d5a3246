// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_host.h"

#include "sandbox/campaign_calls.h"
#include "sandbox/customer_calls.h"
#include "sandbox/field_calls.h"
#include "sandbox/group_calls.h"
#include "sandbox/message_calls.h"
#include "sandbox/request.h"
#include "sandbox/rerun_calls.h"
#include "sandbox/sample_data.h"
#include "sandbox/schema.h"
#include "sandbox/upload_calls.h"

#include <QFile>
#include <QFileInfo>
#include <QHttpServer>
#include <QLoggingCategory>
#include <QTcpServer>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcSandbox, "nudgescribe.sandbox.host")

/// From here on the data goes to a temporary file, so that memory stays flat.
constexpr int kLargestInMemory = 100'000;

/// Qt's HTTP server reads TRACE but calls it unknown.
QString methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return u"GET"_s;
    case QHttpServerRequest::Method::Put:
        return u"PUT"_s;
    case QHttpServerRequest::Method::Delete:
        return u"DELETE"_s;
    case QHttpServerRequest::Method::Post:
        return u"POST"_s;
    case QHttpServerRequest::Method::Head:
        return u"HEAD"_s;
    case QHttpServerRequest::Method::Options:
        return u"OPTIONS"_s;
    case QHttpServerRequest::Method::Patch:
        return u"PATCH"_s;
    default:
        return u"TRACE"_s;
    }
}

QByteArray bearerOf(const QHttpServerRequest &request)
{
    const QByteArray value = request.value("authorization").trimmed();
    constexpr QByteArrayView scheme("bearer ");
    return value.toLower().startsWith(scheme) ? value.mid(scheme.size()).trimmed() : QByteArray();
}

} // namespace

SandboxHost::SandboxHost(SandboxOptions options, Contract contract)
    : m_options(std::move(options)),
      m_contract(std::move(contract))
{
}

SandboxHost::~SandboxHost() = default;

void SandboxHost::open()
{
    try {
        if (!openData())
            return;
        makeCalls();
        if (!listen())
            return;
        m_publisher->resume();
    } catch (const DatabaseFailure &failure) {
        Q_EMIT failed(u"%1: %2"_s.arg(dataName(), failure.reason), failure.kind);
        return;
    } catch (const SampleInterrupted &) {
        return;
    }
    Q_EMIT opened(m_context->address);
}

QString SandboxHost::dataPath() const
{
    if (!m_options.dataFile.isEmpty())
        return m_options.dataFile;
    return m_options.customers <= kLargestInMemory ? u":memory:"_s : QString();
}

QString SandboxHost::dataName() const
{
    return m_options.dataFile.isEmpty() ? u"the temporary database"_s : m_options.dataFile;
}

void SandboxHost::makePrivate() const
{
    constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(m_options.dataFile);
    // Made before SQLite opens it, so that nobody else can ever read it; SQLite's own files beside it follow it.
    // An existing one is not opened here: closing it would undo the locks of a server in this same process.
    if (!file.exists())
        file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly);
    else if (file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        file.setPermissions(ownerOnly);
}

bool SandboxHost::openData()
{
    const bool kept = !m_options.dataFile.isEmpty();
    if (kept && QFileInfo(m_options.dataFile).isDir()) {
        Q_EMIT failed(u"%1 is a folder"_s.arg(m_options.dataFile), SandboxFailure::NoAccess);
        return false;
    }
    if (kept && !QFileInfo::exists(m_options.dataFile))
        makePrivate();
    m_database = std::make_unique<Database>();
    if (const auto failure = m_database->open(dataPath())) {
        Q_EMIT failed(u"%1: %2"_s.arg(dataName(), failure->reason), failure->kind);
        return false;
    }
    m_database->runOnce(u"PRAGMA locking_mode = EXCLUSIVE"_s); // two servers on one file would spoil each other
    m_database->runOnce(kept ? u"PRAGMA synchronous = NORMAL"_s : u"PRAGMA synchronous = OFF"_s);
    m_database->runOnce(u"PRAGMA cache_size = -24576"_s); // 24 MB: the indexes of a million customers stay at hand
    const DataState state = dataState(*m_database);
    if (state == DataState::Foreign || state == DataState::Other) {
        Q_EMIT failed(state == DataState::Foreign ? u"%1 is a database, but not one of the sandbox"_s.arg(dataName())
                                                  : u"%1 was made by another version of the sandbox"_s.arg(dataName()),
                      SandboxFailure::Damaged);
        return false;
    }
    m_context = std::make_unique<CallContext>(CallContext{m_contract, *m_database, {}, {}});
    if (state == DataState::Empty)
        fillWithSample(*m_context, m_options.customers, m_options.seed);
    if (kept)
        makePrivate(); // only now is it known to be the sandbox's own
    if (kept)
        m_database->value("PRAGMA journal_mode = WAL");
    m_context->secret = m_database->value("SELECT value FROM setting WHERE name = 'secret'").toByteArray();
    return true;
}

void SandboxHost::makeCalls()
{
    CallContext &context = *m_context;
    m_publisher = std::make_unique<Publisher>(context, m_options.publishTime);
    m_auth = std::make_unique<AuthCalls>(context, m_options);
    m_groups = std::make_unique<GroupCalls>(context);
    m_fields = std::make_unique<FieldCalls>(context);
    m_customers = std::make_unique<CustomerCalls>(context);
    m_uploads = std::make_unique<UploadCalls>(context);
    m_campaigns = std::make_unique<CampaignCalls>(context);
    m_messages = std::make_unique<MessageCalls>(context, *m_publisher);
    m_reruns = std::make_unique<RerunCalls>(context);

    for (int i = 0; i < kCallCount; ++i) {
        const Contract::Endpoint &endpoint = m_contract.endpoint(Call(i));
        m_routes.insert(QString::fromLatin1(endpoint.method) + u' ' + endpoint.path, Call(i));
    }
    if (!m_contract.refreshFallback().isEmpty())
        m_routes.insert(m_contract.refreshFallback() + u' ' + m_contract.endpoint(Call::AuthRefresh).path,
                        Call::AuthRefresh);

    m_handlers = {
        {Call::CustomerCheck, [this](Request &r) { return m_uploads->check(r); }},
        {Call::CustomerPages, [this](Request &r) { return m_customers->pages(r); }},
        {Call::CustomerList, [this](Request &r) { return m_customers->list(r); }},
        {Call::CustomerUpdate, [this](Request &r) { return m_uploads->update(r); }},
        {Call::CustomerDelete, [this](Request &r) { return m_customers->remove(r); }},
        {Call::GroupCreate, [this](Request &r) { return m_groups->create(r); }},
        {Call::GroupList, [this](Request &r) { return m_groups->list(r); }},
        {Call::GroupRename, [this](Request &r) { return m_groups->rename(r); }},
        {Call::GroupDelete, [this](Request &r) { return m_groups->remove(r); }},
        {Call::FieldCreate, [this](Request &r) { return m_fields->create(r); }},
        {Call::FieldList, [this](Request &r) { return m_fields->list(r); }},
        {Call::FieldUpdate, [this](Request &r) { return m_fields->update(r); }},
        {Call::FieldDelete, [this](Request &r) { return m_fields->remove(r); }},
        {Call::CampaignList, [this](Request &r) { return m_campaigns->list(r); }},
        {Call::MessagesPublish, [this](Request &r) { return m_messages->publish(r); }},
        {Call::MessagesPages, [this](Request &r) { return m_messages->pages(r); }},
        {Call::MessagesFetch, [this](Request &r) { return m_messages->fetch(r); }},
        {Call::RerunHistory, [this](Request &r) { return m_reruns->history(r); }},
        {Call::RerunMessages, [this](Request &r) { return m_reruns->messages(r); }},
        {Call::RerunInitiate, [this](Request &r) { return m_reruns->initiate(r); }},
    };
}

bool SandboxHost::listen()
{
    auto tcp = std::make_unique<QTcpServer>();
    if (!tcp->listen(QHostAddress::LocalHost, m_options.port)) {
        Q_EMIT failed(u"port %1 on 127.0.0.1: %2"_s.arg(m_options.port).arg(tcp->errorString()),
                      SandboxFailure::PortTaken);
        return false;
    }
    m_context->address = QUrl(u"http://127.0.0.1:%1"_s.arg(tcp->serverPort()));
    m_server = std::make_unique<QHttpServer>();
    // Everything goes through the missing handler: routes come from the contract, and TRACE reaches no other.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    m_server->setMissingHandler(this, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
#else
    m_server->setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
#endif
        const Reply reply = answer(request);
        responder.write(reply.body, reply.contentType, QHttpServerResponder::StatusCode(reply.status));
    });
    m_server->bind(tcp.release()); // the server owns it from here on
    return true;
}

Reply SandboxHost::answer(const QHttpServerRequest &http)
{
    try {
        return dispatch(http);
    } catch (const Refusal &refusal) {
        return Reply::refusal(m_contract, refusal);
    } catch (const DatabaseFailure &failure) {
        qCCritical(lcSandbox, "SQLite: %ls", qUtf16Printable(failure.reason));
        return Reply::refusal(m_contract, {Refusal::kServer, u"The database failed: "_s + failure.reason, {}});
    }
}

Reply SandboxHost::dispatch(const QHttpServerRequest &http)
{
    const QString method = methodName(http.method());
    const QString path = http.url().path();
    if (MessageCalls::isDownload(http.url()) && method == "GET"_L1)
        return m_messages->download(http.url());
    const auto call = m_routes.constFind(method + u' ' + path);
    if (call == m_routes.cend())
        throw Refusal{Refusal::kNotFound, u"There is no call %1 %2."_s.arg(method, path), {}};

    Request request(m_contract, *call, http.body(), http.value("content-type"));
    if (*call != Call::AuthLogin && *call != Call::AuthRefresh)
        m_auth->requireAccess(bearerOf(http));
    if (!request.isMultipart())
        request.parseJson();
    Database::Transaction transaction(*m_database);
    Reply reply;
    if (*call == Call::AuthLogin)
        reply = m_auth->login(request, http.value("x-api-key"));
    else if (*call == Call::AuthRefresh)
        reply = m_auth->refresh(request, bearerOf(http));
    else
        reply = m_handlers.value(*call)(request);
    transaction.commit();
    return reply;
}

} // namespace nudge
