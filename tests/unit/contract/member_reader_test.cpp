// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/member_reader.h"

#include <QJsonDocument>
#include <QTest>

using namespace nudge;
using namespace Qt::StringLiterals;

namespace {

MemberReader reader(const QByteArray &json)
{
    return {Contract::builtIn(), Call::CustomerList, QJsonDocument::fromJson(json).object()};
}

} // namespace

class MemberReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aliasesAreAcceptedInOrder();
    void numbersKeepTheirDigits();
    void aMissingRequiredMemberIsNamed();
    void theFirstErrorIsKept();
    void optionalMembersReadAsEmpty();
};

void MemberReaderTest::aliasesAreAcceptedInOrder()
{
    QCOMPARE(reader(R"({"id": "b", "customer_id": "a"})").text(Member::CustomerId), u"a"_s);
    QCOMPARE(reader(R"({"_id": "c", "id": "b"})").text(Member::CustomerId), u"b"_s);
    QCOMPARE(reader(R"({"customer_id": null, "_id": "c"})").text(Member::CustomerId), u"c"_s);
}

void MemberReaderTest::numbersKeepTheirDigits()
{
    QCOMPARE(reader(R"({"id": 9007199254740993})").text(Member::CustomerId), u"9007199254740993"_s);
    QCOMPARE(reader(R"({"id": 9223372036854775807})").text(Member::CustomerId), u"9223372036854775807"_s);
    QCOMPARE(reader(R"({"id": 0.1})").text(Member::CustomerId), u"0.1"_s);
    QCOMPARE(reader(R"({"total": "12"})").integer(Member::PageTotal, -1), 12);
}

void MemberReaderTest::aMissingRequiredMemberIsNamed()
{
    MemberReader in = reader(R"({"customers": "none"})");
    in.requiredArray(Member::CustomerList);
    QVERIFY(in.error());
    QCOMPARE(in.error()->category, ApiError::Category::Contract);
    QCOMPARE(in.error()->endpoint, u"customer.list"_s);
    QCOMPARE(in.error()->contractMember, u"customers"_s);
    QCOMPARE(in.error()->contractFound, u"text"_s);
}

void MemberReaderTest::theFirstErrorIsKept()
{
    MemberReader in = reader("{}");
    in.requiredText(Member::CustomerId);
    in.requiredInteger(Member::PageTotal);
    QCOMPARE(in.error()->contractMember, u"customer_id"_s);
    QCOMPARE(in.error()->contractFound, u"nothing"_s);
}

void MemberReaderTest::optionalMembersReadAsEmpty()
{
    const MemberReader in = reader(R"({"created_at": "2026-01-02T03:04:05Z", "updated_at": "yesterday"})");
    QCOMPARE(in.text(Member::CustomerId), QString());
    QCOMPARE(in.integer(Member::PageTotal, -1), -1);
    QCOMPARE(in.time(Member::CustomerCreatedAt), QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
    QVERIFY(!in.time(Member::CustomerUpdatedAt).isValid());
    QVERIFY(!in.error());
}

QTEST_GUILESS_MAIN(MemberReaderTest)
#include "member_reader_test.moc"
