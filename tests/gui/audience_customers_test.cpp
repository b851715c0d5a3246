// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience_fixture.h"

#include "gui/audience/customers_page.h"
#include "gui/common/banner.h"

#include <QAction>
#include <QInputDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;

/// The customers page against a real sandbox.
class AudienceCustomersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aGroupShowsItsCustomers();
    void searchNarrowsTheGroups();
    void anEmptyGroupOffersAnUpload();
    void anEditIsSavedOnTheServer();
    void aValueThatDoesNotFitIsRefusedWithTheReason();
    void changesStayWhileAnotherCustomerIsLookedAt();
    void undoGoesPastASave();
    void theUniqueIdentifierCannotBeChanged();
    void aNewCustomerIsCreated();
    void aNewCustomerWithoutRequiredValuesIsNotSent();
    void deletingAsksWithTheExactNumber();
    void allIsAState();
    void aRowFarAwayIsOneStepAway();
    void goneServersLeaveTheRowsOnTheScreen();

private:
    void openMain();
    [[nodiscard]] QTableView &table() const { return *child<QTableView>(*m_page, "customersTable"); }
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }
    [[nodiscard]] QLineEdit &value(const QString &field) const
    {
        return *child<QLineEdit>(*m_page, qPrintable("valueEdit_"_L1 + field));
    }
    [[nodiscard]] QLabel &problem(const QString &field) const
    {
        return *child<QLabel>(*m_page, qPrintable("valueProblem_"_L1 + field));
    }
    [[nodiscard]] QPushButton &button(const char *name) const { return *child<QPushButton>(*m_page, name); }
    [[nodiscard]] QString textAt(int row, int column) const
    {
        return table().model()->index(row, column).data().toString();
    }
    [[nodiscard]] std::optional<Customer> onServer(const QString &key);
    static void type(QLineEdit &line, const QString &text)
    {
        line.setFocus();
        line.selectAll();
        QTest::keyClick(&line, Qt::Key_Delete);
        // As an input method does: key events of Qt Test know Latin-1 letters only.
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(&line, &event);
    }

    std::unique_ptr<AudienceFixture> m_session;
    std::unique_ptr<CustomersPage> m_page;
    CustomerGroup m_group;
};

void AudienceCustomersTest::init()
{
    m_session = std::make_unique<AudienceFixture>();
    m_page = std::make_unique<CustomersPage>(m_session->services);
    m_session->show(*m_page);
    openMain();
}

void AudienceCustomersTest::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void AudienceCustomersTest::openMain()
{
    m_group = m_session->group(u"All customers"_s);
    QVERIFY(m_group.customerCount > 3);
    m_page->openGroup(m_group.id);
    QTRY_COMPARE(rows(), int(m_group.customerCount));
    QTRY_VERIFY(!textAt(0, 0).isEmpty());
}

std::optional<Customer> AudienceCustomersTest::onServer(const QString &key)
{
    const QList<Customer> all = m_session->customersOf(m_group.id);
    for (const Customer &customer : all) {
        if (customer.profile.value(u"customer_id"_s) == key)
            return customer;
    }
    return std::nullopt;
}

void AudienceCustomersTest::aGroupShowsItsCustomers()
{
    QVERIFY(table().isVisible());
    QCOMPARE(table().model()->headerData(0, Qt::Horizontal).toString(), u"Customer number"_s);
    const QString number = m_page->locale().toString(m_group.customerCount);
    QVERIFY(child<QLabel>(*m_page, "customerCount")->text().contains(number));
    // A screen reader needs a current row.
    QVERIFY(table().currentIndex().isValid());
    QVERIFY(onServer(textAt(0, 0)));
}

void AudienceCustomersTest::searchNarrowsTheGroups()
{
    auto *list = child<QListView>(*m_page, "groupList");
    QCOMPARE(list->model()->rowCount(), 3);
    QTest::keyClicks(child<QLineEdit>(*m_page, "groupSearch"), u"loyal"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_COMPARE(m_page->currentGroup(), m_session->group(u"Loyalty members"_s).id);
}

void AudienceCustomersTest::anEmptyGroupOffersAnUpload()
{
    const GroupId empty = m_session->group(u"Spring newsletter"_s).id;
    m_page->openGroup(empty);
    QSignalSpy uploads(m_page.get(), &CustomersPage::uploadRequested);
    QTRY_VERIFY(!table().isVisible());
    QPushButton *offer = nullptr;
    QTRY_VERIFY((offer = m_page->findChild<QPushButton *>(u"emptyActionButton"_s)) != nullptr);
    QTRY_VERIFY(offer->isVisible());
    click(offer);
    QCOMPARE(uploads.size(), 1);
    QCOMPARE(uploads.first().first().value<GroupId>(), empty);
}

void AudienceCustomersTest::anEditIsSavedOnTheServer()
{
    table().selectRow(1);
    const QString key = textAt(1, 0);
    type(value(u"city"_s), u"Göteborg"_s);
    type(value(u"visits"_s), u"1207"_s);
    QCOMPARE(m_page->unsavedCount(), 1);
    click(&button("saveCustomerButton"));
    QTRY_COMPARE(m_page->unsavedCount(), 0);
    const auto saved = onServer(key);
    QVERIFY(saved);
    QCOMPARE(saved->profile.value(u"city"_s), u"Göteborg"_s);
    QCOMPARE(saved->profile.value(u"visits"_s), u"1207"_s);
    QCOMPARE(saved->profile.value(u"email"_s), value(u"email"_s).text());
    QTRY_COMPARE(textAt(1, 10), u"Göteborg"_s);
}

void AudienceCustomersTest::aValueThatDoesNotFitIsRefusedWithTheReason()
{
    table().selectRow(0);
    const QString key = textAt(0, 0);
    const auto before = onServer(key);
    type(value(u"date_of_birth"_s), u"1999-31-31"_s);
    QVERIFY(problem(u"date_of_birth"_s).isVisible());
    QVERIFY(problem(u"date_of_birth"_s).text().contains("1999-31-31"_L1));
    click(&button("saveCustomerButton"));
    QCOMPARE(value(u"date_of_birth"_s).text(), u"1999-31-31"_s); // what was typed stays
    QCOMPARE(m_page->unsavedCount(), 1);
    QCOMPARE(onServer(key)->profile, before->profile);
    type(value(u"date_of_birth"_s), u"1999-12-31"_s);
    QVERIFY(problem(u"date_of_birth"_s).isHidden());
    click(&button("saveCustomerButton"));
    QTRY_COMPARE(m_page->unsavedCount(), 0);
    QCOMPARE(onServer(key)->profile.value(u"date_of_birth"_s), u"1999-12-31"_s);
}

void AudienceCustomersTest::changesStayWhileAnotherCustomerIsLookedAt()
{
    table().selectRow(0);
    type(value(u"city"_s), u"Ulaanbaatar"_s);
    table().selectRow(2);
    QVERIFY(value(u"city"_s).text() != u"Ulaanbaatar"_s);
    auto *note = child<QToolButton>(*m_page, "unsavedButton");
    QVERIFY(note->isVisible());
    m_page->openGroup(m_session->group(u"Loyalty members"_s).id);
    QTRY_VERIFY(!textAt(0, 0).isEmpty());
    QCOMPARE(m_page->unsavedCount(), 1);
    click(note);
    QTRY_COMPARE(value(u"city"_s).text(), u"Ulaanbaatar"_s);
    click(&button("discardCustomerButton"));
    QCOMPARE(m_page->unsavedCount(), 0);
    m_page->undoStack()->undo(); // even discarding can be undone
    QCOMPARE(value(u"city"_s).text(), u"Ulaanbaatar"_s);
}

void AudienceCustomersTest::undoGoesPastASave()
{
    QSignalSpy stacks(m_page.get(), &Page::undoStackChanged);
    table().selectRow(0);
    QVERIFY(!stacks.isEmpty()); // Edit › Undo follows the customer
    const QString key = textAt(0, 0);
    const QString before = value(u"city"_s).text();
    type(value(u"city"_s), u"Porto"_s);
    click(&button("saveCustomerButton"));
    QTRY_COMPARE(m_page->unsavedCount(), 0);
    m_page->undoStack()->undo();
    QCOMPARE(value(u"city"_s).text(), before);
    QCOMPARE(m_page->unsavedCount(), 1);
    click(&button("saveCustomerButton"));
    QTRY_COMPARE(m_page->unsavedCount(), 0);
    QCOMPARE(onServer(key)->profile.value(u"city"_s), before);
}

void AudienceCustomersTest::theUniqueIdentifierCannotBeChanged()
{
    table().selectRow(0);
    QVERIFY(value(u"customer_id"_s).isReadOnly());
    QVERIFY(child<QLabel>(*m_page, "valueNote_customer_id")->isVisible());
    QVERIFY(!value(u"first_name"_s).isReadOnly());
}

void AudienceCustomersTest::aNewCustomerIsCreated()
{
    click(&button("newCustomerButton"));
    QVERIFY(!value(u"customer_id"_s).isReadOnly());
    type(value(u"customer_id"_s), u"N-0001"_s);
    type(value(u"first_name"_s), u"Nokuthula"_s);
    type(value(u"balance"_s), u"12.50"_s);
    click(&button("saveCustomerButton"));
    QTRY_COMPARE(rows(), int(m_group.customerCount) + 1);
    const auto made = onServer(u"N-0001"_s);
    QVERIFY(made);
    QCOMPARE(made->profile.value(u"first_name"_s), u"Nokuthula"_s);
    QCOMPARE(made->profile.value(u"balance"_s), u"12.50"_s);
}

void AudienceCustomersTest::aNewCustomerWithoutRequiredValuesIsNotSent()
{
    click(&button("newCustomerButton"));
    QVERIFY(problem(u"customer_id"_s).isHidden()); // an empty form does not complain yet
    type(value(u"city"_s), u"Maseru"_s);
    click(&button("saveCustomerButton"));
    QVERIFY(problem(u"customer_id"_s).isVisible());
    QVERIFY(problem(u"first_name"_s).isVisible());
    QVERIFY(problem(u"last_name"_s).isHidden());
    QCOMPARE(m_session->group(u"All customers"_s).customerCount, m_group.customerCount);
    QCOMPARE(value(u"city"_s).text(), u"Maseru"_s);
}

void AudienceCustomersTest::deletingAsksWithTheExactNumber()
{
    const QStringList keys{textAt(0, 0), textAt(1, 0), textAt(2, 0)};
    table().setSelectionMode(QAbstractItemView::MultiSelection);
    table().selectRow(0);
    table().selectRow(2);
    click(&button("deleteCustomersButton"));
    QWidget *question = dialog("deleteCustomersQuestion");
    QVERIFY(question);
    QVERIFY(child<QLabel>(*question, "textLabel")->text().contains(u'2'));
    QVERIFY(child<QLabel>(*question, "textLabel")->text().contains(m_group.name));
    QVERIFY(child<QPushButton>(*question, "cancelButton")->isDefault());
    table().clearSelection(); // the ids are frozen
    click(child<QPushButton>(*question, "confirmButton"));
    QTRY_COMPARE(rows(), int(m_group.customerCount) - 2);
    QVERIFY(!onServer(keys[0]));
    QVERIFY(onServer(keys[1]));
    QVERIFY(!onServer(keys[2]));
}

void AudienceCustomersTest::allIsAState()
{
    m_page->openGroup(m_session->group(u"Loyalty members"_s).id);
    QTRY_COMPARE(rows(), int(m_session->group(u"Loyalty members"_s).customerCount));
    m_group = m_session->group(u"Loyalty members"_s);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(table().selectionModel()->selection().isEmpty()); // no million indexes
    click(&button("deleteCustomersButton"));
    QWidget *question = dialog("deleteCustomersQuestion");
    QVERIFY(question);
    const QString number = m_page->locale().toString(m_group.customerCount);
    QVERIFY(child<QPushButton>(*question, "confirmButton")->text().contains(number));
    click(child<QPushButton>(*question, "confirmButton"));
    QTRY_COMPARE(m_session->group(u"Loyalty members"_s).customerCount, qint64(0));
    QTRY_VERIFY(!table().isVisible());
}

void AudienceCustomersTest::aRowFarAwayIsOneStepAway()
{
    m_page->goToRowAction()->trigger();
    QWidget *asked = dialog("goToRowDialog");
    QVERIFY(asked);
    auto *ask = qobject_cast<QInputDialog *>(asked);
    ask->setIntValue(rows());
    ask->accept();
    QCOMPARE(table().currentIndex().row(), rows() - 1);
    QTRY_VERIFY(!textAt(rows() - 1, 0).isEmpty());
}

void AudienceCustomersTest::goneServersLeaveTheRowsOnTheScreen()
{
    table().selectRow(0);
    const QString key = textAt(0, 0);
    m_session->stack.transport.setServer(*ServerAddress::fromText(u"http://127.0.0.1:1"_s));
    type(value(u"city"_s), u"Lima"_s);
    click(&button("saveCustomerButton"));
    auto *banner = child<Banner>(*m_page, "detailsBanner");
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(value(u"city"_s).text(), u"Lima"_s);
    QCOMPARE(m_page->unsavedCount(), 1);
    m_page->refresh();
    QTRY_VERIFY(m_page->banner()->isVisible());
    QVERIFY(table().isVisible());
    QCOMPARE(textAt(0, 0), key);
    m_session->stack.transport.setServer(SessionStack::addressOf(m_session->sandbox.url()));
    click(&button("saveCustomerButton"));
    QTRY_COMPARE(m_page->unsavedCount(), 0);
    QCOMPARE(onServer(key)->profile.value(u"city"_s), u"Lima"_s);
}

QTEST_MAIN(AudienceCustomersTest)
#include "audience_customers_test.moc"
