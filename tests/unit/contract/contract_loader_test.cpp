// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract_loader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace nudge;
using namespace Qt::StringLiterals;
using Kind = ContractProblem::Kind;

class ContractLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInNamesEveryEntry();
    void everyEntryIsMarkedOnce();
    void aUserFileNeedsOnlyWhatDiffers();
    void refuses_data();
    void refuses();
    void aMissingFileIsNamed();
};

void ContractLoaderTest::builtInNamesEveryEntry()
{
    const Contract &contract = Contract::builtIn();
    for (int i = 0; i < kCallCount; ++i) {
        QCOMPARE(callFromKey(QString(callKey(Call(i)))), Call(i));
        QVERIFY(contract.endpoint(Call(i)).path.startsWith(u"/v1/"_s));
    }
    for (int i = 0; i < kMemberCount; ++i)
        QVERIFY(!contract.name(Member(i)).isEmpty());
    QCOMPARE(contract.endpoint(Call::CustomerDelete).method, QByteArray("DELETE"));
    QCOMPARE(contract.word(WireValue::FieldTypeDate), u"Date"_s);
}

void ContractLoaderTest::everyEntryIsMarkedOnce()
{
    QFile file(u":/contract/nudgescribe-v1.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QStringList marked;
    for (const auto &list : {u"documented"_s, u"assumed"_s}) {
        const QJsonArray entries = root[u"status"_s][list].toArray();
        for (const QJsonValue &entry : entries)
            marked << entry.toString();
    }
    QStringList expected;
    for (const QString &section : {u"endpoints"_s, u"options"_s, u"members"_s, u"values"_s})
        expected << root[section].toObject().keys();
    for (const QString &section : {u"servers"_s, u"headers"_s}) {
        const QStringList keys = root[section].toObject().keys();
        for (const QString &key : keys)
            expected << section + u'.' + key;
    }
    marked.sort();
    expected.sort();
    QCOMPARE(marked, expected);
    QVERIFY(Contract::builtIn().isDocumented(u"auth.email"));
    QVERIFY(!Contract::builtIn().isDocumented(u"customer.id"));
}

void ContractLoaderTest::aUserFileNeedsOnlyWhatDiffers()
{
    ContractLoader loader;
    const auto contract = loader.load(R"({"name": "mine", "members": {"customer.id": ["uid", "customer_id"]},
        "endpoints": {"group.list": {"method": "GET", "path": "/v2/groups"}},
        "options": {"customers.pageSize": 50, "upload.encoding": "object"},
        "status": {"documented": ["customer.id"]}})");
    QVERIFY2(contract.has_value(), qPrintable(loader.problem().subject));
    QCOMPARE(contract->name(Member::CustomerId), u"uid"_s);
    QCOMPARE(contract->endpoint(Call::GroupList).path, u"/v2/groups"_s);
    QCOMPARE(contract->endpoint(Call::GroupCreate).path, Contract::builtIn().endpoint(Call::GroupCreate).path);
    QCOMPARE(contract->customerPageSize(), 50);
    QVERIFY(!contract->uploadAsFile());
    QVERIFY(contract->isDocumented(u"customer.id"));
}

void ContractLoaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<QString>("subject");

    QTest::newRow("no JSON") << QByteArray("{\n  \"name\": \"x\",\n  oops\n}") << Kind::NotJson << 3LL << QString();
    QTest::newRow("empty") << QByteArray() << Kind::NotJson << 1LL << QString();
    QTest::newRow("an array") << QByteArray("[]") << Kind::NotAnObject << 1LL << QString();
    QTest::newRow("section") << QByteArray("{\n\"member\": {}}") << Kind::UnknownSection << 2LL << u"member"_s;
    QTest::newRow("member") << QByteArray("{\"members\": {\n\n\"customer.nope\": [\"a\"]}}") << Kind::UnknownEntry
                            << 3LL << u"members.customer.nope"_s;
    QTest::newRow("text for list") << QByteArray("{\"members\": {\n\"customer.id\": \"a\"}}") << Kind::WrongType << 2LL
                                   << u"members.customer.id"_s;
    QTest::newRow("empty list") << QByteArray("{\"members\": {\"customer.id\": []}}") << Kind::WrongType << 1LL
                                << u"members.customer.id"_s;
    QTest::newRow("method") << QByteArray(R"({"endpoints": {"group.list": {"method": "FETCH", "path": "/x"}}})")
                            << Kind::BadEndpoint << 1LL << u"endpoints.group.list"_s;
    QTest::newRow("path to another host")
        << QByteArray(R"({"endpoints": {"group.list": {"method": "GET", "path": "//evil.example"}}})")
        << Kind::BadEndpoint << 1LL << u"endpoints.group.list"_s;
    QTest::newRow("http server") << QByteArray(R"({"servers": {"production": "http://example.com"}})")
                                 << Kind::BadServer << 1LL << u"servers.production"_s;
    QTest::newRow("page size") << QByteArray(R"({"options": {"customers.pageSize": 0}})") << Kind::WrongType << 1LL
                               << u"options.customers.pageSize"_s;
}

void ContractLoaderTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(Kind, kind);
    QFETCH(qint64, line);
    QFETCH(QString, subject);
    ContractLoader loader;
    QVERIFY(!loader.load(json));
    QCOMPARE(loader.problem().kind, kind);
    QCOMPARE(loader.problem().line, line);
    if (!subject.isEmpty())
        QCOMPARE(loader.problem().subject, subject);
}

void ContractLoaderTest::aMissingFileIsNamed()
{
    QTemporaryDir dir;
    ContractLoader loader;
    QVERIFY(!loader.loadFile(dir.filePath(u"none.json"_s)));
    QCOMPARE(loader.problem().kind, Kind::CannotRead);
    QVERIFY(!loader.problem().subject.isEmpty());
}

QTEST_GUILESS_MAIN(ContractLoaderTest)
#include "contract_loader_test.moc"
