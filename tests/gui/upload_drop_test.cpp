// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/console.h"
#include "audience/workspace_list.h"
#include "auth/memory_store.h"
#include "gui/import/upload_page.h"
#include "gui/shell/main_window.h"
#include "import/upload_history.h"
#include "support/await.h"
#include "upload_files.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

/// The main job of the console, by hand: a file is dropped on the window, and its customers are in the group.
class UploadDropTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Console> m_console;

    /// On the upload page; other pages have widgets of these names too.
    template <class T> T *find(const QString &name)
    {
        auto *page = m_console->window().findChild<UploadPage *>();
        return page ? page->findChild<T *>(name) : nullptr;
    }

    void drop(const QString &path)
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QWidget *window = &m_console->window();
        QDragEnterEvent enter(window->rect().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(window->rect().center()), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &event);
    }

    static void click(QPushButton *button)
    {
        QVERIFY(button);
        QVERIFY(button->isVisible());
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void chooseGroup(const QString &name)
    {
        auto *groups = find<QComboBox>(u"targetGroupChooser"_s);
        QVERIFY(groups);
        QTRY_VERIFY_WITH_TIMEOUT(groups->findText(name) >= 0, kPatience);
        groups->setFocus();
        groups->setCurrentIndex(groups->findText(name));
        Q_EMIT groups->activated(groups->currentIndex());
    }

private Q_SLOTS:
    void initTestCase()
    {
        ConsoleSetup setup;
        setup.settingsFolder = m_folder.filePath(u"settings"_s);
        setup.dataFolder = m_folder.filePath(u"data"_s);
        setup.sandbox.customers = 600;
        setup.secrets = std::make_unique<MemoryStore>();
        m_console = std::make_unique<Console>(std::move(setup));
        m_console->window().resize(1200, 800);
        m_console->window().show();
        CommandLine line;
        line.sandbox = true;
        m_console->begin(line);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->services().workspaces.current().id.isEmpty(), kPatience);
        QCOMPARE(m_console->services().workspaces.current().name, u"Acacia Retail"_s);
    }

    void fromDropToReceipt()
    {
        const QList<int> bad{10, 20, 30, 400, 500, 600, 1000};
        const QByteArray content = retailCsv(1000, bad);
        const QString path = writeFile(m_folder.filePath(u"march.csv"_s), content);
        drop(path);

        // The verdict.
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"uploadButton"_s), kPatience);
        auto *upload = find<QPushButton>(u"uploadButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(upload->text().contains(u"993"_s), kPatience);
        QVERIFY(!upload->isEnabled()); // no group is chosen
        auto *problems = find<QTableView>(u"problemTable"_s);
        QVERIFY(problems->isVisible());
        QCOMPARE(problems->model()->rowCount(), 7);
        QStringList rows;
        for (int row = 0; row < 7; ++row)
            rows << problems->model()->index(row, 0).data().toString();
        QCOMPARE(rows, QStringList({u"10"_s, u"20"_s, u"30"_s, u"400"_s, u"500"_s, u"600"_s, u"1,000"_s}));
        QCOMPARE(problems->model()->index(3, 2).data().toString(), u"21 February"_s);
        QVERIFY(problems->model()->index(3, 3).data().toString().contains(u"yyyy-MM-dd"_s));

        // The upload.
        chooseGroup(u"Spring newsletter"_s);
        click(upload);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"uploadAnotherButton"_s)->isVisible(), kPatience);
        QCOMPARE(find<QLabel>(u"receiptRows"_s)->text(), u"1,000"_s);
        QCOMPARE(find<QLabel>(u"receiptCreated"_s)->text(), u"993"_s);
        QCOMPARE(find<QLabel>(u"receiptRejected"_s)->text(), u"7"_s);
        QCOMPARE(find<QLabel>(u"receiptSkipped"_s)->text(), u"0"_s);
        QVERIFY(find<QLabel>(u"receiptSentence"_s)->text().contains(u"993 created"_s));

        // The rejected rows.
        const QString saved = m_folder.filePath(u"rejected.csv"_s);
        click(find<QPushButton>(u"saveRejectedRowsButton"_s));
        QTRY_VERIFY_WITH_TIMEOUT(find<QFileDialog>(u"saveRejectedDialog"_s), kPatience);
        auto *dialog = find<QFileDialog>(u"saveRejectedDialog"_s);
        dialog->selectFile(saved);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(saved), kPatience);
        const QByteArrayList lines = readFile(saved).split('\n');
        QCOMPARE(lines.size(), 9); // the header, seven rows, and nothing behind the last end of line
        QVERIFY(lines[0].startsWith("\xEF\xBB\xBFReason;Kundennummer;Vorname;"));
        const QByteArrayList source = content.split('\n');
        for (int i = 0; i < 7; ++i) {
            const QByteArray cells = source[bad[i]];
            QVERIFY2(lines[i + 1].endsWith(QByteArray(';' + cells + '\r')), lines[i + 1].constData());
            QVERIFY(lines[i + 1].size() > cells.size() + 2); // there is a reason
        }

        // The customers.
        click(find<QPushButton>(u"showCustomersButton"_s));
        auto *customers = m_console->window().findChild<QTableView *>(u"customersTable"_s);
        QVERIFY(customers);
        QTRY_VERIFY_WITH_TIMEOUT(customers->isVisible(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(customers->model()->rowCount(), 993, kPatience);

        QCOMPARE(m_console->services().uploads.entries().size(), 1);
        QVERIFY(m_console->services().uploads.entries().first().counts.addsUp());
        QCOMPARE(readFile(path), content); // the file on disk is never changed
    }

    void rejectedRowsCanBeMendedAndDroppedAgain()
    {
        QByteArray mended = readFile(m_folder.filePath(u"rejected.csv"_s));
        QVERIFY(!mended.isEmpty());
        mended.replace("1990-02-31", "1990-02-28").replace("21 February", "1990-02-21");
        mended.replace(";gold;", ";S;").replace("12.505", "12.51").replace(";U000001;", ";U001000;");
        drop(writeFile(m_folder.filePath(u"mended.csv"_s), mended));
        auto *upload = find<QPushButton>(u"uploadButton"_s);
        // Five are mended; an identifier and a first name are still missing.
        QTRY_VERIFY_WITH_TIMEOUT(upload->text().contains(u"5"_s) && upload->isEnabled(), kPatience);
        click(upload);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"uploadAnotherButton"_s)->isVisible(), kPatience);
        QCOMPARE(find<QLabel>(u"receiptRows"_s)->text(), u"7"_s);
        QCOMPARE(find<QLabel>(u"receiptCreated"_s)->text(), u"5"_s);
        QCOMPARE(find<QLabel>(u"receiptRejected"_s)->text(), u"2"_s);
    }

    void badFileIsNamedAndNothingElseHappens()
    {
        drop(writeFile(m_folder.filePath(u"paper.csv"_s), "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"));
        QTRY_VERIFY_WITH_TIMEOUT(find<QFrame>(u"fileBanner"_s) && find<QFrame>(u"fileBanner"_s)->isVisible(),
                                 kPatience);
        const QString text = find<QFrame>(u"fileBanner"_s)->findChild<QLabel *>(u"bannerText"_s)->text();
        QVERIFY2(text.contains(u"PDF"_s) && text.contains(u"paper.csv"_s), qUtf8Printable(text));
        QVERIFY(!find<QPushButton>(u"uploadButton"_s) || !find<QPushButton>(u"uploadButton"_s)->isVisible());
    }
};

QTEST_MAIN(UploadDropTest)
#include "upload_drop_test.moc"
