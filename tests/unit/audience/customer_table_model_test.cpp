// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/customer_table_model.h"
#include "fake_pages.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nudge;

namespace {

QList<ProfileField> someFields()
{
    ProfileField points;
    points.name = QStringLiteral("points");
    points.type = FieldType::Number;
    ProfileField email;
    email.name = QStringLiteral("email");
    email.displayName = QStringLiteral("E-mail");
    email.uniqueIdentifier = true;
    return {points, email};
}

} // namespace

class CustomerTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUniqueIdentifierComesFirst();
    void rowsThatAreNotHereSaySoAndAreAskedFor();
    void theModelKeepsItsPromisesWhileTotalsMove();
    void aLateAnswerAfterAResetChangesNothing();
    void aFailedPageIsNotALoadingOne();
    void aMillionRowsTouchFewPages();
    void sealedProfilesShowNoValues();
};

void CustomerTableModelTest::theUniqueIdentifierComesFirst()
{
    CustomerTableModel model;
    model.setFields(someFields());
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("E-mail"));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("points"));
    const auto alignment = model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    QVERIFY(alignment.testFlag(Qt::AlignRight));
}

void CustomerTableModelTest::rowsThatAreNotHereSaySoAndAreAskedFor()
{
    FakePages pages(100);
    CustomerTableModel model;
    model.setFields(someFields());
    model.open(pages.source(), 10);
    pages.answer(0);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.index(3, 0).data().toString(), QStringLiteral("c3@example.com"));
    pages.answerAll();
    QCOMPARE(model.index(77, 0).data(CustomerTableModel::LoadingRole).toBool(), true);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    pages.answerAll();
    QVERIFY(pages.asked.contains(7));
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 70);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 79);
    QCOMPARE(model.index(77, 0).data(CustomerTableModel::LoadingRole).toBool(), false);
    QCOMPARE(model.index(77, 1).data().toString(), QStringLiteral("77"));
}

void CustomerTableModelTest::theModelKeepsItsPromisesWhileTotalsMove()
{
    FakePages pages(12);
    CustomerTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFields(someFields());
    model.open(pages.source(), 5);
    pages.answerAll();
    QCOMPARE(model.rowCount(), 12);
    for (const int total : {4, 17, 0, 9, 8}) {
        pages.total = total;
        model.reload();
        pages.answerAll();
        QCOMPARE(model.rowCount(), total);
        QCOMPARE(model.total(), qint64(total));
    }
    model.close();
    QCOMPARE(model.rowCount(), 0);
}

void CustomerTableModelTest::aLateAnswerAfterAResetChangesNothing()
{
    FakePages first(30);
    FakePages second(3);
    CustomerTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFields(someFields());
    model.open(first.source(), 10);
    first.answer(0);
    (void)model.index(25, 0).data();
    QCoreApplication::processEvents();
    QVERIFY(!first.waiting.empty());
    model.open(second.source(), 10);
    second.answerAll();
    while (!first.waiting.empty())
        first.answer(0);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.cache().heldPages(), 1);
}

void CustomerTableModelTest::aFailedPageIsNotALoadingOne()
{
    FakePages pages(40);
    CustomerTableModel model;
    model.setFields(someFields());
    model.open(pages.source(), 10);
    pages.answerAll();
    QSignalSpy failures(&model, &CustomerTableModel::pageFailed);
    (void)model.index(35, 0).data();
    QCoreApplication::processEvents();
    pages.fail(0);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(model.index(35, 0).data(CustomerTableModel::LoadingRole).toBool(), false);
    QCOMPARE(model.index(35, 0).data(CustomerTableModel::ErrorRole).toBool(), true);
    model.retry();
    pages.answerAll();
    QCOMPARE(model.index(35, 0).data(CustomerTableModel::ErrorRole).toBool(), false);
    QCOMPARE(model.index(35, 0).data().toString(), QStringLiteral("c35@example.com"));
}

void CustomerTableModelTest::aMillionRowsTouchFewPages()
{
    FakePages pages(1'000'000);
    CustomerTableModel model(nullptr, 10);
    model.setFields(someFields());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.open(pages.source(), 200);
    pages.answer(0);
    pages.answerAll();
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(resets.size(), 2); // one that empties, one that fills
    for (int row = 0; row < 1'000'000; row += 10'000) {
        model.setVisibleRows(row, row + 50);
        pages.answerAll();
        QCOMPARE(model.index(row, 1).data().toString(), QString::number(row));
        QVERIFY(model.cache().heldPages() <= 10);
    }
    QVERIFY(pages.asked.size() <= 3 * 100 + 2);
}

void CustomerTableModelTest::sealedProfilesShowNoValues()
{
    CustomerTableModel model;
    model.setFields(someFields());
    model.open(
        [](int, int) {
            Customer sealed;
            sealed.id.value = QStringLiteral("1");
            sealed.sealedProfile = QStringLiteral("AES:8f3b");
            CustomerPage page;
            page.customers = {sealed};
            page.total = 1;
            QPromise<Result<CustomerPage>> promise;
            promise.start();
            promise.addResult(Result<CustomerPage>(page));
            promise.finish();
            return promise.future();
        },
        10);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(CustomerTableModel::SealedRole).toBool(), true);
    QVERIFY(model.index(0, 0).data().toString().isEmpty());
}

QTEST_GUILESS_MAIN(CustomerTableModelTest)
#include "customer_table_model_test.moc"
