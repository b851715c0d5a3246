// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/group_reader.h"

#include "core/futures.h"
#include "support/await.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

class GroupReaderTest : public QObject
{
    Q_OBJECT

private:
    static Customer customer(int number)
    {
        Customer out;
        out.id = {QString::number(number)};
        out.profile = {{u"id"_s, u"C%1"_s.arg(number)}, {u"name"_s, u"Name"_s}};
        return out;
    }

    /// A group of so many customers; `lost` of them never come.
    static GroupReader::Source group(int customers, int lost = 0)
    {
        return [=](int page, int pageSize) {
            CustomerPage out;
            out.page = page;
            out.total = customers;
            out.pages = (customers + pageSize - 1) / pageSize;
            for (int i = page * pageSize; i < qMin(customers - lost, (page + 1) * pageSize); ++i)
                out.customers << customer(i);
            return readyFuture(Result<CustomerPage>(out));
        };
    }

    static std::shared_ptr<const GroupSnapshot> read(const GroupReader::Source &source,
                                                     std::optional<GroupReadFailure> *failure = nullptr)
    {
        GroupReader reader(source, 10, {u"id"_s, u"name"_s}, 0);
        std::shared_ptr<const GroupSnapshot> found;
        bool ended = false;
        connect(&reader, &GroupReader::finished, &reader, [&](const std::shared_ptr<const GroupSnapshot> &all) {
            found = all;
            ended = true;
        });
        connect(&reader, &GroupReader::failed, &reader, [&](const GroupReadFailure &why) {
            if (failure)
                *failure = why;
            ended = true;
        });
        reader.start();
        (void)QTest::qWaitFor([&] { return ended; }, kPatience);
        return found;
    }

private Q_SLOTS:
    void readsAllPages_data()
    {
        QTest::addColumn<int>("customers");
        for (const int customers : {0, 1, 10, 11, 95, 1000})
            QTest::addRow("%d", customers) << customers;
    }

    void readsAllPages()
    {
        QFETCH(int, customers);
        const auto found = read(group(customers));
        QVERIFY(found);
        QCOMPARE(found->size(), customers);
        if (customers > 0)
            QVERIFY(found->find(QByteArray("C" + QByteArray::number(customers - 1)).toStdString()) >= 0);
    }

    void aFewPagesAreUnderWayAtOnce()
    {
        int underWay = 0;
        int most = 0;
        QObject context;
        const auto inner = group(200);
        const auto found = read([&](int page, int pageSize) {
            most = qMax(most, ++underWay);
            return chain(inner(page, pageSize), &context, [&underWay](Result<CustomerPage> answer) {
                --underWay;
                return answer;
            });
        });
        QCOMPARE(found->size(), 200);
        QVERIFY2(most > 1 && most <= GroupReader::kMostRequests, qPrintable(QString::number(most)));
    }

    void endsWithTheFirstFailure()
    {
        std::optional<GroupReadFailure> failure;
        const auto inner = group(100);
        QVERIFY(!read(
            [&](int page, int pageSize) {
                if (page < 4)
                    return inner(page, pageSize);
                ApiError error;
                error.category = ApiError::Category::Server;
                return readyFuture(Result<CustomerPage>(error));
            },
            &failure));
        QCOMPARE(failure->kind, GroupReadFailure::Kind::Refused);
        QCOMPARE(failure->error.category, ApiError::Category::Server);
    }

    void anEncryptedProfileIsNothingToCompareWith()
    {
        std::optional<GroupReadFailure> failure;
        QVERIFY(!read(
            [](int, int) {
                CustomerPage page;
                page.total = 1;
                page.customers << Customer();
                page.customers[0].sealedProfile = u"opaque"_s;
                return readyFuture(Result<CustomerPage>(page));
            },
            &failure));
        QCOMPARE(failure->kind, GroupReadFailure::Kind::Sealed);
    }

    void fewerCustomersThanCountedAreSaid()
    {
        std::optional<GroupReadFailure> failure;
        QVERIFY(!read(group(50, 7), &failure));
        QCOMPARE(failure->kind, GroupReadFailure::Kind::Incomplete);
    }
};

QTEST_GUILESS_MAIN(GroupReaderTest)
#include "group_reader_test.moc"
