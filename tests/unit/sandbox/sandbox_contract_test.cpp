// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_client.h"

#include "contract/contract_loader.h"

#include <QTest>

namespace nudge::test {

using namespace Qt::StringLiterals;

/// Each call's answer has the members that the contract promises, and the names come from the contract alone.
class SandboxContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_client = std::make_unique<SandboxClient>();
        m_client->signIn();
    }

    void answersHaveTheirMembers_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<Members>("request");
        QTest::addColumn<QList<Member>>("members"); // of the data, or of its first element
        const Members workspace{{Member::WorkspaceId, u"wsp_1"_s}};
        const Members group = workspace + Members{{Member::GroupId, u"grp_1"_s}};
        const Members campaign{{Member::CampaignId, u"cmp_1"_s}};
        const QList<Member> groupMembers{Member::GroupId,          Member::GroupName,
                                         Member::GroupDescription, Member::GroupCustomerCount,
                                         Member::GroupCreatedAt,   Member::GroupUpdatedAt};
        const QList<Member> fieldMembers{Member::FieldId,     Member::FieldName,     Member::FieldDisplayName,
                                         Member::FieldType,   Member::FieldRequired, Member::FieldUniqueIdentifier,
                                         Member::FieldOptions};
        const QList<Member> uploadMembers{Member::UploadAccepted, Member::UploadUpdated, Member::UploadRejected,
                                          Member::EnvelopeErrors};
        const auto row = [](Call call, const Members &request, const QList<Member> &members) {
            QTest::newRow(callKey(call).data()) << int(call) << request << members;
        };
        const QJsonObject person{{u"customer_id"_s, u"K1"_s}, {u"first_name"_s, u"Ana"_s}};
        row(Call::CustomerCheck, group + Members{{Member::CustomerList, QJsonArray{person}}}, uploadMembers);
        row(Call::CustomerPages, group, {Member::PageCount, Member::PageTotal});
        row(Call::CustomerList, group + Members{{Member::PageNumber, 1}},
            {Member::CustomerList, Member::PageNumber, Member::PageCount, Member::PageTotal});
        row(Call::CustomerUpdate, group + Members{{Member::CustomerList, QJsonArray()}}, uploadMembers);
        row(Call::CustomerDelete, group + Members{{Member::CustomerIds, QJsonArray{u"cus_1"_s}}},
            {Member::CustomerDeleted});
        row(Call::GroupCreate, workspace + Members{{Member::GroupName, u"Made"_s}}, groupMembers);
        row(Call::GroupList, workspace, groupMembers);
        row(Call::GroupRename, group + Members{{Member::GroupName, u"Renamed"_s}}, groupMembers);
        row(Call::GroupDelete, workspace + Members{{Member::GroupId, u"grp_3"_s}}, {});
        row(Call::FieldCreate, workspace + Members{{Member::FieldName, u"weight"_s}, {Member::FieldType, u"number"_s}},
            fieldMembers);
        row(Call::FieldList, workspace, fieldMembers);
        row(Call::FieldUpdate, workspace + Members{{Member::FieldId, u"fld_2"_s}, {Member::FieldRequired, true}},
            fieldMembers);
        row(Call::FieldDelete, workspace + Members{{Member::FieldIds, QJsonArray{u"fld_13"_s}}}, {});
        row(Call::CampaignList, {}, {Member::WorkspaceId, Member::WorkspaceName, Member::CampaignList});
        row(Call::MessagesPublish, {{Member::CampaignId, u"cmp_2"_s}}, {Member::JobId});
        row(Call::MessagesPages, campaign, {Member::PageCount});
        row(Call::MessagesFetch, campaign + Members{{Member::PageNumber, 1}, {Member::ExportType, u"json"_s}},
            {Member::FileRecipient, Member::FileChannel, Member::FileSubject, Member::FileBody});
        row(Call::RerunHistory, campaign,
            {Member::RunNumber, Member::GroupId, Member::RunSegments, Member::RunSummary, Member::RunStatus,
             Member::RunCreatedAt});
        row(Call::RerunMessages, campaign,
            {Member::MessageId, Member::MessageSegment, Member::MessageChannel, Member::MessageSubject,
             Member::MessageBody, Member::MessageReviewStatus, Member::MessageApprovalStage, Member::MessageArchived});
        row(Call::RerunInitiate, campaign + Members{{Member::GroupId, u"grp_2"_s}},
            {Member::RunNumber, Member::JobId, Member::RunStatus});
    }
    void answersHaveTheirMembers()
    {
        QFETCH(int, call);
        QFETCH(Members, request);
        QFETCH(QList<Member>, members);
        const auto answer = m_client->call(Call(call), request);
        QVERIFY2(answer.status == 200, answer.body.constData());
        QCOMPARE(answer.json.value(SandboxClient::name(Member::EnvelopeCode)).toInt(-1), 0);
        QVERIFY(!answer.message().isEmpty());
        const QJsonValue data = answer.data();
        const QJsonObject object = data.isArray() ? data.toArray().first().toObject() : data.toObject();
        for (const Member member : members)
            QVERIFY2(object.contains(SandboxClient::name(member)), memberKey(member).data());
        if (Call(call) == Call::MessagesFetch) { // its rows have the file's columns, and those are the account's
            QJsonObject envelope = answer.json;
            envelope.remove(SandboxClient::name(Member::EnvelopeData));
            QCOMPARE(unknownNames(envelope), QStringList());
        } else {
            QCOMPARE(unknownNames(answer.json), QStringList());
        }
    }

    void signInAndRefreshHaveTheirMembers()
    {
        SandboxClient client;
        const Contract &contract = Contract::builtIn();
        const Contract::Endpoint &login = contract.endpoint(Call::AuthLogin);
        const QJsonObject account = SandboxClient::json(
            {{Member::AuthEmail, QString(kSandboxEmail)}, {Member::AuthPassword, QString(kSandboxPassword)}});
        const auto signedIn =
            client.send(login.method, client.url(login.path), QJsonDocument(account).toJson(),
                        {{"Content-Type", "application/json"}, {"x-api-key", QString(kSandboxApiKey).toLatin1()}});
        const QByteArray token =
            signedIn.json.value(SandboxClient::name(Member::AuthRefreshToken)).toString().toLatin1();
        const Contract::Endpoint &refresh = contract.endpoint(Call::AuthRefresh);
        const auto refreshed =
            client.send(refresh.method, client.url(refresh.path), {}, {{"Authorization", "Bearer " + token}});
        for (const SandboxAnswer &answer : {signedIn, refreshed}) {
            QVERIFY2(answer.status == 200, answer.body.constData());
            QCOMPARE(answer.json.value(SandboxClient::name(Member::EnvelopeCode)).toInt(-1), 0);
            for (const Member member : {Member::EnvelopeMessage, Member::AuthToken, Member::AuthRefreshToken})
                QVERIFY2(!answer.json.value(SandboxClient::name(member)).toString().isEmpty(),
                         memberKey(member).data());
            QCOMPARE(unknownNames(answer.json), QStringList());
        }
    }

    void refusalsHaveTheContractsNames()
    {
        const auto refused = m_client->call(Call::GroupList); // no workspace
        QVERIFY(refused.status >= 400);
        QCOMPARE(unknownNames(refused.json), QStringList());
        const auto rows = m_client->upload(u"wsp_1"_s, u"grp_1"_s, "customer_id,first_name\n,Nobody\n");
        QVERIFY(!at(rows.data(), Member::EnvelopeErrors).toArray().isEmpty());
        QCOMPARE(unknownNames(rows.json), QStringList());
    }

    void customersAndCampaignsHaveTheirMembers()
    {
        const Members body{{Member::WorkspaceId, u"wsp_1"_s}, {Member::GroupId, u"grp_2"_s}, {Member::PageNumber, 1}};
        const QJsonValue customer =
            at(m_client->call(Call::CustomerList, body).data(), Member::CustomerList).toArray().first();
        for (const Member member :
             {Member::CustomerId, Member::CustomerProfile, Member::CustomerCreatedAt, Member::CustomerUpdatedAt})
            QVERIFY(!at(customer, member).isUndefined());
        const QJsonValue workspace = m_client->call(Call::CampaignList).array().first();
        const QJsonValue campaign = at(workspace, Member::CampaignList).toArray().last();
        for (const Member member :
             {Member::CampaignId, Member::CampaignName, Member::CampaignStage, Member::CampaignChannel, Member::GroupId,
              Member::CampaignMessageCount, Member::CampaignCreatedAt})
            QVERIFY(!at(campaign, member).isUndefined());
    }

    void anotherContractGivesOtherNames()
    {
        ContractLoader loader;
        const auto contract = loader.load(R"({"members": {"group.name": ["title"], "envelope.data": ["result"]},
            "endpoints": {"group.list": {"method": "GET", "path": "/v2/groups"}}})");
        QVERIFY(contract);
        SandboxClient client(SandboxClient::smallOptions(), *contract);
        client.signIn();
        const auto answer =
            client.send("GET", client.url(u"/v2/groups"_s),
                        QJsonDocument(SandboxClient::json({{Member::WorkspaceId, u"wsp_1"_s}})).toJson(),
                        {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + client.token}});
        QCOMPARE(answer.status, 200);
        const QJsonObject group = answer.json.value(u"result"_s).toArray().first().toObject();
        QCOMPARE(group.value(u"title"_s).toString(), u"All customers"_s);
        QVERIFY(!group.contains(u"name"_s));
        QCOMPARE(client.call(Call::GroupList, {{Member::WorkspaceId, u"wsp_1"_s}}).status, 404); // the old path
    }

private:
    /// Every name in an answer must be one of the contract's; what stands inside a profile is the account's own.
    static void collectUnknown(const QJsonValue &value, QStringList &unknown)
    {
        static const QSet<QString> known = [] {
            QSet<QString> names;
            for (int i = 0; i < kMemberCount; ++i)
                names.insert(SandboxClient::name(Member(i)));
            return names;
        }();
        for (const QJsonValue &item : value.toArray())
            collectUnknown(item, unknown);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!known.contains(it.key()))
                unknown << it.key();
            else if (it.key() != SandboxClient::name(Member::CustomerProfile))
                collectUnknown(*it, unknown);
        }
    }
    static QStringList unknownNames(const QJsonValue &answer)
    {
        QStringList unknown;
        collectUnknown(answer, unknown);
        return unknown;
    }

    std::unique_ptr<SandboxClient> m_client;
};

} // namespace nudge::test

QTEST_GUILESS_MAIN(nudge::test::SandboxContractTest)
#include "sandbox_contract_test.moc"
