// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience_fixture.h"

#include "gui/audience/fields_page.h"
#include "gui/audience/groups_page.h"
#include "gui/audience/number_entry.h"
#include "gui/common/banner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;

/// The groups page and the fields page against a real sandbox.
class AudienceFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_session = std::make_unique<AudienceFixture>(); }
    void cleanup() { m_session.reset(); }

    void aFieldWithADateFormatIsCreated();
    void aCurrencyIsFoundByTyping();
    void aNameThatIsTakenIsRefused();
    void whatTheServerCannotChangeIsReadOnly();
    void deletingAFieldNamesItAndItsData();
    void aGroupIsCreatedRenamedAndDeleted();
    void aRefusedGroupKeepsWhatWasTyped();
    void numbersAreReadInTheLocale_data();
    void numbersAreReadInTheLocale();

private:
    [[nodiscard]] const ProfileField *fieldNamed(const QString &name)
    {
        m_fields = m_session->fields();
        for (const ProfileField &field : std::as_const(m_fields)) {
            if (field.name == name)
                return &field;
        }
        return nullptr;
    }
    static int rowOf(const QTableView &table, const QString &name)
    {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    }

    std::unique_ptr<AudienceFixture> m_session;
    QList<ProfileField> m_fields;
};

void AudienceFieldsTest::aFieldWithADateFormatIsCreated()
{
    FieldsPage page(m_session->services);
    m_session->show(page);
    auto *table = child<QTableView>(page, "fieldsTable");
    QTRY_VERIFY(table->isVisible());
    const int before = table->model()->rowCount();
    click(child<QPushButton>(page, "newFieldButton"));
    QWidget *form = dialog("fieldDialog");
    QVERIFY(form);
    QVERIFY(!child<QPushButton>(*form, "acceptButton")->isEnabled());
    QTest::keyClicks(child<QLineEdit>(*form, "nameEdit"), u"joined"_s);
    QTest::keyClicks(child<QLineEdit>(*form, "labelEdit"), u"Joined on"_s);
    auto *types = child<QComboBox>(*form, "typeChooser");
    auto *formats = child<QComboBox>(*form, "dateFormatChooser");
    QVERIFY(formats->isHidden());
    types->setCurrentIndex(types->findData(int(FieldType::Date)));
    QVERIFY(formats->isVisible());
    QCOMPARE(formats->count(), 14);
    formats->setCurrentIndex(formats->findData(u"dd MMMM yyyy"_s));
    QVERIFY(formats->currentText().contains("31 December"_L1));
    child<QCheckBox>(*form, "requiredCheck")->setChecked(false);
    click(child<QPushButton>(*form, "acceptButton"));
    QTRY_COMPARE(table->model()->rowCount(), before + 1);
    const ProfileField *made = fieldNamed(u"joined"_s);
    QVERIFY(made);
    QCOMPARE(made->type, FieldType::Date);
    QCOMPARE(made->format, u"dd MMMM yyyy"_s);
    QCOMPARE(made->displayName, u"Joined on"_s);
}

void AudienceFieldsTest::aCurrencyIsFoundByTyping()
{
    FieldsPage page(m_session->services);
    m_session->show(page);
    auto *table = child<QTableView>(page, "fieldsTable");
    QTRY_VERIFY(table->isVisible());
    click(child<QPushButton>(page, "newFieldButton"));
    QWidget *form = dialog("fieldDialog");
    QVERIFY(form);
    QTest::keyClicks(child<QLineEdit>(*form, "nameEdit"), u"deposit"_s);
    auto *types = child<QComboBox>(*form, "typeChooser");
    types->setCurrentIndex(types->findData(int(FieldType::Currency)));
    auto *currencies = child<QComboBox>(*form, "currencyChooser");
    currencies->setEditText(u"nonsense"_s);
    QVERIFY(child<QLabel>(*form, "problemLabel")->text().contains("nonsense"_L1));
    QVERIFY(!child<QPushButton>(*form, "acceptButton")->isEnabled());
    currencies->setEditText(u"chf"_s);
    QVERIFY(child<QLabel>(*form, "problemLabel")->isHidden());
    click(child<QPushButton>(*form, "acceptButton"));
    QTRY_VERIFY(rowOf(*table, u"deposit"_s) >= 0);
    QCOMPARE(fieldNamed(u"deposit"_s)->format, u"CHF"_s);
}

void AudienceFieldsTest::aNameThatIsTakenIsRefused()
{
    FieldsPage page(m_session->services);
    m_session->show(page);
    QTRY_VERIFY(child<QTableView>(page, "fieldsTable")->isVisible());
    click(child<QPushButton>(page, "newFieldButton"));
    QWidget *form = dialog("fieldDialog");
    QVERIFY(form);
    QTest::keyClicks(child<QLineEdit>(*form, "nameEdit"), u"Email"_s);
    QVERIFY(child<QLabel>(*form, "problemLabel")->isVisible());
    QVERIFY(!child<QPushButton>(*form, "acceptButton")->isEnabled());
    QTest::keyClicks(child<QLineEdit>(*form, "nameEdit"), u"_2"_s);
    QVERIFY(child<QPushButton>(*form, "acceptButton")->isEnabled());
    child<QCheckBox>(*form, "uniqueCheck")->setChecked(true); // there is one already
    QVERIFY(!child<QPushButton>(*form, "acceptButton")->isEnabled());
}

void AudienceFieldsTest::whatTheServerCannotChangeIsReadOnly()
{
    FieldsPage page(m_session->services);
    m_session->show(page);
    auto *table = child<QTableView>(page, "fieldsTable");
    QTRY_VERIFY(table->isVisible());
    table->selectRow(rowOf(*table, u"date_of_birth"_s));
    click(child<QPushButton>(page, "changeFieldButton"));
    QWidget *form = dialog("fieldDialog");
    QVERIFY(form);
    QVERIFY(child<QLineEdit>(*form, "nameEdit")->isReadOnly());
    QVERIFY(!child<QComboBox>(*form, "typeChooser")->isEnabled());
    QVERIFY(!child<QCheckBox>(*form, "uniqueCheck")->isEnabled());
    QVERIFY(child<QLabel>(*form, "fixedLabel")->isVisible());
    QCOMPARE(child<QComboBox>(*form, "dateFormatChooser")->currentData().toString(), u"yyyy-MM-dd"_s);
    auto *label = child<QLineEdit>(*form, "labelEdit");
    label->selectAll();
    QTest::keyClicks(label, u"Birthday"_s);
    click(child<QPushButton>(*form, "acceptButton"));
    QTRY_COMPARE(table->model()->index(rowOf(*table, u"date_of_birth"_s), 1).data().toString(), u"Birthday"_s);
    QCOMPARE(fieldNamed(u"date_of_birth"_s)->displayName, u"Birthday"_s);
}

void AudienceFieldsTest::deletingAFieldNamesItAndItsData()
{
    FieldsPage page(m_session->services);
    m_session->show(page);
    auto *table = child<QTableView>(page, "fieldsTable");
    QTRY_VERIFY(table->isVisible());
    table->selectRow(rowOf(*table, u"city"_s));
    click(child<QPushButton>(page, "deleteFieldButton"));
    QWidget *question = dialog("deleteFieldQuestion");
    QVERIFY(question);
    const QString text = child<QLabel>(*question, "textLabel")->text();
    QVERIFY(text.contains("city"_L1));
    QVERIFY(text.contains("data"_L1));
    click(child<QPushButton>(*question, "cancelButton"));
    QVERIFY(fieldNamed(u"city"_s));
    click(child<QPushButton>(page, "deleteFieldButton"));
    QTRY_VERIFY((question = dialog("deleteFieldQuestion")) != nullptr);
    click(child<QPushButton>(*question, "confirmButton"));
    QTRY_COMPARE(rowOf(*table, u"city"_s), -1);
    QVERIFY(!fieldNamed(u"city"_s));
    const auto customers = m_session->customersOf(m_session->group(u"All customers"_s).id);
    QVERIFY(!customers.isEmpty());
    QVERIFY(!customers.first().profile.contains(u"city"_s));
}

void AudienceFieldsTest::aGroupIsCreatedRenamedAndDeleted()
{
    GroupsPage page(m_session->services);
    m_session->show(page);
    auto *table = child<QTableView>(page, "groupsTable");
    QTRY_VERIFY(table->isVisible());
    click(child<QPushButton>(page, "newGroupButton"));
    QWidget *form = dialog("groupDialog");
    QVERIFY(form);
    QTest::keyClicks(child<QLineEdit>(*form, "nameEdit"), u"VIP 2026"_s);
    click(child<QPushButton>(*form, "acceptButton"));
    QTRY_VERIFY(rowOf(*table, u"VIP 2026"_s) >= 0);
    QCOMPARE(table->currentIndex().row(), rowOf(*table, u"VIP 2026"_s));

    click(child<QPushButton>(page, "renameGroupButton"));
    QTRY_VERIFY((form = dialog("groupDialog")) != nullptr);
    auto *name = child<QLineEdit>(*form, "nameEdit");
    QCOMPARE(name->text(), u"VIP 2026"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Best of 2026"_s);
    click(child<QPushButton>(*form, "acceptButton"));
    QTRY_VERIFY(rowOf(*table, u"Best of 2026"_s) >= 0);
    QVERIFY(!m_session->group(u"Best of 2026"_s).id.isEmpty());
    QVERIFY(m_session->group(u"VIP 2026"_s).id.isEmpty());

    const CustomerGroup loyal = m_session->group(u"Loyalty members"_s);
    QSignalSpy opened(&page, &GroupsPage::openGroupRequested);
    table->selectRow(rowOf(*table, loyal.name));
    click(child<QPushButton>(page, "openGroupButton"));
    QCOMPARE(opened.first().first().value<GroupId>(), loyal.id);
    click(child<QPushButton>(page, "deleteGroupButton"));
    QWidget *question = dialog("deleteGroupQuestion");
    QVERIFY(question);
    QVERIFY(child<QLabel>(*question, "titleLabel")->text().contains(loyal.name));
    QVERIFY(child<QLabel>(*question, "textLabel")->text().contains(page.locale().toString(loyal.customerCount)));
    click(child<QPushButton>(*question, "confirmButton"));
    QTRY_COMPARE(rowOf(*table, loyal.name), -1);
    QVERIFY(m_session->group(loyal.name).id.isEmpty());
}

void AudienceFieldsTest::aRefusedGroupKeepsWhatWasTyped()
{
    GroupsPage page(m_session->services);
    m_session->show(page);
    QTRY_VERIFY(child<QTableView>(page, "groupsTable")->isVisible());
    click(child<QPushButton>(page, "newGroupButton"));
    QWidget *form = dialog("groupDialog");
    QVERIFY(form);
    QTest::keyClicks(child<QLineEdit>(*form, "nameEdit"), u"Offline group"_s);
    m_session->stack.transport.setServer(*ServerAddress::fromText(u"http://127.0.0.1:1"_s));
    click(child<QPushButton>(*form, "acceptButton"));
    QTRY_VERIFY(child<Banner>(*form, "banner")->isVisible());
    QCOMPARE(child<QLineEdit>(*form, "nameEdit")->text(), u"Offline group"_s);
    m_session->stack.transport.setServer(SessionStack::addressOf(m_session->sandbox.url()));
    click(child<QPushButton>(*form, "acceptButton"));
    QTRY_VERIFY(!m_session->group(u"Offline group"_s).id.isEmpty());
}

void AudienceFieldsTest::numbersAreReadInTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("plain");
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale french(QLocale::French, QLocale::France);
    QTest::newRow("German grouping and comma") << german << u"1.234.567,50"_s << u"1234567.50"_s;
    QTest::newRow("German comma") << german << u"0,5"_s << u"0.5"_s;
    QTest::newRow("German plain number") << german << u"1.5"_s << u"1.5"_s;
    QTest::newRow("English grouping") << english << u"-1,234.5"_s << u"-1234.5"_s;
    QTest::newRow("English broken grouping") << english << u"12,34"_s << u"12,34"_s;
    QTest::newRow("French space") << french << u"1 234,5"_s << u"1234.5"_s;
    QTest::newRow("leading zeros stay") << english << u"007"_s << u"007"_s;
    QTest::newRow("text stays") << english << u"about 12"_s << u"about 12"_s;
    QTest::newRow("half a number stays") << english << u"12."_s << u"12."_s;
}

void AudienceFieldsTest::numbersAreReadInTheLocale()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, typed);
    QFETCH(QString, plain);
    QCOMPARE(plainNumber(typed, locale), plain);
    QCOMPARE(plainNumber(numberForEntry(plain, locale), locale), plain);
}

QTEST_MAIN(AudienceFieldsTest)
#include "audience_fields_test.moc"
