// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_client.h"

#include <QTest>

namespace nudge::test {

using namespace Qt::StringLiterals;

/// Groups, profile fields and customers over the wire.
class SandboxCustomersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_client = std::make_unique<SandboxClient>();
        m_client->signIn();
        const QJsonArray workspaces = m_client->call(Call::CampaignList).array();
        QCOMPARE(workspaces.size(), 3);
        m_workspace = at(workspaces.first(), Member::WorkspaceId).toString();
        m_otherWorkspace = at(workspaces.last(), Member::WorkspaceId).toString();
    }
    /// Each test has an empty group of its own.
    void init()
    {
        const auto made =
            m_client->call(Call::GroupCreate, {{Member::WorkspaceId, m_workspace},
                                               {Member::GroupName, QString::fromLatin1(QTest::currentTestFunction())},
                                               {Member::GroupDescription, u"for a test"_s}});
        QCOMPARE(made.status, 200);
        m_group = at(made.data(), Member::GroupId).toString();
        QVERIFY(!m_group.isEmpty());
    }
    void cleanup()
    {
        if (!m_group.isEmpty())
            m_client->call(Call::GroupDelete, inGroup());
    }

    void groupsAreCreatedRenamedAndDeleted()
    {
        const auto list = [&] { return m_client->call(Call::GroupList, {{Member::WorkspaceId, m_workspace}}).array(); };
        QJsonObject group = where(list(), Member::GroupId, m_group);
        QCOMPARE(at(group, Member::GroupName).toString(), u"groupsAreCreatedRenamedAndDeleted"_s);
        QCOMPARE(at(group, Member::GroupDescription).toString(), u"for a test"_s);
        QCOMPARE(at(group, Member::GroupCustomerCount).toInt(-1), 0);

        Members rename = inGroup();
        rename.append({Member::GroupName, u"قائمة"_s});
        QCOMPARE(at(m_client->call(Call::GroupRename, rename).data(), Member::GroupName).toString(), u"قائمة"_s);
        group = where(list(), Member::GroupId, m_group);
        QCOMPARE(at(group, Member::GroupDescription).toString(), u"for a test"_s); // not sent, so kept

        const auto twice =
            m_client->call(Call::GroupCreate, {{Member::WorkspaceId, m_workspace}, {Member::GroupName, u"قائمة"_s}});
        QCOMPARE(twice.status, 400);

        QCOMPARE(m_client->call(Call::GroupDelete, inGroup()).status, 200);
        QVERIFY(where(list(), Member::GroupId, m_group).isEmpty());
        QCOMPARE(m_client->call(Call::CustomerPages, inGroup()).status, 400);
        m_group.clear();
    }

    void aMissingMemberIsNamed()
    {
        const auto answer = m_client->call(Call::GroupCreate, {{Member::WorkspaceId, m_workspace}});
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.message().contains(SandboxClient::name(Member::GroupName)));
    }

    void unknownIdsAreNamed()
    {
        const auto group =
            m_client->call(Call::CustomerPages, {{Member::WorkspaceId, m_workspace}, {Member::GroupId, u"grp_x"_s}});
        QCOMPARE(group.status, 400);
        QVERIFY(group.message().contains(u"grp_x"_s));
        // A group of another workspace is as unknown as one that is not there.
        QCOMPARE(
            m_client->call(Call::CustomerPages, {{Member::WorkspaceId, m_otherWorkspace}, {Member::GroupId, m_group}})
                .status,
            400);
        const auto fields = m_client->call(Call::FieldList, {{Member::WorkspaceId, u"wsp_77"_s}});
        QCOMPARE(fields.status, 401);
        QCOMPARE(fields.message(), u"Invalid Workspace"_s);
    }

    void fieldsOfAllTypesAreThere()
    {
        const QJsonArray fields = m_client->call(Call::FieldList, {{Member::WorkspaceId, m_workspace}}).array();
        const Contract &contract = Contract::builtIn();
        for (const WireValue type : {WireValue::FieldTypeString, WireValue::FieldTypeNumber, WireValue::FieldTypeChar,
                                     WireValue::FieldTypeDate, WireValue::FieldTypeCurrency})
            QVERIFY(!where(fields, Member::FieldType, contract.word(type)).isEmpty());
        QCOMPARE(at(where(fields, Member::FieldUniqueIdentifier, true), Member::FieldName).toString(),
                 u"customer_id"_s);
        QCOMPARE(at(where(fields, Member::FieldName, u"last_purchase"_s), Member::FieldFormat).toString(),
                 u"dd/MM/yyyy"_s);
    }

    void fieldsAreChecked_data()
    {
        QTest::addColumn<QString>("fieldName");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("unique");
        QTest::addColumn<int>("status");
        QTest::newRow("good") << u"weight"_s << u"number"_s << QString() << false << 200;
        QTest::newRow("good date") << u"due"_s << u"Date"_s << u"MMM dd, yyyy"_s << false << 200;
        QTest::newRow("taken name") << u"email"_s << u"string"_s << QString() << false << 400;
        QTest::newRow("unknown type") << u"x"_s << u"enum"_s << QString() << false << 400;
        QTest::newRow("date without format") << u"x"_s << u"Date"_s << QString() << false << 401;
        QTest::newRow("unknown date format") << u"x"_s << u"Date"_s << u"yyyy"_s << false << 400;
        QTest::newRow("unknown currency") << u"x"_s << u"currency"_s << u"EURO"_s << false << 400;
        QTest::newRow("second unique identifier") << u"x"_s << u"string"_s << QString() << true << 400;
    }
    void fieldsAreChecked()
    {
        QFETCH(QString, fieldName);
        QFETCH(QString, type);
        QFETCH(QString, format);
        QFETCH(bool, unique);
        QFETCH(int, status);
        Members field{{Member::WorkspaceId, m_workspace},
                      {Member::FieldName, fieldName},
                      {Member::FieldType, type},
                      {Member::FieldUniqueIdentifier, unique}};
        if (!format.isEmpty())
            field.append({Member::FieldFormat, format});
        const auto answer = m_client->call(Call::FieldCreate, field);
        QCOMPARE(answer.status, status);
        if (status != 200)
            return;
        QCOMPARE(at(answer.data(), Member::FieldType).toString(), type);
        const QString id = at(answer.data(), Member::FieldId).toString();
        const auto changed = m_client->call(
            Call::FieldUpdate,
            {{Member::WorkspaceId, m_workspace}, {Member::FieldId, id}, {Member::FieldDisplayName, u"Shown"_s}});
        QCOMPARE(at(changed.data(), Member::FieldDisplayName).toString(), u"Shown"_s);
        QCOMPARE(
            m_client->call(Call::FieldDelete, {{Member::WorkspaceId, m_workspace}, {Member::FieldIds, QJsonArray{id}}})
                .status,
            200);
    }

    void theUniqueIdentifierCannotBeDeleted()
    {
        const auto fields = [this] {
            return m_client->call(Call::FieldList, {{Member::WorkspaceId, m_workspace}}).array();
        };
        const QJsonArray before = fields();
        const QString id = at(where(before, Member::FieldUniqueIdentifier, true), Member::FieldId).toString();
        QVERIFY(!id.isEmpty());
        const auto answer =
            m_client->call(Call::FieldDelete, {{Member::WorkspaceId, m_workspace}, {Member::FieldIds, QJsonArray{id}}});
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.message().contains(u"unique identifier"_s), qUtf8Printable(answer.message()));
        QCOMPARE(fields(), before);
    }

    void deletingAFieldDeletesItsData()
    {
        const Members make{
            {Member::WorkspaceId, m_workspace}, {Member::FieldName, u"shoe"_s}, {Member::FieldType, u"number"_s}};
        const QString id = at(m_client->call(Call::FieldCreate, make).data(), Member::FieldId).toString();
        QCOMPARE(accepted(m_client->upload(m_workspace, m_group, "customer_id,first_name,shoe\nS1,Ana,42\n")), 1);
        QCOMPARE(profiles().first().toObject().value(u"shoe"_s).toString(), u"42"_s);

        const Members drop{{Member::WorkspaceId, m_workspace}, {Member::FieldIds, QJsonArray{id}}};
        QCOMPARE(m_client->call(Call::FieldDelete, drop).status, 200);
        QVERIFY(!profiles().first().toObject().contains(u"shoe"_s));
        // A new field of the old name does not find the old values.
        const QString again = at(m_client->call(Call::FieldCreate, make).data(), Member::FieldId).toString();
        QVERIFY(again != id);
        QCOMPARE(profiles().first().toObject().value(u"shoe"_s).toString(), QString());
        QCOMPARE(
            m_client
                ->call(Call::FieldDelete, {{Member::WorkspaceId, m_workspace}, {Member::FieldIds, QJsonArray{again}}})
                .status,
            200);
    }

    void uploadByFileUpsertsAndReportsRows()
    {
        const QByteArray first = "\xef\xbb\xbf"
                                 "customer_id,first_name,balance,date_of_birth,notes\r\n"
                                 "U1,Björn,10.50,1990-02-28,\"a \"\"quoted\"\", text\nin two lines\"\r\n"
                                 "U2,Ana,ten,1990-02-30,\r\n"
                                 ",Nobody,1,1990-01-01,\r\n"
                                 "U3,,1,1990-01-01,\r\n"
                                 "U4,Short\r\n"
                                 "U5,沙希,0.1,,\r\n";
        auto answer = m_client->upload(m_workspace, m_group, first);
        QCOMPARE(answer.status, 200);
        QCOMPARE(accepted(answer), 2);
        QCOMPARE(at(answer.data(), Member::UploadUpdated).toInt(-1), 0);
        QCOMPARE(at(answer.data(), Member::UploadRejected).toInt(-1), 4);
        QStringList errors;
        for (const QJsonValue &error : at(answer.data(), Member::EnvelopeErrors).toArray()) {
            errors << QString::number(at(error, Member::ErrorRow).toInt()) + u':' +
                          at(error, Member::ErrorField).toString();
            QVERIFY(!at(error, Member::ErrorMessage).toString().isEmpty());
        }
        QCOMPARE(errors,
                 (QStringList{u"2:balance"_s, u"2:date_of_birth"_s, u"3:customer_id"_s, u"4:first_name"_s, u"5:"_s}));

        // Only what is sent changes; the rest of the profile stays.
        answer =
            m_client->upload(m_workspace, m_group, "customer_id,balance,first_name\nU1,11,Björn\nU6,1,Neu\nU6,2,Neu\n");
        QCOMPARE(accepted(answer), 3);
        QCOMPARE(at(answer.data(), Member::UploadUpdated).toInt(), 2);
        const QJsonArray now = profiles();
        QCOMPARE(now.size(), 3);
        const QJsonObject bjoern = now.first().toObject();
        QCOMPARE(bjoern.value(u"balance"_s).toString(), u"11"_s);
        QCOMPARE(bjoern.value(u"notes"_s).toString(), u"a \"quoted\", text\nin two lines"_s);
        QCOMPARE(now.last().toObject().value(u"balance"_s).toString(), u"2"_s);
    }

    void filesThatDoNotFitAreRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("unknown column") << QByteArray("customer_id,shoe_size\n1,2\n") << u"shoe_size"_s;
        QTest::newRow("column twice") << QByteArray("customer_id,email,email\n1,2,3\n") << u"email"_s;
        QTest::newRow("no unique identifier") << QByteArray("first_name\nAna\n") << u"customer_id"_s;
        QTest::newRow("open quote") << QByteArray("customer_id,first_name\nZ1,Ana\nZ2,\"Bob\n") << u"line 3"_s;
        QTest::newRow("not UTF-8") << QByteArray("customer_id,first_name\nZ1,Ana\nZ2,J\xfcrgen\n") << u"line 3"_s;
    }
    void filesThatDoNotFitAreRefusedWhole()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, word);
        const auto answer = m_client->upload(m_workspace, m_group, file);
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.message().contains(word), qUtf8Printable(answer.message()));
        QCOMPARE(total(), 0); // the good rows before the broken one were not kept
    }

    void uploadByObjects()
    {
        const QJsonArray customers{
            QJsonObject{{u"customer_id"_s, u"O1"_s}, {u"first_name"_s, u"Ana"_s}, {u"visits"_s, 7}},
            QJsonObject{{u"customer_id"_s, u"O2"_s}, {u"first_name"_s, u"Bo"_s}, {u"visits"_s, u"many"_s}},
            QJsonObject{{u"customer_id"_s, u"O3"_s}, {u"first_name"_s, u"Cy"_s}, {u"hat"_s, 1}}, u"no object"_s,
            QJsonObject{{u"customer_id"_s, u"O4"_s}, {u"first_name"_s, QJsonArray()}}};
        Members body = inGroup();
        body.append({Member::CustomerList, customers});
        const auto answer = m_client->call(Call::CustomerCheck, body);
        QCOMPARE(accepted(answer), 1);
        QCOMPARE(at(answer.data(), Member::UploadRejected).toInt(), 4);
        QCOMPARE(at(answer.data(), Member::EnvelopeErrors).toArray().size(), 4);
        QCOMPARE(profiles().first().toObject().value(u"visits"_s).toString(), u"7"_s);
        QVERIFY(!answer.object().contains(SandboxClient::name(Member::JobId)));
    }

    void largeUploadsCarryAJob()
    {
        QByteArray file = "customer_id,first_name\n";
        for (int i = 0; i < 5000; ++i)
            file += "J" + QByteArray::number(i) + ",Ana\n";
        const auto answer = m_client->upload(m_workspace, m_group, file);
        QCOMPARE(accepted(answer), 5000);
        QVERIFY(!at(answer.data(), Member::JobId).toString().isEmpty());
    }

    void customersArePatchedById()
    {
        m_client->upload(m_workspace, m_group, "customer_id,first_name\nP1,Ana\nP2,Bo\n");
        const QString id = at(page(1, 10).first(), Member::CustomerId).toString();
        const auto patch = [&](QJsonObject customer) {
            Members body = inGroup();
            body.append({Member::CustomerList, QJsonArray{customer}});
            return m_client->call(Call::CustomerUpdate, body);
        };
        const QString idName = SandboxClient::name(Member::CustomerId);
        auto answer = patch({{idName, id}, {u"first_name"_s, u"Åsa"_s}});
        QCOMPARE(accepted(answer), 1);
        QCOMPARE(at(answer.data(), Member::UploadUpdated).toInt(), 1);
        QCOMPARE(profiles().first().toObject().value(u"first_name"_s).toString(), u"Åsa"_s);
        // The id is no value, although this workspace has a profile field of the same name.
        QCOMPARE(profiles().first().toObject().value(u"customer_id"_s).toString(), u"P1"_s);

        answer = patch({{idName, u"cus_999999"_s}, {u"first_name"_s, u"X"_s}});
        QCOMPARE(at(answer.data(), Member::UploadRejected).toInt(), 1);
        answer = patch({{idName, id}, {u"loyalty_tier"_s, u"AB"_s}});
        QCOMPARE(at(at(answer.data(), Member::EnvelopeErrors).toArray().first(), Member::ErrorField).toString(),
                 u"loyalty_tier"_s);
    }

    void pagesHoldTogetherAcrossDeletes()
    {
        QByteArray file = "customer_id,first_name\n";
        for (int i = 0; i < 3000; ++i)
            file += "D" + QByteArray::number(i) + ",Ana\n";
        QCOMPARE(accepted(m_client->upload(m_workspace, m_group, file)), 3000);
        QCOMPARE(total(), 3000);
        QCOMPARE(nameAt(2900), u"D2900"_s); // the places are remembered from here on

        QJsonArray ids;
        for (const int place : {0, 1, 1500, 2999})
            ids.append(at(page(place + 1, 1).first(), Member::CustomerId));
        ids.append(u"cus_0"_s); // unknown: not counted
        Members body = inGroup();
        body.append({Member::CustomerIds, ids});
        QCOMPARE(at(m_client->call(Call::CustomerDelete, body).data(), Member::CustomerDeleted).toInt(), 4);

        QCOMPARE(total(), 2996);
        QCOMPARE(nameAt(0), u"D2"_s);
        QCOMPARE(nameAt(1497), u"D1499"_s);
        QCOMPARE(nameAt(1498), u"D1501"_s);
        QCOMPARE(nameAt(2995), u"D2998"_s);
        QVERIFY(page(2997, 1).isEmpty());
        // Every customer is on exactly one page.
        QSet<QString> seen;
        for (int number = 1; number <= 3; ++number) {
            for (const QJsonValue &customer : page(number, 1000))
                seen.insert(at(customer, Member::CustomerId).toString());
        }
        QCOMPARE(seen.size(), 2996);
        m_client->upload(m_workspace, m_group, "customer_id,first_name\nlast,Ana\n");
        QCOMPARE(nameAt(2996), u"last"_s);
    }

    void pageSizesAreHonoured()
    {
        m_client->upload(m_workspace, m_group, "customer_id,first_name\nA,a\nB,b\nC,c\n");
        Members body = inGroup();
        body.append({Member::PageSize, 2});
        const auto pages = m_client->call(Call::CustomerPages, body);
        QCOMPARE(at(pages.data(), Member::PageCount).toInt(), 2);
        QCOMPARE(at(pages.data(), Member::PageTotal).toInt(), 3);
        body.append({Member::PageNumber, 2});
        const auto second = m_client->call(Call::CustomerList, body);
        QCOMPARE(at(second.data(), Member::CustomerList).toArray().size(), 1);
        QCOMPARE(at(second.data(), Member::PageNumber).toInt(), 2);
        QCOMPARE(at(second.data(), Member::PageCount).toInt(), 2);
        // Not asked to decrypt: the profile is a text that tells nothing.
        QVERIFY(at(at(second.data(), Member::CustomerList).toArray().first(), Member::CustomerProfile).isString());
        for (const auto &[size, number] : {std::pair(0, 1), std::pair(1001, 1), std::pair(10, 0)}) {
            Members wrong = inGroup();
            wrong += Members{{Member::PageSize, size}, {Member::PageNumber, number}};
            QCOMPARE(m_client->call(Call::CustomerList, wrong).status, 400);
        }
    }

private:
    [[nodiscard]] Members inGroup() const { return {{Member::WorkspaceId, m_workspace}, {Member::GroupId, m_group}}; }
    static int accepted(const SandboxAnswer &answer) { return at(answer.data(), Member::UploadAccepted).toInt(-1); }
    QJsonArray page(int number, int size)
    {
        Members body = inGroup();
        body += Members{{Member::PageNumber, number}, {Member::PageSize, size}, {Member::PageDecrypt, true}};
        return at(m_client->call(Call::CustomerList, body).data(), Member::CustomerList).toArray();
    }
    QString nameAt(int place)
    {
        const QJsonArray one = page(place + 1, 1);
        return at(one.first(), Member::CustomerProfile).toObject().value(u"customer_id"_s).toString();
    }
    QJsonArray profiles()
    {
        QJsonArray list;
        for (const QJsonValue &customer : page(1, 100))
            list.append(at(customer, Member::CustomerProfile));
        return list;
    }
    int total() { return at(m_client->call(Call::CustomerPages, inGroup()).data(), Member::PageTotal).toInt(-1); }

    std::unique_ptr<SandboxClient> m_client;
    QString m_workspace;
    QString m_otherWorkspace;
    QString m_group;
};

} // namespace nudge::test

QTEST_GUILESS_MAIN(nudge::test::SandboxCustomersTest)
#include "sandbox_customers_test.moc"
