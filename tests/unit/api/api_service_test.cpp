// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/api_service.h"

#include "auth/memory_store.h"
#include "contract/contract_loader.h"
#include "support/await.h"
#include "support/scripted_server.h"
#include "support/session_stack.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using Category = ApiError::Category;

namespace {

using Action = std::function<void(ApiService &)>;

const WorkspaceId kWorkspace{QStringLiteral("w")};
const GroupId kGroup{QStringLiteral("g")};
const CampaignId kCampaign{QStringLiteral("c")};

} // namespace

/// What goes over the wire, call by call; the answers are tested with the codecs and against the sandbox.
class ApiServiceTest : public QObject
{
    Q_OBJECT

    void makeStack(const Contract &contract)
    {
        m_stack = std::make_unique<SessionStack>(m_secrets, contract);
        m_server->on("POST", "/v1/auth", ScriptedAnswer::json(R"({"code":0,"token":"t","refresh_token":"r"})"));
        QVERIFY(m_stack->signIn(m_server->url(), {"key", u"a@example.com"_s, u"p"_s}));
    }

    MemoryStore m_secrets;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<SessionStack> m_stack;

private Q_SLOTS:
    void init()
    {
        m_stack.reset();
        m_server = std::make_unique<ScriptedServer>();
        makeStack(Contract::builtIn());
    }

    void sendsWhatTheReferenceSays_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("once");

        const auto row = [](const char *name, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                            bool once,
                            const Action &action) { QTest::newRow(name) << action << method << path << body << once; };
        Customer customer;
        customer.id.value = u"k"_s;
        ProfileField field;
        field.id.value = u"f"_s;
        field.name = u"born"_s;
        field.type = FieldType::Date;
        field.format = u"yyyy-MM-dd"_s;
        field.required = true;

        row("customer pages", "POST", "/v1/customer/pages",
            R"({"workspace_id":"w","customer_group_id":"g","page_size":50})", false,
            [](ApiService &api) { api.customerPages(kWorkspace, kGroup, 50); });
        row("customers", "POST", "/v1/customer",
            R"({"workspace_id":"w","customer_group_id":"g","page":1,"page_size":50,"decrypt":true})", false,
            [](ApiService &api) { api.customers(kWorkspace, kGroup, 0, 50); });
        row("delete customers", "DELETE", "/v1/customer",
            R"({"workspace_id":"w","customer_group_id":"g","customer_ids":["1","2"]})", true, [](ApiService &api) {
                api.deleteCustomers(kWorkspace, kGroup, {{u"1"_s}, {u"2"_s}});
            });
        row("create a group", "PUT", "/v1/cg", R"({"workspace_id":"w","name":"A"})", true,
            [](ApiService &api) { api.createGroup(kWorkspace, u"A"_s, QString()); });
        row("groups", "POST", "/v1/cg", R"({"workspace_id":"w"})", false,
            [](ApiService &api) { api.groups(kWorkspace); });
        row("rename a group", "PATCH", "/v1/cg",
            R"({"workspace_id":"w","customer_group_id":"g","name":"B","description":"d"})", false,
            [](ApiService &api) { api.renameGroup(kWorkspace, kGroup, u"B"_s, u"d"_s); });
        row("delete a group", "DELETE", "/v1/cg", R"({"workspace_id":"w","customer_group_id":"g"})", true,
            [](ApiService &api) { api.deleteGroup(kWorkspace, kGroup); });
        row("create a field", "PUT", "/v1/cpf",
            R"({"workspace_id":"w","field_name":"born","field_type":"Date","field_format":"yyyy-MM-dd","required":true,)"
            R"("unique_identifier":false})",
            true, [field](ApiService &api) { api.createField(kWorkspace, field); });
        row("fields", "POST", "/v1/cpf", R"({"workspace_id":"w"})", false,
            [](ApiService &api) { api.fields(kWorkspace); });
        row("update a field", "PATCH", "/v1/cpf",
            R"({"workspace_id":"w","field_id":"f","required":true,"field_format":"yyyy-MM-dd"})", false,
            [field](ApiService &api) { api.updateField(kWorkspace, field); });
        row("delete fields", "DELETE", "/v1/cpf", R"({"workspace_id":"w","field_ids":["f"]})", true,
            [](ApiService &api) { api.deleteFields(kWorkspace, {{u"f"_s}}); });
        row("campaigns", "POST", "/v1/campaign/all", "{}", false, [](ApiService &api) { api.campaigns(); });
        row("campaigns of a time", "POST", "/v1/campaign/all",
            R"({"published_from":"2026-01-02","published_to":"2026-03-04"})", false,
            [](ApiService &api) { api.campaigns(QDate(2026, 1, 2), QDate(2026, 3, 4)); });
        row("publish", "POST", "/v1/messages/publish", R"({"campaign_id":"c"})", true,
            [](ApiService &api) { api.publish(kCampaign); });
        row("files", "POST", "/v1/messages/pages", R"({"campaign_id":"c"})", false,
            [](ApiService &api) { api.messageFileCount(kCampaign); });
        row("files of a run", "POST", "/v1/messages/pages", R"({"campaign_id":"c","run_number":2})", false,
            [](ApiService &api) { api.messageFileCount(kCampaign, 2); });
        row("a file", "POST", "/v1/messages/fetch",
            R"({"campaign_id":"c","run_number":2,"page":1,"export_type":"csv"})", false,
            [](ApiService &api) { api.messageFileCsv(kCampaign, 0, 2); });
        row("an address", "POST", "/v1/messages/fetch", R"({"campaign_id":"c","page":3,"export_type":"url"})", false,
            [](ApiService &api) { api.messageFileUrl(kCampaign, 2); });
        row("runs", "POST", "/v1/campaign/rerun/history", R"({"campaign_id":"c"})", false,
            [](ApiService &api) { api.runs(kCampaign); });
        row("messages", "POST", "/v1/campaign/rerun/messages", R"({"campaign_id":"c","run_number":1})", false,
            [](ApiService &api) { api.generatedMessages(kCampaign, 1); });
        row("rerun", "POST", "/v1/campaign/rerun/initiate", R"({"campaign_id":"c","customer_group_id":"g"})", true,
            [](ApiService &api) { api.rerun(kCampaign, kGroup); });
    }

    void sendsWhatTheReferenceSays()
    {
        QFETCH(Action, action);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(bool, once);
        const qsizetype before = m_server->requests().size();
        action(m_stack->api);
        QTRY_COMPARE(m_server->requests().size(), before + 1);
        const ReceivedRequest got = m_server->requests().last();
        QCOMPARE(got.method, method);
        QCOMPARE(got.target, path);
        QCOMPARE(QJsonDocument::fromJson(got.body), QJsonDocument::fromJson(body));
        QCOMPARE(got.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(got.header("Connection").toLower() == "close", once);
        QTRY_VERIFY(!m_stack->log.entries().isEmpty() &&
                    m_stack->log.entries().last().path == QString::fromLatin1(path));
    }

    void uploadsAFile()
    {
        m_server->on("POST", "/v1/customer/check", ScriptedAnswer::json(R"({"code":0,"data":{"accepted":1}})"));
        const auto answer =
            await(m_stack->api.uploadCustomers(kWorkspace, kGroup, {u"name"_s}, {{u"Zoë, \"the\" first"_s}}));
        QVERIFY(answer);
        const ReceivedRequest &got = m_server->requests().last();
        QVERIFY(got.header("Content-Type").startsWith("multipart/form-data; boundary="));
        QVERIFY(got.body.contains("\r\n\r\nname\r\n\"Zoë, \"\"the\"\" first\"\r\n"));
        QCOMPARE(got.header("Connection").toLower(), QByteArray("close"));
        QCOMPARE(got.header("Content-Length").toLongLong(), got.body.size());
    }

    void updatesACustomerAsTheContractSays()
    {
        Customer customer;
        customer.id.value = u"k"_s;
        customer.profile = {{u"email"_s, u"a@example.com"_s}, {u"zip"_s, u"007"_s}};
        m_server->on("POST", "/v1/customer/check", ScriptedAnswer::json(R"({"accepted":1,"updated":1})"));
        QVERIFY(await(m_stack->api.updateCustomer(kWorkspace, kGroup, customer)));
        QVERIFY(m_server->requests().last().body.contains("email,zip\r\na@example.com,007\r\n"));

        ContractLoader loader;
        const auto oldest = loader.load(R"({"options":{"customers.update":"patch"}})");
        QVERIFY(oldest);
        makeStack(*oldest);
        m_server->on("PATCH", "/v1/customer", ScriptedAnswer::json(R"({"accepted":1,"updated":1})"));
        QVERIFY(await(m_stack->api.updateCustomer(kWorkspace, kGroup, customer)));
        QCOMPARE(QJsonDocument::fromJson(m_server->requests().last().body),
                 QJsonDocument::fromJson(R"({"workspace_id":"w","customer_group_id":"g",
                                             "customers":[{"customer_id":"k","email":"a@example.com","zip":"007"}]})"));
    }

    void givesAFileAsItCame()
    {
        const QByteArray file = "\xEF\xBB\xBFrecipient,text\r\n+49 1,\"Grüße\"\r\n";
        m_server->on("POST", "/v1/messages/fetch", ScriptedAnswer::text("text/csv; charset=utf-8", file));
        QCOMPARE(*await(m_stack->api.messageFileCsv(kCampaign, 0)), file);
    }

    void tellsTheServersNo()
    {
        m_server->on("POST", "/v1/messages/fetch",
                     ScriptedAnswer::json(R"({"code":3,"message":"Not published yet"})", 400));
        const auto csv = await(m_stack->api.messageFileCsv(kCampaign, 0));
        QCOMPARE(csv.error().category, Category::Validation);
        QCOMPARE(csv.error().serverMessage, u"Not published yet"_s);
        QCOMPARE(csv.error().endpoint, u"messages.fetch"_s);
        const auto url = await(m_stack->api.messageFileUrl(kCampaign, 0));
        QCOMPARE(url.error().serverMessage, u"Not published yet"_s);
        QVERIFY(!url.error().requestId.isEmpty());
    }

    void namesWhatDoesNotFit()
    {
        m_server->on("POST", "/v1/cg", ScriptedAnswer::json(R"({"code":0,"data":[{"customer_group_id":"1"}]})"));
        const auto groups = await(m_stack->api.groups(kWorkspace));
        QCOMPARE(groups.error().category, Category::Contract);
        QCOMPARE(groups.error().contractMember, u"name"_s);
        QCOMPARE(groups.error().httpStatus, 200);
        QVERIFY(!groups.error().requestId.isEmpty());
        m_server->on("POST", "/v1/cg", ScriptedAnswer::html());
        QCOMPARE(await(m_stack->api.groups(kWorkspace)).error().contractFound, u"HTML"_s);
        m_server->on("POST", "/v1/cg", ScriptedAnswer::text("application/json", {}));
        QCOMPARE(await(m_stack->api.groups(kWorkspace)).error().contractFound, u"nothing"_s);
    }

    void cancellingACallReachesTheWire()
    {
        m_server->on("POST", "/v1/cg", ScriptedAnswer::failing(ScriptedAnswer::Fault::Silence));
        auto future = m_stack->api.groups(kWorkspace);
        QTRY_COMPARE(m_server->count("POST", "/v1/cg"), 1);
        const qsizetype before = m_stack->log.entries().size();
        future.cancel();
        QTRY_COMPARE(m_stack->log.entries().size(), before + 1);
        QCOMPARE(m_stack->log.entries().last().status, 0);
    }
};

QTEST_GUILESS_MAIN(ApiServiceTest)
#include "api_service_test.moc"
