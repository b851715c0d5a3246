// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/difference.h"

#include "import_fixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

namespace {

const QStringList kFields{u"customer_id"_s, u"first_name"_s, u"date_of_birth"_s, u"points"_s};

Customer customer(const QString &id, const QString &name, const QString &born, const QString &points)
{
    Customer out;
    out.id = {u"#"_s + id};
    out.profile = {{kFields[0], id}, {kFields[1], name}, {kFields[2], born}, {kFields[3], points}};
    return out;
}

GroupSnapshot group(const QList<Customer> &customers)
{
    GroupSnapshot out(kFields, 0);
    for (const Customer &each : customers)
        out.add(each);
    return out;
}

Difference compare(const JudgedFile &file, const GroupSnapshot &there, EmptyCells empty = EmptyCells::Keep)
{
    DifferenceOptions options;
    options.emptyCells = empty;
    return std::get<Difference>(compareWithGroup(file.plan, *file.verdict, there, options));
}

} // namespace

class DifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsNewChangedAndSame()
    {
        const JudgedFile file("Customer ID,First name,DOB,Points\n"
                              "1,Ada,21/02/1990,5\n"
                              " 2 ,Bob,,7.50\n"
                              "3,Cy,22/02/1990,\n"
                              "4,\"Zo\xC3\xAB \"\"Z\"\"\",31/02/1990,1\n"
                              "5,Eve,,2\n");
        const Difference found =
            compare(file, group({customer(u"1"_s, u"Adah"_s, u"20/02/1990"_s, u"5"_s),
                                 customer(u"2"_s, u"Bob"_s, u"01/01/2000"_s, u"7.5"_s),
                                 customer(u"3"_s, u"Cy"_s, u"22/02/1990"_s, u""_s),
                                 customer(u"4"_s, u"Zoë"_s, u""_s, u""_s), customer(u"9"_s, u"Old"_s, u""_s, u""_s)}));
        QCOMPARE(found.fresh, 1);
        QCOMPARE(found.changed, 1);
        QCOMPARE(found.same, 2); // an empty cell keeps what is there, and 7.50 is 7.5
        QCOMPARE(found.fresh + found.changed + found.same, file.verdict->valid);
        QCOMPARE(found.inGroup, 5);
        QCOMPARE(found.onlyInGroup, 1); // the one that no row names; a rejected row names its customer too
        QCOMPARE(found.shown,
                 QList<ChangedRow>({{1, u"1"_s, {{1, u"Adah"_s, u"Ada"_s}, {2, u"20/02/1990"_s, u"21/02/1990"_s}}}}));
        QCOMPARE(found.changesOf, QList<qint64>({0, 1, 1, 0}));
        QVERIFY(found.isSent(1) && !found.isSent(2) && !found.isSent(4) && found.isSent(5));
    }

    void emptyCellsCanErase()
    {
        const JudgedFile file("Customer ID,First name,DOB,Points\n2,Bob,,7\n");
        const GroupSnapshot there = group({customer(u"2"_s, u"Bob"_s, u"01/01/2000"_s, u"7"_s)});
        QCOMPARE(compare(file, there, EmptyCells::Keep).same, 1);
        const Difference erased = compare(file, there, EmptyCells::Erase);
        QCOMPARE(erased.changed, 1);
        QCOMPARE(erased.shown.first().cells, QList<ChangedCell>({{2, u"01/01/2000"_s, QString()}}));
    }

    void mendedValuesAreCompared()
    {
        JudgedFile file("Customer ID,First name,DOB,Points\nc1,ada,,1\nc2,bob,,2\n");
        file.plan.mending.rules << MendRule{MendRule::Kind::Capitals, 1, {}, {}, 0, {}}
                                << MendRule{MendRule::Kind::UpperCase, 0, {}, {}, 0, {}};
        const Difference found = compare(file, group({customer(u"C1"_s, u"Ada"_s, u""_s, u"1"_s)}));
        QCOMPARE(found.same, 1);
        QCOMPARE(found.fresh, 1);
        QVERIFY(found.freshRows.contains(2));
    }

    void numbersAndAmountsAreReadNotSpelt()
    {
        ProfileField number;
        number.type = FieldType::Number;
        QVERIFY(saysTheSame(number, "+007.50", "7.5"));
        QVERIFY(saysTheSame(number, "-0.0", "0"));
        QVERIFY(!saysTheSame(number, "-7", "7"));
        QVERIFY(!saysTheSame(number, "7,5", "7.5"));
        ProfileField amount;
        amount.type = FieldType::Currency;
        amount.format = u"EUR"_s;
        QVERIFY(saysTheSame(amount, "12.50 EUR", "12.5"));
        QVERIFY(saysTheSame(amount,
                            "\xE2\x82\xAC"
                            "12.50",
                            "12.50"));
        QVERIFY(!saysTheSame(amount, "USD 12.50", "12.50"));
        ProfileField text;
        QVERIFY(!saysTheSame(text, "007", "7"));
    }

    void findsEveryCustomerOfALargeGroup()
    {
        constexpr int kCustomers = 50'000;
        GroupSnapshot there(kFields, 0);
        for (int i = 0; i < kCustomers; ++i)
            there.add(customer(u" K%1"_s.arg(i), u"Name"_s, {}, {}));
        QCOMPARE(there.size(), kCustomers);
        for (int i = 0; i < kCustomers; ++i) {
            const QByteArray key = "K" + QByteArray::number(i);
            QCOMPARE(there.find(std::string_view(key.constData(), size_t(key.size()))), i);
        }
        QCOMPARE(there.find("K50000"), -1);
        QCOMPARE(there.find(""), -1);
        QCOMPARE(there.id(7), CustomerId{u"# K7"_s});
    }

    void isCancelled()
    {
        const JudgedFile file(customersCsv(1000));
        std::atomic<bool> cancel = true;
        DifferenceOptions options;
        options.cancel = &cancel;
        const auto found = compareWithGroup(file.plan, *file.verdict, group({}), options);
        QVERIFY(std::get<Difference>(found).cancelled);
    }

    void unreadableFileIsSaid()
    {
        const JudgedFile file(customersCsv(10));
        QVERIFY(QFile::remove(file.path));
        const auto found = compareWithGroup(file.plan, *file.verdict, group({}), {});
        QVERIFY(std::holds_alternative<FileProblem>(found));
    }
};

QTEST_GUILESS_MAIN(DifferenceTest)
#include "difference_test.moc"
