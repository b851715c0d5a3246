// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience_fixture.h"
#include "gui/import/upload_page.h"
#include "import/import_session.h"
#include "upload_files.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// Comparing the file with the group, and sending the difference alone.
class UploadDifferenceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AudienceFixture> m_fixture;
    std::unique_ptr<UploadPage> m_page;
    QTemporaryDir m_folder;

    template <class T> T *find(const char *name) { return child<T>(*m_page, name); }
    QPushButton *upload() { return find<QPushButton>("uploadButton"); }

    void open(const QByteArray &csv)
    {
        m_page->openFiles({writeFile(m_folder.filePath(u"a.csv"_s), csv)});
        QTRY_VERIFY_WITH_TIMEOUT(upload()->isEnabled(), kPatience);
    }

    void uploadAll()
    {
        click(upload());
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("uploadAnotherButton")->isVisible(), kPatience);
        click(find<QPushButton>("uploadAnotherButton"));
    }

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<AudienceFixture>(); }

    void init()
    {
        m_page = std::make_unique<UploadPage>(m_fixture->services);
        m_fixture->show(*m_page);
        m_page->setTarget(m_fixture->group(u"Spring newsletter"_s).id);
    }

    void cleanup() { m_page.reset(); }

    void onlyTheDifferenceIsSent()
    {
        const GroupId group = m_fixture->group(u"Spring newsletter"_s).id;
        open(retailCsv(40));
        uploadAll();
        QCOMPARE(m_fixture->customersOf(group).size(), 40);

        // Two changed, one with an empty cell, three new, one gone.
        QByteArrayList lines = retailCsv(43).split('\n');
        lines[2].replace("Smith", "Miller");
        lines[3].replace("12.50", "13.75");
        lines[4].replace("12.50", "");
        lines[5].replace("12.50", "12.5");
        lines.removeAt(6);
        open(lines.join('\n'));
        click(find<QPushButton>("compareButton"));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session().difference() != nullptr, kPatience);
        const auto found = m_page->session().difference();
        QCOMPARE(found->fresh, 3);
        QCOMPARE(found->changed, 2);
        QCOMPARE(found->same, 37);
        QCOMPARE(found->onlyInGroup, 1);
        QCOMPARE(upload()->text(), u"Upload 3 new and 2 changed"_s);
        auto *changes = find<QTableView>("changeTable");
        QCOMPARE(changes->model()->rowCount(), 2);
        QCOMPARE(changes->model()->index(0, 3).data().toString(), u"Smith"_s);
        QCOMPARE(changes->model()->index(0, 4).data().toString(), u"Miller"_s);

        // Erasing is a change too, and only that.
        find<QRadioButton>("eraseRadio")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session().difference() && m_page->session().difference()->changed == 3,
                                 kPatience);
        find<QRadioButton>("keepRadio")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session().difference() && m_page->session().difference()->changed == 2,
                                 kPatience);

        click(upload());
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("uploadAnotherButton")->isVisible(), kPatience);
        UploadCounts expected;
        expected.rowsInFile = 42;
        expected.created = 3;
        expected.updated = 2;
        expected.unchanged = 37;
        QCOMPARE(m_page->session().receipt()->counts, expected);
        QVERIFY(expected.addsUp());
        QCOMPARE(find<QLabel>("receiptUnchanged")->text(), u"37"_s);
        QMap<QString, Customer> there;
        for (const Customer &each : m_fixture->customersOf(group))
            there.insert(each.profile.value(u"customer_id"_s), each);
        QCOMPARE(there.size(), 43);
        QCOMPARE(there[u"U000002"_s].profile.value(u"last_name"_s), u"Miller"_s);
        QCOMPARE(there[u"U000004"_s].profile.value(u"balance"_s), u"12.50"_s);
    }

    void whatIsEmptyIsKeptInAChangedRow()
    {
        const GroupId group = m_fixture->group(u"Spring newsletter"_s).id;
        QByteArrayList lines = retailCsv(1).split('\n');
        lines[1].replace("Smith", "Keeper");
        lines[1].replace("12.50", "");
        open(lines.join('\n'));
        click(find<QPushButton>("compareButton"));
        QTRY_COMPARE_WITH_TIMEOUT(upload()->text(), u"Upload 0 new and 1 changed"_s, kPatience);
        uploadAll();
        for (const Customer &each : m_fixture->customersOf(group)) {
            if (each.profile.value(u"customer_id"_s) != "U000001"_L1)
                continue;
            QCOMPARE(each.profile.value(u"last_name"_s), u"Keeper"_s);
            QCOMPARE(each.profile.value(u"balance"_s), u"12.50"_s);
        }
        // The same once more: there is nothing to send, and that is said.
        open(lines.join('\n'));
        click(find<QPushButton>("compareButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->session().isComparing() && m_page->session().difference(), kPatience);
        QVERIFY(!upload()->isEnabled());
        QCOMPARE(m_page->session().block(), UploadBlock::NothingToSend);
    }

    void aChangeMakesItVoid()
    {
        open(retailCsv(5));
        click(find<QPushButton>("compareButton"));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session().difference() != nullptr, kPatience);
        auto *match = find<QTableView>("matchTable");
        match->model()->setData(match->model()->index(3, 2), -1);
        QVERIFY(!m_page->session().difference());
        QTRY_VERIFY_WITH_TIMEOUT(upload()->text().contains(u"5"_s), kPatience);
    }

    void whatOnlyTheGroupHasIsDeletedWithItsNumberTyped()
    {
        const GroupId group = m_fixture->group(u"Spring newsletter"_s).id;
        open(retailCsv(30));
        uploadAll();
        open(retailCsv(25));
        click(find<QPushButton>("compareButton"));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session().difference() != nullptr, kPatience);
        const int there = int(m_fixture->customersOf(group).size());
        const int only = int(m_page->session().difference()->onlyInGroup);
        QCOMPARE(there, 25 + only);
        QVERIFY(only >= 5);
        const auto type = [this](const QString &text) {
            click(find<QPushButton>("deleteMissingButton"));
            auto *question = qobject_cast<QInputDialog *>(dialog("deleteMissingDialog"));
            QVERIFY(question);
            question->setTextValue(text);
            question->accept();
        };
        type(u"1"_s);
        QVERIFY(find<QWidget>("compareBanner")->isVisible());
        QCOMPARE(int(m_fixture->customersOf(group).size()), there);
        type(QString::number(only));
        QTRY_COMPARE_WITH_TIMEOUT(int(m_fixture->customersOf(group).size()), 25, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session().difference() && m_page->session().difference()->onlyInGroup == 0,
                                 kPatience);
        QVERIFY(!find<QPushButton>("deleteMissingButton")->isVisible());
    }

    void aRejectedRowForbidsDeleting()
    {
        open(retailCsv(20, {3}));
        click(find<QPushButton>("compareButton"));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session().difference() != nullptr, kPatience);
        QVERIFY(m_page->session().difference()->onlyInGroup > 0);
        QVERIFY(!find<QPushButton>("deleteMissingButton")->isEnabled());
        QVERIFY(m_page->session().onlyInGroup().isEmpty());
    }

    void aRefusalIsSaidAndTheFileStays()
    {
        open(retailCsv(5));
        m_page->setTarget({u"999999"_s});
        click(find<QPushButton>("compareButton"));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session().comparisonFailure().has_value(), kPatience);
        QVERIFY(find<QWidget>("compareBanner")->isVisible());
        m_page->setTarget(m_fixture->group(u"Spring newsletter"_s).id);
        QVERIFY(!find<QWidget>("compareBanner")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(upload()->isEnabled(), kPatience);
    }
};

QTEST_MAIN(UploadDifferenceTest)
#include "upload_difference_test.moc"
