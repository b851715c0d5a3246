// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/campaign_list_model.h"
#include "gui/common/chip.h"
#include "support/await.h"
#include "support/console_fixture.h"
#include "upload_files.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// The main job without a mouse.
class KeyboardTest : public QObject
{
    Q_OBJECT

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_console->window(), key, modifiers);
    }

    /// Presses Tab until the control of this name has the focus.
    bool tabTo(const char *name) const
    {
        QStringList seen;
        for (int i = 0; i < 60; ++i) {
            press(Qt::Key_Tab);
            QWidget *focus = QApplication::focusWidget();
            seen << (focus ? focus->objectName() : u"nothing"_s);
            if (seen.last() == QLatin1String(name))
                return focus->isVisible() && focus->isEnabled();
        }
        qWarning("Tab does not come to %s, but to %s", name, qPrintable(seen.join(u' ')));
        return false;
    }

    /// Waits until the dialog is gone; the offscreen platform gives the window back to nobody by itself.
    bool backInTheWindow() const
    {
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }, kPatience))
            return false;
        m_console->window().activateWindow();
        return QTest::qWaitForWindowActive(&m_console->window());
    }

    /// Types a path into the open file dialog, and Return.
    bool answerFileDialog(const QString &path) const
    {
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, kPatience))
            return false;
        auto *edit = QApplication::activeModalWidget()->findChild<QLineEdit *>(u"fileNameEdit"_s);
        if (!edit || !QTest::qWaitFor([edit] { return edit->hasFocus(); }, kPatience))
            return false;
        edit->selectAll();
        QTest::keyClicks(edit, path);
        QTest::keyClick(edit, Qt::Key_Return);
        return backInTheWindow();
    }

    std::unique_ptr<ConsoleFixture> m_console;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ConsoleFixture>();
        m_console->enterSandbox();
        m_console->window().resize(900, 600);
        QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
    }
    void cleanup() { m_console.reset(); }

    void fromTheFileToTheReceiptAndTheCustomers()
    {
        const QString path = writeFile(m_folder.filePath(u"march.csv"_s), retailCsv(60, {5, 7}));
        press(Qt::Key_U, Qt::ControlModifier);
        QVERIFY(answerFileDialog(path));
        const auto good = [this] {
            const auto *chip = m_console->find<Chip>("validChip");
            return chip && chip->isVisible() && chip->text().contains(u"58"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(good(), kPatience);

        // A look at the problems, and at what a column means.
        QVERIFY(tabTo("showProblemsButton"));
        press(Qt::Key_Space);
        QCOMPARE(QApplication::focusWidget(), m_console->find<QTableView>("clusterTable"));
        press(Qt::Key_Down);
        QTRY_COMPARE(m_console->find<QTableView>("problemTable")->model()->rowCount(), 1);
        QVERIFY(tabTo("matchTable"));
        press(Qt::Key_End);
        press(Qt::Key_Return);
        auto *choice = m_console->find<QComboBox>("fieldCombo");
        QVERIFY(choice && choice->isVisible() && choice->hasFocus());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_console->find<QComboBox>("fieldCombo"));
        QVERIFY(backInTheWindow()); // from the list of the combo box

        QVERIFY(tabTo("targetGroupChooser"));
        press(Qt::Key_Down);
        QVERIFY(tabTo("uploadButton"));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("showCustomersButton"), kPatience);
        QTRY_VERIFY(m_console->find<QWidget>("showCustomersButton")->hasFocus());
        QCOMPARE(m_console->textOf("receiptCreated"), u"58"_s);
        QVERIFY(tabTo("saveRejectedRowsButton"));
        press(Qt::Key_Space);
        const QString saved = m_folder.filePath(u"rejected.csv"_s);
        QVERIFY(answerFileDialog(saved));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(saved), kPatience);
        QVERIFY(tabTo("showCustomersButton"));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("customersTable"), kPatience);
    }

    void theShortcutUploads()
    {
        const QString path = writeFile(m_folder.filePath(u"april.csv"_s), retailCsv(3));
        m_console->window().openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("targetGroupChooser"), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QComboBox>("targetGroupChooser")->count() > 0, kPatience);
        QVERIFY(tabTo("targetGroupChooser"));
        press(Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("uploadButton")->isEnabled(), kPatience);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("uploadAnotherButton"), kPatience);
    }

    void fromTheCampaignToTheSavedFile()
    {
        press(Qt::Key_4, Qt::ControlModifier);
        auto *table = m_console->find<QTableView>("campaignsTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->rowCount() > 0, kPatience);
        QVERIFY(tabTo("campaignsTable"));
        press(Qt::Key_Home, Qt::ControlModifier);
        const auto stage = [table] {
            return table->currentIndex().data(CampaignListModel::CampaignRole).value<Campaign>().stage;
        };
        for (int i = 0; i < 12 && stage() != CampaignStage::ReadyToPublish; ++i)
            press(Qt::Key_Down);
        QCOMPARE(stage(), CampaignStage::ReadyToPublish);
        QVERIFY(tabTo("publishButton"));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), kPatience);
        // Publishing is what was asked for, so Return says yes, and Escape no.
        QTRY_VERIFY(m_console->find<QWidget>("confirmButton")->hasFocus());
        press(Qt::Key_Return);
        QVERIFY(backInTheWindow());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("saveFileButton")->isEnabled(), kPatience);

        QVERIFY(tabTo("saveFileButton"));
        press(Qt::Key_Space);
        const QString saved = m_folder.filePath(u"messages.csv"_s);
        QVERIFY(answerFileDialog(saved));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(saved), kPatience);

        // Reading the messages.
        QVERIFY(tabTo("messageList"));
        const QString first = m_console->textOf("recipientLabel");
        press(Qt::Key_Down);
        QTRY_VERIFY(!first.isEmpty() && m_console->textOf("recipientLabel") != first);
    }
};

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
