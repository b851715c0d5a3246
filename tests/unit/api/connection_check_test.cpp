// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connection_check.h"

#include "api/support_bundle.h"
#include "auth/memory_store.h"
#include "contract/contract.h"
#include "contract/contract_loader.h"
#include "support/await.h"
#include "support/sandbox_fixture.h"
#include "support/scripted_server.h"
#include "support/session_stack.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;
using Verdict = ConnectionCheck::Verdict;

class ConnectionCheckTest : public QObject
{
    Q_OBJECT

    static QList<Verdict> verdictsOf(const ConnectionCheck &check)
    {
        QList<Verdict> verdicts;
        for (const auto &item : check.items())
            verdicts << item.verdict;
        return verdicts;
    }

private Q_SLOTS:
    void everythingWorksOnTheSandbox()
    {
        const SandboxFixture sandbox;
        MemoryStore secrets;
        SessionStack stack(secrets);
        QVERIFY(stack.signIn(sandbox.url(), SandboxFixture::credentials()));
        const qsizetype before = stack.log.entries().size();
        ConnectionCheck check(stack.api);
        QSignalSpy finished(&check, &ConnectionCheck::finished);
        check.start();
        QVERIFY(finished.wait(kPatience));
        QCOMPARE(verdictsOf(check), QList<Verdict>(check.items().size(), Verdict::Works));
        // Each of them once, and none that changes anything.
        QCOMPARE(stack.log.entries().size() - before, check.items().size());
        for (const auto &item : check.items()) {
            QVERIFY(item.call != Call::CustomerCheck && item.call != Call::MessagesPublish);
            QVERIFY(!item.error);
        }
        QVERIFY(!check.isRunning());
    }

    void saysWhichMemberDoesNotFit()
    {
        const SandboxFixture sandbox;
        ContractLoader loader;
        const auto contract = loader.load(R"({"members":{"field.type":["kind_of_field"]}})");
        QVERIFY(contract);
        MemoryStore secrets;
        SessionStack stack(secrets, *contract);
        QVERIFY(stack.signIn(sandbox.url(), SandboxFixture::credentials()));
        ConnectionCheck check(stack.api);
        QSignalSpy finished(&check, &ConnectionCheck::finished);
        check.start();
        QVERIFY(finished.wait(kPatience));
        for (const auto &item : check.items()) {
            QCOMPARE(item.verdict, item.call == Call::FieldList ? Verdict::ContractMisfit : Verdict::Works);
            if (item.error)
                QCOMPARE(item.error->contractMember, u"kind_of_field"_s);
        }
    }

    void tellsApartWhatIsRefusedAndWhatFails()
    {
        ScriptedServer server;
        server.on("POST", "/v1/auth", ScriptedAnswer::json(R"({"code":0,"token":"t","refresh_token":"r"})"));
        server.on("GET", "/v1/auth", ScriptedAnswer::json(R"({"code":0,"token":"t2","refresh_token":"r2"})"));
        server.setHandler([](const ReceivedRequest &) { return ScriptedAnswer::json(R"({"code":1})", 403); });
        MemoryStore secrets;
        SessionStack stack(secrets);
        QVERIFY(stack.signIn(server.url(), {"key", u"zoe@example.com"_s, u"right"_s}));
        ConnectionCheck check(stack.api, {u"w"_s});
        QSignalSpy finished(&check, &ConnectionCheck::finished);
        check.start();
        QVERIFY(finished.wait(kPatience));
        QCOMPARE(check.items()[0].verdict, Verdict::NotAllowed);
        QCOMPARE(check.items()[1].verdict, Verdict::NotAllowed);   // fields: the workspace is known
        QCOMPARE(check.items()[3].verdict, Verdict::NothingToAsk); // no group to ask for
    }

    void canBeCancelled()
    {
        ScriptedServer server;
        server.on("POST", "/v1/auth", ScriptedAnswer::json(R"({"code":0,"token":"t","refresh_token":"r"})"));
        MemoryStore secrets;
        SessionStack stack(secrets);
        QVERIFY(stack.signIn(server.url(), {"key", u"zoe@example.com"_s, u"right"_s}));
        server.setHandler(
            [](const ReceivedRequest &) { return ScriptedAnswer::failing(ScriptedAnswer::Fault::Silence); });
        ConnectionCheck check(stack.api);
        QSignalSpy finished(&check, &ConnectionCheck::finished);
        check.start();
        QTRY_COMPARE(server.requests().size(), 2);
        check.cancel();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(verdictsOf(check), QList<Verdict>(check.items().size(), Verdict::Cancelled));
    }

    void theSupportBundleHoldsNoSecretAndNoCustomer()
    {
        const SandboxFixture sandbox;
        MemoryStore secrets;
        SessionStack stack(secrets);
        const Credentials credentials = SandboxFixture::credentials();
        QVERIFY(stack.signIn(sandbox.url(), credentials));
        const auto workspaces = await(stack.api.campaigns());
        QVERIFY(workspaces && !workspaces->isEmpty());
        const WorkspaceId workspace = workspaces->first().workspace.id;
        const auto groups = await(stack.api.groups(workspace));
        QVERIFY(groups && !groups->isEmpty());
        const auto page = await(stack.api.customers(workspace, groups->first().id, 0, 20));
        QVERIFY(page && !page->customers.isEmpty());

        QSettings settings(stack.folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        settings.setValue(u"window/maximised"_s, true);
        settings.setValue(u"upload/lastFolder"_s, u"/home/zoe/customers"_s);
        SupportBundle bundle(stack.log);
        bundle.addVersion(u"program"_s, u"1.2.3"_s);
        bundle.setContract(Contract::builtIn());
        bundle.setConnection(stack.auth.profile());
        bundle.addSettings(settings);
        const QString path = stack.folder.filePath(u"support.txt"_s);
        QVERIFY(bundle.write(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &expected :
             {u"1.2.3"_s, Contract::builtIn().name(), u"window/maximised = true"_s, u"customer.list"_s})
            QVERIFY2(text.contains(expected), qUtf8Printable(expected));
        QStringList hidden{credentials.password, credentials.email, QString::fromLatin1(credentials.apiKey),
                           QString::fromLatin1(*await(stack.auth.accessToken())), u"/home/zoe"_s};
        for (const Customer &customer : page->customers) {
            for (const QString &value : customer.profile) {
                if (value.size() > 4)
                    hidden << value;
            }
        }
        for (const QString &value : std::as_const(hidden))
            QVERIFY2(!text.contains(value), qUtf8Printable(value));
        QCOMPARE(bundle.write(stack.folder.path()).error().category, ApiError::Category::LocalFile);
    }
};

QTEST_GUILESS_MAIN(ConnectionCheckTest)
#include "connection_check_test.moc"
