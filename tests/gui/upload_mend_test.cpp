// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience_fixture.h"
#include "gui/import/upload_page.h"
#include "import/import_session.h"
#include "upload_files.h"

#include <QAction>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// Mending on the upload page: all alike by a rule, one cell by hand, undo, recipes, and what the next file gets.
class UploadMendTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AudienceFixture> m_fixture;
    std::unique_ptr<UploadPage> m_page;
    QTemporaryDir m_folder;

    template <class T> T *find(const char *name) { return child<T>(*m_page, name); }
    QTableView *grid() { return find<QTableView>("previewTable"); }
    bool says(const QString &rows) { return find<QPushButton>("uploadButton")->text().contains(rows); }

    /// Rows 2 and 4 have dates of another form, row 3 has none.
    static QByteArray content()
    {
        QByteArrayList lines = retailCsv(10).split('\n');
        lines[2].replace("1990-02-21", "02/25/1990");
        lines[4].replace("1990-02-21", "12/31/1991");
        lines[3].replace("1990-02-21", "soon");
        return lines.join('\n');
    }

    void open(const QByteArray &csv, const QString &name = u"a.csv"_s)
    {
        m_page->openFiles({writeFile(m_folder.filePath(name), csv)});
    }

    /// The cluster of this many problems.
    void chooseCluster(const QString &count)
    {
        auto *clusters = find<QTableView>("clusterTable");
        for (int row = 1; row < clusters->model()->rowCount(); ++row) {
            if (clusters->model()->index(row, 3).data().toString() == count)
                clusters->selectRow(row);
        }
    }

    void chooseGroup(const QString &name)
    {
        auto *groups = find<QComboBox>("targetGroupChooser");
        QTRY_VERIFY_WITH_TIMEOUT(groups->findText(name) >= 0, kPatience);
        groups->setCurrentIndex(groups->findText(name));
        Q_EMIT groups->activated(groups->currentIndex());
    }

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<AudienceFixture>(); }

    void init()
    {
        m_page = std::make_unique<UploadPage>(m_fixture->services);
        m_fixture->show(*m_page);
    }

    void cleanup() { m_page.reset(); }

    void allAlikeAreMendedAtOnce()
    {
        open(content());
        QTRY_VERIFY_WITH_TIMEOUT(says(u"7"_s), kPatience);
        auto *panel = find<QWidget>("mendPanel");
        QVERIFY(!panel->isVisible());
        chooseCluster(u"3"_s);
        QVERIFY(panel->isVisible());
        // What mends the most is chosen already, and shown on examples.
        QCOMPARE(find<QComboBox>("mendFormatCombo")->currentData().toString(), u"MM/dd/yyyy"_s);
        auto *examples = find<QTableView>("mendPreviewTable");
        QCOMPARE(examples->model()->rowCount(), 3);
        QCOMPARE(examples->model()->index(0, 0).data().toString(), u"02/25/1990"_s);
        QCOMPARE(examples->model()->index(0, 1).data().toString(), u"1990-02-25"_s);
        auto *button = find<QPushButton>("mendButton");
        QVERIFY2(button->text().contains(u"3"_s), qPrintable(button->text()));
        click(button);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"9"_s), kPatience);
        QVERIFY(!panel->isVisible());
        QCOMPARE(grid()->model()->index(1, 4).data().toString(), u"1990-02-25"_s);
        QVERIFY(grid()->model()->index(1, 4).data(Qt::ToolTipRole).toString().contains(u"02/25/1990"_s));
        QCOMPARE(find<QTableView>("mendTable")->model()->rowCount(), 1);

        // The one that is left goes.
        chooseCluster(u"1"_s);
        auto *kinds = find<QComboBox>("mendKindCombo");
        kinds->setCurrentIndex(kinds->findData(int(MendRule::Kind::DropRow)));
        Q_EMIT kinds->activated(kinds->currentIndex());
        click(button);
        QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>("mendTable")->model()->rowCount() == 2, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session().verdict() && m_page->session().verdict()->rejected == 0, kPatience);
        QCOMPARE(m_page->session().verdict()->valid, 9);
        QVERIFY(find<QWidget>("droppedChip")->isVisible());

        // And all of it can be taken back.
        QVERIFY(m_page->undoStack());
        m_page->undoStack()->undo();
        m_page->undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(says(u"7"_s), kPatience);
        QCOMPARE(grid()->model()->index(1, 4).data().toString(), u"02/25/1990"_s);
        m_page->undoStack()->redo();
        QTRY_VERIFY_WITH_TIMEOUT(says(u"9"_s), kPatience);
    }

    void oneCellIsMendedByHand()
    {
        const QByteArray csv = content();
        open(csv);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"7"_s), kPatience);
        const QModelIndex cell = grid()->model()->index(2, 4);
        QCOMPARE(cell.data().toString(), u"soon"_s);
        grid()->setCurrentIndex(cell);
        grid()->edit(cell);
        auto *editor = grid()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->setText(u"1990-05-01"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"8"_s), kPatience);
        QCOMPARE(grid()->model()->index(2, 4).data().toString(), u"1990-05-01"_s);
        click(find<QPushButton>("undoMendButton"));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"7"_s), kPatience);
        QCOMPARE(readFile(m_folder.filePath(u"a.csv"_s)), csv);
    }

    void aMistakeInARuleIsSaid()
    {
        open(content());
        QTRY_VERIFY_WITH_TIMEOUT(says(u"7"_s), kPatience);
        chooseCluster(u"3"_s);
        auto *kinds = find<QComboBox>("mendKindCombo");
        kinds->setCurrentIndex(kinds->findData(int(MendRule::Kind::Expression)));
        Q_EMIT kinds->activated(kinds->currentIndex());
        find<QLineEdit>("mendFromEdit")->setText(u"("_s);
        QVERIFY(!find<QPushButton>("mendButton")->isEnabled());
        QVERIFY(find<QLabel>("mendHintLabel")->text().contains(u"regular expression"_s));
        find<QLineEdit>("mendFromEdit")->setText(u"soon"_s);
        find<QLineEdit>("mendToEdit")->setText(u"1990-01-01"_s);
        QVERIFY(find<QPushButton>("mendButton")->isEnabled());
        auto *examples = find<QTableView>("mendPreviewTable");
        QStringList after;
        for (int row = 0; row < examples->model()->rowCount(); ++row)
            after << examples->model()->index(row, 1).data().toString();
        QVERIFY(after.contains(u"1990-01-01"_s));
    }

    void mendedRowsAreUploadedAndRememberedForTheNextFile()
    {
        const CustomerGroup group = m_fixture->group(u"Spring newsletter"_s);
        open(content(), u"march.csv"_s);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"7"_s), kPatience);
        chooseCluster(u"3"_s);
        click(find<QPushButton>("mendButton"));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"9"_s), kPatience);

        // The rules get a name.
        click(find<QPushButton>("saveRecipeButton"));
        auto *naming = qobject_cast<QInputDialog *>(dialog("recipeNameDialog"));
        QVERIFY(naming);
        naming->setTextValue(u"American dates"_s);
        naming->accept();
        QCOMPARE(m_fixture->importMemory.recipes.names(), QStringList(u"American dates"_s));

        chooseGroup(u"Spring newsletter"_s);
        auto *upload = find<QPushButton>("uploadButton");
        QTRY_VERIFY_WITH_TIMEOUT(upload->isEnabled(), kPatience);
        click(upload);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("uploadAnotherButton")->isVisible(), kPatience);
        QVERIFY(!m_page->undoStack());
        QStringList births;
        for (const Customer &each : m_fixture->customersOf(group.id))
            births << each.profile.value(u"date_of_birth"_s);
        QVERIFY(births.contains(u"1990-02-25"_s));
        QVERIFY(births.contains(u"1991-12-31"_s));

        // The next file of this shape is matched as this one was, and the rules are offered.
        open(content().replace("Lieblingsfarbe", "Shop"), u"april.csv"_s);
        auto *banner = find<QWidget>("rememberedBanner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
        const QString said = banner->findChild<QLabel *>(u"bannerText"_s)->text();
        QVERIFY2(said.contains(u"Shop"_s), qPrintable(said));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"7"_s), kPatience);
        click(banner->findChild<QPushButton *>(u"bannerAction2"_s));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"9"_s), kPatience);

        // By its name too.
        m_page->undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(says(u"7"_s), kPatience);
        auto *menu = find<QMenu>("recipeMenu");
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().first()->text(), u"American dates"_s);
        menu->actions().first()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(says(u"9"_s), kPatience);
    }
};

QTEST_MAIN(UploadMendTest)
#include "upload_mend_test.moc"
