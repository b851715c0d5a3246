// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience_fixture.h"
#include "gui/import/upload_page.h"
#include "upload_files.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// The grid on the upload page, which scrolls through the whole file.
class UploadGridTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AudienceFixture> m_fixture;
    std::unique_ptr<UploadPage> m_page;
    QTemporaryDir m_folder;

    template <class T> T *find(const char *name) { return child<T>(*m_page, name); }
    QTableView *grid() { return find<QTableView>("previewTable"); }
    QScrollBar *bar() { return find<QScrollBar>("fileScrollBar"); }
    QString cell(int row, int column) { return grid()->model()->index(row, column).data().toString(); }
    QString number(int row) { return grid()->model()->headerData(row, Qt::Vertical).toString(); }

    void open(int rows, const QList<int> &bad = {})
    {
        m_page->openFiles({writeFile(m_folder.filePath(u"a.csv"_s), retailCsv(rows, bad))});
        QTRY_COMPARE_WITH_TIMEOUT(bar()->maximum(), rows - 8, kPatience);
    }

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<AudienceFixture>(); }

    void init()
    {
        m_page = std::make_unique<UploadPage>(m_fixture->services);
        m_fixture->show(*m_page);
    }

    void cleanup() { m_page.reset(); }

    void scrollsThroughTheWholeFile()
    {
        const QAbstractItemModelTester tester(grid()->model());
        open(30'000);
        QCOMPARE(grid()->model()->rowCount(), 8);
        QCOMPARE(cell(0, 0), u"U000001"_s);
        bar()->setValue(bar()->maximum());
        QTRY_COMPARE_WITH_TIMEOUT(cell(7, 0), u"U030000"_s, kPatience);
        QCOMPARE(number(7), u"30,000"_s);
        bar()->setValue(15'000);
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, 0), u"U015001"_s, kPatience);
        QCOMPARE(number(0), u"15,001"_s);
    }

    void isWalkedByKeys()
    {
        open(30'000);
        grid()->setFocus();
        grid()->setCurrentIndex(grid()->model()->index(7, 1));
        QTest::keyClick(grid(), Qt::Key_Down);
        QCOMPARE(cell(7, 1), u"Zoë 000009"_s);
        QCOMPARE(grid()->currentIndex().row(), 7);
        QCOMPARE(grid()->currentIndex().column(), 1);
        QTest::keyClick(grid(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(cell(7, 0), u"U030000"_s, kPatience);
        QTest::keyClick(grid(), Qt::Key_PageUp);
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, 0), u"U029992"_s, kPatience);
        QTest::keyClick(grid(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(cell(0, 0), u"U000001"_s);
        QTest::keyClick(grid(), Qt::Key_Up);
        QCOMPARE(grid()->currentIndex().row(), 0);
    }

    void aProblemLeadsToItsCell()
    {
        open(30'000, {10, 20, 25'000});
        auto *problems = find<QTableView>("problemTable");
        QTRY_COMPARE_WITH_TIMEOUT(problems->model()->rowCount(), 3, kPatience);
        problems->selectRow(2);
        Q_EMIT problems->clicked(problems->model()->index(2, 0));
        QTRY_VERIFY_WITH_TIMEOUT(grid()->currentIndex().data().toString() == u"1990-02-31"_s, kPatience);
        QCOMPARE(grid()->currentIndex().column(), 4);
        QCOMPARE(number(grid()->currentIndex().row()), u"25,000"_s);
        QVERIFY(!grid()->currentIndex().data(Qt::DecorationRole).isNull());
        QVERIFY(grid()->hasFocus());
        const QString said = find<QLabel>("cellLabel")->text();
        QVERIFY2(said.contains(u"25,000"_s) && said.contains(u"DOB"_s), qPrintable(said));
        auto *back = find<QPushButton>("backToProblemsButton");
        QVERIFY(back->isVisible());
        click(back);
        QVERIFY(find<QTableView>("clusterTable")->hasFocus());
    }

    void aShortFileNeedsNoScrollBar()
    {
        m_page->openFiles({writeFile(m_folder.filePath(u"a.csv"_s), retailCsv(5))});
        QTRY_COMPARE_WITH_TIMEOUT(grid()->model()->rowCount(), 5, kPatience);
        QVERIFY(!bar()->isVisible());
        QCOMPARE(cell(4, 0), u"U000005"_s);
    }
};

QTEST_MAIN(UploadGridTest)
#include "upload_grid_test.moc"
