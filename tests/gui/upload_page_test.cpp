// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience_fixture.h"
#include "gui/import/match_model.h"
#include "gui/import/upload_page.h"
#include "import/import_session.h"
#include "upload_files.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

class UploadPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AudienceFixture> m_fixture;
    std::unique_ptr<UploadPage> m_page;
    QTemporaryDir m_folder;

    template <class T> T *find(const char *name) { return child<T>(*m_page, name); }

    void choose(QComboBox *combo, const QVariant &data)
    {
        combo->setCurrentIndex(combo->findData(data));
        QVERIFY(combo->currentIndex() >= 0);
        Q_EMIT combo->activated(combo->currentIndex());
    }

    QString buttonText() { return find<QPushButton>("uploadButton")->text(); }

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<AudienceFixture>(); }

    void init()
    {
        m_page = std::make_unique<UploadPage>(m_fixture->services);
        m_fixture->show(*m_page);
    }

    void cleanup() { m_page.reset(); }

    void beginsWithADropTarget()
    {
        QVERIFY(find<QWidget>("dropTarget")->isVisible());
        QVERIFY(find<QPushButton>("chooseFileButton")->isVisible());
        QVERIFY(!find<QPushButton>("uploadButton")->isVisible());
        click(find<QPushButton>("chooseFileButton"));
        QVERIFY(dialog("chooseFileDialog"));
    }

    void previewFollowsTheSettings()
    {
        m_page->openFiles({writeFile(m_folder.filePath(u"a.csv"_s), retailCsv(20))});
        auto *preview = find<QTableView>("previewTable");
        QTRY_COMPARE_WITH_TIMEOUT(preview->model()->columnCount(), 8, kPatience);
        QCOMPARE(preview->model()->headerData(1, Qt::Horizontal).toString(), u"Vorname"_s);
        QCOMPARE(preview->model()->index(0, 1).data().toString(), u"Zoë 000001"_s);
        QTRY_VERIFY_WITH_TIMEOUT(buttonText().contains(u"20"_s), kPatience);

        choose(find<QComboBox>("encodingCombo"), u"windows-1252"_s);
        QTRY_COMPARE_WITH_TIMEOUT(preview->model()->index(0, 1).data().toString(), u"Zo\u00C3\u00AB 000001"_s,
                                  kPatience);

        find<QCheckBox>("headerCheck")->click(); // its middle is beside its text
        QTRY_COMPARE_WITH_TIMEOUT(preview->model()->index(0, 1).data().toString(), u"Vorname"_s, kPatience);

        choose(find<QComboBox>("delimiterCombo"), QVariant::fromValue(u'|'));
        QTRY_COMPARE_WITH_TIMEOUT(preview->model()->columnCount(), 1, kPatience);
        QVERIFY(!find<QPushButton>("uploadButton")->isEnabled());
    }

    void matchIsChangedInTheTable()
    {
        m_page->openFiles({writeFile(m_folder.filePath(u"a.csv"_s), retailCsv(20))});
        QTRY_VERIFY_WITH_TIMEOUT(buttonText().contains(u"20"_s), kPatience);
        auto *table = find<QTableView>("matchTable");
        const QModelIndex colour = table->model()->index(7, MatchModel::Field);
        QCOMPARE(colour.data(Qt::EditRole).toInt(), -1);
        table->setFocus();
        table->setCurrentIndex(colour);
        table->edit(colour);
        auto *combo = table->findChild<QComboBox *>(u"fieldCombo"_s);
        QVERIFY(combo);
        combo->setCurrentText(u"Visits"_s);
        Q_EMIT combo->activated(combo->currentIndex());
        // "blue" is no number of visits.
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>("problemTable")->model()->rowCount() == 20, kPatience);
        QVERIFY(!find<QPushButton>("uploadButton")->isEnabled());

        // The identifier without a column is a problem that is said.
        table->model()->setData(table->model()->index(0, MatchModel::Field), -1);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("problemsLabel")->isVisible(), kPatience);
        QVERIFY(find<QLabel>("problemsLabel")->text().contains(u"Customer number"_s));
    }

    void choosingAKindShowsItsRows()
    {
        m_page->openFiles({writeFile(m_folder.filePath(u"a.csv"_s), retailCsv(100, {3, 5, 7, 9, 11, 13, 15}))});
        auto *clusters = find<QTableView>("clusterTable");
        auto *problems = find<QTableView>("problemTable");
        QTRY_COMPARE_WITH_TIMEOUT(problems->model()->rowCount(), 7, kPatience);
        QCOMPARE(clusters->model()->rowCount(), 8);
        for (int row = 1; row < 8; ++row) {
            clusters->selectRow(row);
            QCOMPARE(problems->model()->rowCount(), 1);
        }
        clusters->selectRow(0);
        QCOMPARE(problems->model()->rowCount(), 7);
    }

    void moreFilesThanOneWaitTheirTurn()
    {
        const QString first = writeFile(m_folder.filePath(u"a.csv"_s), retailCsv(3));
        const QString second = writeFile(m_folder.filePath(u"b.csv"_s), retailCsv(4));
        QFile older(second);
        QVERIFY(older.open(QIODevice::ReadWrite));
        QVERIFY(older.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
        older.close();
        m_page->openFiles({first, second});
        // The older one first.
        QTRY_VERIFY_WITH_TIMEOUT(buttonText().contains(u"4"_s), kPatience);
        auto *banner = find<QWidget>("banner");
        QVERIFY(banner->isVisible());
        QVERIFY(banner->findChild<QLabel *>(u"bannerText"_s)->text().contains(u"a.csv"_s));
        click(banner->findChild<QPushButton *>(u"bannerAction1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(buttonText().contains(u"3"_s), kPatience);
        QVERIFY(!banner->isVisible());
    }

    void aTableIsPasted()
    {
        QGuiApplication::clipboard()->setText(u"customer_id\tfirst_name\nP1\tAda\nP2\tBob\n"_s);
        m_page->pasteTable();
        QTRY_VERIFY_WITH_TIMEOUT(buttonText().contains(u"2"_s), kPatience);
        QCOMPARE(find<QComboBox>("delimiterCombo")->currentData().value<char16_t>(), u'\t');
        const QString kept = m_page->session().path();
        QVERIFY(QFile::exists(kept));
        m_page.reset();
        QVERIFY(!QFile::exists(kept));
        init();
        QGuiApplication::clipboard()->clear();
        m_page->pasteTable();
        QVERIFY(find<QWidget>("banner")->isVisible());
    }

    void aConstantFillsAFieldWithoutAColumn()
    {
        m_page->openFiles({writeFile(m_folder.filePath(u"a.csv"_s), "customer_id,first_name\n1,Ada\n2,Bob\n")});
        QTRY_VERIFY_WITH_TIMEOUT(buttonText().contains(u"2"_s), kPatience);
        click(find<QPushButton>("addConstantButton"));
        auto *fields = find<QComboBox>("newColumnFirstCombo");
        fields->setCurrentText(u"Last name"_s);
        QCOMPARE(fields->currentText(), u"Last name"_s);
        find<QLineEdit>("newColumnTextEdit")->setText(u"Lovelace"_s);
        click(find<QPushButton>("addColumnButton"));
        auto *match = find<QTableView>("matchTable");
        QTRY_COMPARE_WITH_TIMEOUT(match->model()->rowCount(), 3, kPatience);
        QCOMPARE(match->model()->index(2, MatchModel::Field).data().toString(), u"Last name"_s);
        QCOMPARE(find<QTableView>("previewTable")->model()->index(0, 2).data().toString(), u"Lovelace"_s);
        QTRY_VERIFY_WITH_TIMEOUT(buttonText().contains(u"2"_s), kPatience);
        // Away again.
        click(find<QPushButton>("removeRuleButton"));
        QTRY_COMPARE_WITH_TIMEOUT(match->model()->rowCount(), 2, kPatience);
    }

    void aNewFieldIsMadeFromAColumn()
    {
        m_page->openFiles(
            {writeFile(m_folder.filePath(u"a.csv"_s), "customer_id,first_name,Shoe size\n1,Ada,38\n2,Bob,44.5\n")});
        QTRY_VERIFY_WITH_TIMEOUT(buttonText().contains(u"2"_s), kPatience);
        auto *match = find<QTableView>("matchTable");
        match->model()->setData(match->model()->index(2, MatchModel::Field), MatchModel::kNewField);
        QWidget *form = dialog("newFieldDialog");
        QVERIFY(form);
        QCOMPARE(form->findChild<QLineEdit *>(u"nameEdit"_s)->text(), u"shoe_size"_s);
        QCOMPARE(form->findChild<QComboBox *>(u"typeChooser"_s)->currentData().toInt(), int(FieldType::Number));
        click(form->findChild<QPushButton *>(u"acceptButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(match->model()->index(2, MatchModel::Field).data().toString(), u"Shoe size"_s,
                                  kPatience);
        QVERIFY(m_page->session().match().usedFieldNames().contains(u"shoe_size"_s));
    }

    void remembersTheTargetThatAnotherPageAskedFor()
    {
        const CustomerGroup group = m_fixture->group(u"Loyalty members"_s);
        m_page->setTarget(group.id);
        m_page->openFiles({writeFile(m_folder.filePath(u"a.csv"_s), retailCsv(3))});
        auto *upload = find<QPushButton>("uploadButton");
        QTRY_VERIFY_WITH_TIMEOUT(upload->isEnabled(), kPatience);
        QCOMPARE(find<QComboBox>("targetGroupChooser")->currentText(), u"Loyalty members"_s);
        QSignalSpy changed(m_page.get(), &UploadPage::customersChanged);
        QSignalSpy show(m_page.get(), &UploadPage::showCustomersRequested);
        click(upload);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatience);
        QCOMPARE(changed.first().first().value<GroupId>(), group.id);
        click(find<QPushButton>("showCustomersButton"));
        QCOMPARE(show.size(), 1);
        click(find<QPushButton>("uploadAnotherButton"));
        QVERIFY(find<QWidget>("dropTarget")->isVisible());
        QCOMPARE(find<QTableView>("historyTable")->model()->rowCount(), 1);
    }

    void modelsKeepTheirPromises()
    {
        QList<QAbstractItemModelTester *> testers;
        for (const char *name : {"previewTable", "matchTable", "clusterTable", "problemTable", "historyTable"})
            testers << new QAbstractItemModelTester(find<QTableView>(name)->model(),
                                                    QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        m_page->openFiles({writeFile(m_folder.filePath(u"a.csv"_s), retailCsv(30, {3, 5}))});
        QTRY_VERIFY_WITH_TIMEOUT(buttonText().contains(u"28"_s), kPatience);
        m_page->openFiles({writeFile(m_folder.filePath(u"b.csv"_s), "customer_id,first_name\n1,A\n2,\n")});
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>("matchTable")->model()->rowCount() == 2, kPatience);
        qDeleteAll(testers);
    }
};

QTEST_MAIN(UploadPageTest)
#include "upload_page_test.moc"
