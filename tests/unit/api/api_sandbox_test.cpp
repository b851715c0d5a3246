// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/api_service.h"

#include "auth/memory_store.h"
#include "contract/contract_loader.h"
#include "support/await.h"
#include "support/sandbox_fixture.h"
#include "support/session_stack.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using Category = ApiError::Category;

/// Every call through the whole stack against the real sandbox.
class ApiSandboxTest : public QObject
{
    Q_OBJECT

    template <class T> T take(const QFuture<Result<T>> &future)
    {
        const Result<T> result = await(future);
        if (!result) {
            const ApiError &error = result.error();
            QTest::qFail(qUtf8Printable(QString(u"%1: %2 %3 %4 %5"_s)
                                            .arg(error.endpoint)
                                            .arg(error.httpStatus)
                                            .arg(error.serverMessage, error.contractMember, error.contractFound)),
                         __FILE__, __LINE__);
            return T();
        }
        return *result;
    }

    ApiService &api() { return m_stack->api; }

    [[nodiscard]] Campaign campaignIn(CampaignStage stage)
    {
        const auto workspaces = take(api().campaigns());
        for (const auto &workspace : workspaces) {
            for (const Campaign &campaign : workspace.campaigns) {
                if (campaign.stage == stage)
                    return campaign;
            }
        }
        return {};
    }

    MemoryStore m_secrets;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<SessionStack> m_stack;
    WorkspaceId m_workspace;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxFixture>();
        m_stack = std::make_unique<SessionStack>(m_secrets);
        QVERIFY(m_stack->signIn(m_sandbox->url(), SandboxFixture::credentials()));
        const auto workspaces = take(api().campaigns());
        QCOMPARE(workspaces.size(), 3);
        m_workspace = workspaces.first().workspace.id;
    }

    void cleanupTestCase()
    {
        m_stack.reset();
        m_sandbox.reset();
    }

    void wrongCredentialsAreTold()
    {
        SessionStack stack(m_secrets);
        Credentials wrong = SandboxFixture::credentials();
        wrong.password = u"wrong"_s;
        const auto password = stack.signIn(m_sandbox->url(), wrong);
        QCOMPARE(password.error().category, Category::Forbidden);
        QVERIFY(!password.error().serverMessage.isEmpty());
        wrong = SandboxFixture::credentials();
        wrong.apiKey = "wrong";
        QCOMPARE(stack.signIn(m_sandbox->url(), wrong).error().category, Category::Forbidden);
    }

    void customersByPage()
    {
        qint64 inGroups = 0;
        const auto groups = take(api().groups(m_workspace));
        QVERIFY(!groups.isEmpty());
        for (const CustomerGroup &group : groups) {
            const PageCount count = take(api().customerPages(m_workspace, group.id, 7));
            QCOMPARE(count.total, group.customerCount);
            QCOMPARE(count.pages, int((count.total + 6) / 7));
            inGroups += count.total;
        }
        QVERIFY(inGroups > 0);
        const auto first = take(api().customers(m_workspace, groups.first().id, 0, 7));
        const auto second = take(api().customers(m_workspace, groups.first().id, 1, 7));
        QCOMPARE(first.customers.size(), 7);
        QVERIFY(!first.customers.first().profile.isEmpty());
        QVERIFY(first.customers.first().id != second.customers.first().id);
        QCOMPARE(first.total, groups.first().customerCount);
    }

    void groupsAndFieldsLiveAndDie()
    {
        const auto group = take(api().createGroup(m_workspace, u"Früh & spät"_s, u"two words"_s));
        QCOMPARE(group.name, u"Früh & spät"_s);
        const auto renamed = take(api().renameGroup(m_workspace, group.id, u"Later"_s, QString()));
        QCOMPARE(renamed.name, u"Later"_s);

        ProfileField field;
        field.name = u"test_day"_s;
        field.displayName = u"Day"_s;
        field.type = FieldType::Date;
        field.format = u"dd/MM/yyyy"_s;
        const auto made = take(api().createField(m_workspace, field));
        QVERIFY(made.type == FieldType::Date);
        auto changed = made;
        changed.displayName = u"Another day"_s;
        QCOMPARE(take(api().updateField(m_workspace, changed)).displayName, u"Another day"_s);
        QVERIFY(take(api().fields(m_workspace)).contains(take(api().updateField(m_workspace, changed))));
        take(api().deleteFields(m_workspace, {made.id}));
        const auto fields = take(api().fields(m_workspace));
        QVERIFY(std::none_of(fields.begin(), fields.end(), [&](const auto &other) { return other.id == made.id; }));

        take(api().deleteGroup(m_workspace, group.id));
        const auto groups = take(api().groups(m_workspace));
        QVERIFY(std::none_of(groups.begin(), groups.end(), [&](const auto &other) { return other.id == group.id; }));
    }

    void uploadsUpdatesAndDeletes()
    {
        const auto fields = take(api().fields(m_workspace));
        const auto unique =
            std::find_if(fields.begin(), fields.end(), [](const auto &field) { return field.uniqueIdentifier; });
        QVERIFY(unique != fields.end());
        // A row that every field accepts: a customer who is there, under another identifier.
        const auto groups = take(api().groups(m_workspace));
        Customer model = take(api().customers(m_workspace, groups.first().id, 0, 1)).customers.first();
        const auto group = take(api().createGroup(m_workspace, u"Uploads"_s, QString()));
        const QStringList names = model.profile.keys();
        const auto row = [&](const QString &identifier) {
            ProfileValues values = model.profile;
            values[unique->name] = identifier;
            return QStringList(values.values());
        };
        const auto created = take(api().uploadCustomers(m_workspace, group.id, names,
                                                        {row(u"one@example.org"_s), row(u"two@example.org"_s)}));
        QCOMPARE(created.accepted, 2);
        QCOMPARE(created.updated, 0);
        const auto again =
            take(api().uploadCustomers(m_workspace, group.id, names, {row(u"two@example.org"_s), row(QString())}));
        QCOMPARE(again.accepted, 1);
        QCOMPARE(again.updated, 1);
        QCOMPARE(again.rejected, 1);
        QCOMPARE(again.errors.size(), 1);
        QCOMPARE(again.errors.first().row, 2);

        const auto page = take(api().customers(m_workspace, group.id, 0, 10));
        QCOMPARE(page.total, 2);
        const auto updated = take(api().updateCustomer(m_workspace, group.id, page.customers.first()));
        QCOMPARE(updated.updated, 1);
        QCOMPARE(take(api().deleteCustomers(m_workspace, group.id, {page.customers.first().id})), 1);
        QCOMPARE(take(api().customerPages(m_workspace, group.id, 10)).total, 1);
    }

    void publishesAndSaves()
    {
        const Campaign campaign = campaignIn(CampaignStage::ReadyToPublish);
        QVERIFY(!campaign.id.isEmpty());
        QVERIFY(!take(api().generatedMessages(campaign.id)).isEmpty());
        take(api().publish(campaign.id));
        int files = 0;
        QTRY_VERIFY_WITH_TIMEOUT((files = take(api().messageFileCount(campaign.id))) > 0, 20'000);
        const QByteArray csv = take(api().messageFileCsv(campaign.id, 0));
        QVERIFY(csv.count('\n') > 1);

        const QUrl url = take(api().messageFileUrl(campaign.id, 0));
        QBuffer sink;
        sink.open(QIODevice::WriteOnly);
        QCOMPARE(take(api().download(url, &sink)), csv.size());
        QCOMPARE(sink.data(), csv);
        QVERIFY(campaignIn(CampaignStage::Published).stage == CampaignStage::Published);
    }

    void runsAndReruns()
    {
        const Campaign published = campaignIn(CampaignStage::Published);
        QVERIFY(!published.id.isEmpty());
        const auto runs = take(api().runs(published.id));
        QVERIFY(!runs.isEmpty());
        const auto started = take(api().rerun(published.id, published.group));
        QCOMPARE(started.runNumber, runs.first().number + 1);
        const auto refused = await(api().rerun(campaignIn(CampaignStage::ReadyForReview).id, published.group));
        QCOMPARE(refused.error().category, Category::Validation);
        QVERIFY(!refused.error().serverMessage.isEmpty());
    }

    void aSessionOutlivesItsAccessToken()
    {
        SandboxOptions options = SandboxFixture::quickOptions();
        options.accessTokenLife = std::chrono::seconds(2);
        SandboxFixture shortLived(options);
        SessionStack stack(m_secrets);
        QVERIFY(stack.signIn(shortLived.url(), SandboxFixture::credentials()));
        const QByteArray first = *await(stack.auth.accessToken());
        QTRY_VERIFY_WITH_TIMEOUT(*await(stack.auth.accessToken()) != first, 10'000);
        QVERIFY(await(stack.api.campaigns()));
        QCOMPARE(stack.auth.state(), AuthController::State::SignedIn);
    }

    void bothFormsOfRefreshWork_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("bearer") << QByteArray("GET");
        QTest::newRow("body") << QByteArray("TRACE");
    }

    void bothFormsOfRefreshWork()
    {
        QFETCH(QByteArray, method);
        ContractLoader loader;
        const auto contract = loader.load(
            QByteArray(R"({"endpoints":{"auth.refresh":{"method":"%1","path":"/v1/auth"}}})").replace("%1", method));
        QVERIFY(contract);
        SessionStack stack(m_secrets, *contract);
        QVERIFY(stack.signIn(m_sandbox->url(), SandboxFixture::credentials()));
        const QByteArray first = *await(stack.auth.accessToken());
        const auto second = await(stack.auth.tokenAfterRefusal(first));
        QVERIFY(second);
        QVERIFY(*second != first);
        QCOMPARE(stack.log.entries().last().method, method);
        QVERIFY(await(stack.api.campaigns()));
    }
};

QTEST_GUILESS_MAIN(ApiSandboxTest)
#include "api_sandbox_test.moc"
