// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/campaign_codec.h"
#include "api/codec.h"
#include "api/customer_codec.h"
#include "api/field_codec.h"
#include "api/group_codec.h"
#include "api/message_codec.h"
#include "api/upload_codec.h"
#include "contract/contract_loader.h"

#include <QJsonDocument>
#include <QTest>

using namespace nudge;
using namespace Qt::StringLiterals;
using Category = ApiError::Category;

namespace {

const Contract &contract()
{
    return Contract::builtIn();
}

QJsonValue json(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAGroup()
    {
        const auto group = codec::readGroup(contract(), Call::GroupList, json(R"({
            "customer_group_id": 9007199254740993, "name": "Größe", "customer_count": "12",
            "created_at": "2026-02-03T04:05:06Z", "surprise": {"ignored": true}})"));
        QVERIFY(group);
        QCOMPARE(group->id.value, u"9007199254740993"_s); // beyond 2^53
        QCOMPARE(group->name, u"Größe"_s);
        QCOMPARE(group->customerCount, 12);
        QCOMPARE(group->createdAt, QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), Qt::UTC));
        QVERIFY(!group->updatedAt.isValid());
    }

    void namesTheMemberThatIsMissing()
    {
        const auto group = codec::readGroup(contract(), Call::GroupCreate, json(R"({"group": "x"})"));
        QVERIFY(!group);
        QCOMPARE(group.error().category, Category::Contract);
        QCOMPARE(group.error().endpoint, u"group.create"_s);
        QCOMPARE(group.error().contractMember, u"customer_group_id"_s);
        QCOMPARE(group.error().contractFound, u"nothing"_s);

        const auto list = codec::readList<CustomerGroup>(contract(), Call::GroupList, json("{}"), codec::readGroup);
        QCOMPARE(list.error().contractMember, u"data"_s);
        QCOMPARE(list.error().contractFound, u"object"_s);

        const auto second = codec::readList<CustomerGroup>(
            contract(), Call::GroupList, json(R"([{"id": "1", "name": "a"}, {"id": "2"}])"), codec::readGroup);
        QCOMPARE(second.error().contractMember, u"name"_s);
    }

    void readsFields()
    {
        const auto field = codec::readField(contract(), Call::FieldList, json(R"({
            "field_id": "f1", "field_name": "born", "field_type": "DATE", "field_format": "dd/MM/yyyy",
            "required": 1, "unique_identifier": "true"})"));
        QVERIFY(field);
        QVERIFY(field->type == FieldType::Date);
        QCOMPARE(field->format, u"dd/MM/yyyy"_s);
        QVERIFY(field->required);
        QVERIFY(field->uniqueIdentifier);
        QCOMPARE(codec::fieldTypeWord(contract(), *field), u"Date"_s);
    }

    void keepsAFieldTypeThatItDoesNotKnow()
    {
        const auto field = codec::readField(contract(), Call::FieldList, json(R"({
            "field_id": "f1", "field_name": "size", "field_type": "enum", "options": ["S", "M", 42]})"));
        QVERIFY(field);
        QVERIFY(field->type == FieldType::Unknown);
        QCOMPARE(field->typeText, u"enum"_s);
        QCOMPARE(field->options, (QStringList{u"S"_s, u"M"_s, u"42"_s}));
        QCOMPARE(codec::fieldTypeWord(contract(), *field), u"enum"_s);
    }

    void keepsProfileValuesAsText()
    {
        const auto page = codec::readCustomerPage(contract(), Call::CustomerList, json(R"({"customers": [
            {"customer_id": 17, "profile": {"zip": "007", "n": 12345678901234567, "x": 1.5, "on": true,
                                            "none": null, "tags": ["a", 1]}},
            {"customer_id": "b", "profile": "c2VhbGVk"}], "page": 1, "pages": 3, "total": 500})"));
        QVERIFY(page);
        QCOMPARE(page->total, 500);
        QCOMPARE(page->pages, 3);
        const Customer &first = page->customers[0];
        QCOMPARE(first.id.value, u"17"_s);
        QCOMPARE(first.profile.value(u"zip"_s), u"007"_s);
        QCOMPARE(first.profile.value(u"n"_s), u"12345678901234567"_s);
        QCOMPARE(first.profile.value(u"x"_s), u"1.5"_s);
        QCOMPARE(first.profile.value(u"on"_s), u"true"_s);
        QCOMPARE(first.profile.value(u"none"_s), QString());
        QCOMPARE(first.profile.value(u"tags"_s), u"[\"a\",1]"_s);
        QVERIFY(first.sealedProfile.isEmpty());
        QCOMPARE(page->customers[1].sealedProfile, u"c2VhbGVk"_s);
        QVERIFY(page->customers[1].profile.isEmpty());
    }

    void aCustomerWithoutAProfileIsAContractError()
    {
        const auto customer = codec::readCustomer(contract(), Call::CustomerList, json(R"({"id": "1", "profile": 5})"));
        QCOMPARE(customer.error().contractMember, u"profile"_s);
        QCOMPARE(customer.error().contractFound, u"number"_s);
    }

    void readsCampaignsOfEveryStage()
    {
        const auto entry = codec::readWorkspaceCampaigns(contract(), Call::CampaignList, json(R"({
            "workspace_id": "w", "workspace_name": "Shop", "campaigns": [
            {"campaign_id": "c1", "name": "A", "stage": "READY TO publish", "channel": "SMS", "customer_group_id": "g"},
            {"id": "c2", "name": "B", "stage": "Published", "channel": "e-mail", "published_at": "2026-01-02"},
            {"id": "c3", "name": "C", "stage": "On hold", "channel": "carrier pigeon"}]})"));
        QVERIFY(entry);
        QCOMPARE(entry->workspace.name, u"Shop"_s);
        const auto &campaigns = entry->campaigns;
        QVERIFY(campaigns[0].stage == CampaignStage::ReadyToPublish && campaigns[0].channel == Channel::Sms);
        QCOMPARE(campaigns[0].stageText, u"READY TO publish"_s);
        QCOMPARE(campaigns[0].group.value, u"g"_s);
        QCOMPARE(campaigns[0].workspace.value, u"w"_s);
        QCOMPARE(campaigns[0].messageCount, -1);
        QVERIFY(campaigns[1].stage == CampaignStage::Published && campaigns[1].channel == Channel::Email);
        QVERIFY(campaigns[1].group.isEmpty()); // "id" is the campaign's own, not its group's
        QCOMPARE(campaigns[1].publishedAt.date(), QDate(2026, 1, 2));
        QVERIFY(campaigns[2].stage == CampaignStage::Unknown && campaigns[2].channel == Channel::Unknown);
        QCOMPARE(campaigns[2].stageText, u"On hold"_s);
        QCOMPARE(campaigns[2].channelText, u"carrier pigeon"_s);
    }

    void refusesAnAddressThatIsNone()
    {
        for (const char *odd : {R"({"url": "/relative"})", R"({"url": "not an address"})", R"({"url": ""})", "{}"})
            QVERIFY2(!codec::readExportUrl(contract(), Call::MessagesFetch, json(odd)), odd);
        const auto url = codec::readExportUrl(contract(), Call::MessagesFetch,
                                              json("{\"url\": \"https://files.example.com/a%2Fb?sig=a%2Bb\"}"));
        QCOMPARE(url->toEncoded(), QByteArray("https://files.example.com/a%2Fb?sig=a%2Bb"));
    }

    void readsUploadAnswers()
    {
        const auto answer = codec::readUploadAnswer(contract(), Call::CustomerCheck, json(R"({
            "accepted": 10, "updated": 4, "rejected": 2, "job_id": 77,
            "errors": [{"row": 3, "field": "age", "message": "no number"}]})"));
        QVERIFY(answer);
        QCOMPARE(answer->accepted, 10);
        QCOMPARE(answer->updated, 4);
        QCOMPARE(answer->rejected, 2);
        QCOMPARE(answer->job.value, u"77"_s);
        QCOMPARE(answer->errors, (QList<RowError>{{3, u"age"_s, u"no number"_s}}));
        QCOMPARE(codec::readUploadAnswer(contract(), Call::CustomerCheck, json("{}")).error().contractMember,
                 u"accepted"_s);
    }

    void writesCsv()
    {
        const QList<QStringList> rows = {
            {u"Zoë"_s, u"a,b"_s}, {u"say \"hi\""_s, u"two\nlines"_s}, {u" edge"_s, QString()}};
        QCOMPARE(codec::toCsv({u"name"_s, u"note"_s}, rows),
                 QByteArray("name,note\r\nZoë,\"a,b\"\r\n\"say \"\"hi\"\"\",\"two\nlines\"\r\n\" edge\",\r\n"));
        QCOMPARE(codec::toCsv({u"name"_s}, {{QString()}}), QByteArray("name\r\n\"\"\r\n"));
    }

    void writesAnUploadAsAFile()
    {
        const auto body = codec::writeUpload(contract(), {{u"w"_s}, {u"g"_s}, {u"a"_s}, {{u"1"_s}}});
        QVERIFY(body.contentType.startsWith("multipart/form-data; boundary="));
        const QByteArray boundary = "--" + body.contentType.mid(body.contentType.indexOf('=') + 1);
        QCOMPARE(body.bytes.count(boundary), 4);
        QVERIFY(body.bytes.endsWith(QByteArray(boundary + "--\r\n")));
        QVERIFY(body.bytes.contains("name=\"workspace_id\"\r\n\r\nw\r\n"));
        QVERIFY(body.bytes.contains("name=\"customer_group_id\"\r\n\r\ng\r\n"));
        QVERIFY(body.bytes.contains("name=\"file\"; filename=\"customers.csv\"\r\nContent-Type: text/csv; "
                                    "charset=utf-8\r\n\r\na\r\n1\r\n\r\n"));
    }

    void writesAnUploadAsObjectsWhereTheContractSaysSo()
    {
        ContractLoader loader;
        const auto objects = loader.load(R"({"options": {"upload.encoding": "object"}})");
        QVERIFY(objects);
        const auto body = codec::writeUpload(*objects, {{u"w"_s}, {u"g"_s}, {u"zip"_s, u"n"_s}, {{u"007"_s, u"1"_s}}});
        QCOMPARE(body.contentType, QByteArray("application/json"));
        QCOMPARE(QJsonDocument::fromJson(body.bytes),
                 QJsonDocument::fromJson(
                     R"({"workspace_id":"w","customer_group_id":"g","customers":[{"zip":"007","n":"1"}]})"));
    }

    void readsARenamedMember()
    {
        ContractLoader loader;
        const auto other = loader.load(R"({"members": {"group.id": ["gid"], "group.name": ["title"]}})");
        QVERIFY(other);
        const auto group = codec::readGroup(*other, Call::GroupList, json(R"({"gid": 1, "title": "A"})"));
        QCOMPARE(group->name, u"A"_s);
        QVERIFY(!codec::readGroup(*other, Call::GroupList, json(R"({"id": 1, "name": "A"})")));
    }
};

QTEST_GUILESS_MAIN(CodecTest)
#include "codec_test.moc"
