// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/campaign_list_model.h"
#include "gui/common/page.h"
#include "gui/import/upload_page.h"
#include "import/import_session.h"
#include "support/await.h"
#include "support/console_fixture.h"
#include "upload_files.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    static QString pageTitle(ConsoleFixture &fixture)
    {
        return fixture.window().currentPage() ? fixture.window().currentPage()->title() : QString();
    }

    static void stageChange(ConsoleFixture &fixture, const QString &city)
    {
        fixture.window().goTo(Place::Customers);
        auto *table = fixture.find<QAbstractItemView>("customersTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->rowCount() > 0 &&
                                     !table->model()->index(0, 0).data().toString().isEmpty(),
                                 kPatience);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("valueEdit_city"), kPatience);
        fixture.type("valueEdit_city", city);
    }

private Q_SLOTS:
    void nothingIsSentBeforeItIsAskedFor()
    {
        ConsoleFixture fixture;
        QVERIFY(fixture.isSeen("signInButton"));
        QVERIFY(fixture.services().requestLog.entries().isEmpty());
        QVERIFY(fixture.services().sandbox.address().isEmpty());
        QVERIFY(!fixture.window().findChild<QAction *>("actionUpload"_L1)->isEnabled());
    }

    void geometryPlaceAndSplittersAreRemembered()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        fixture.window().goTo(Place::Customers);
        fixture.window().resize(1010, 640);
        auto *splitter = fixture.find<QSplitter>("customersSplitter");
        splitter->setSizes({260, 400, 300});
        const QByteArray sizes = splitter->saveState();
        fixture.window().goTo(Place::Fields);
        fixture.restart();
        QCOMPARE(fixture.window().size(), QSize(1010, 640));
        CommandLine line;
        line.profileName = u"Sandbox"_s;
        fixture.console().begin(line);
        fixture.click("signInButton");
        QTRY_COMPARE_WITH_TIMEOUT(pageTitle(fixture), u"Profile fields"_s, kPatience);
        fixture.window().goTo(Place::Customers);
        QCOMPARE(fixture.find<QSplitter>("customersSplitter")->saveState(), sizes);
    }

    void everyPlaceIsReachedByKeys()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        const QStringList titles{u"Customers"_s, u"Groups"_s, u"Profile fields"_s, u"Campaigns"_s, u"Uploads"_s};
        for (int i = int(titles.size()) - 1; i >= 0; --i) {
            QTest::keyClick(&fixture.window(), Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QTRY_COMPARE(pageTitle(fixture), titles[i]);
        }
        auto *first = fixture.find<QAbstractButton>("navCustomers");
        first->setFocus();
        QVERIFY(first->isChecked());
        for (int i = 1; i < titles.size(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            QCOMPARE(pageTitle(fixture), titles[i]);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QCOMPARE(pageTitle(fixture), titles[3]);
    }

    void tabLeavesEveryPage()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        for (const Place place : kPlaces) {
            fixture.window().goTo(place);
            auto *chooser = fixture.find<QComboBox>("workspaceChooser");
            chooser->setFocus();
            bool cameBack = false;
            for (int i = 0; i < 200 && !cameBack; ++i) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                cameBack = i > 3 && QApplication::focusWidget() == chooser;
            }
            QVERIFY2(cameBack, qPrintable(placeTitle(place)));
        }
    }

    void titleNamesTheConnection()
    {
        ConsoleFixture fixture;
        QCOMPARE(fixture.window().windowTitle(), u"Nudgescribe Console"_s);
        fixture.enterSandbox();
        QCOMPARE(fixture.window().windowTitle(), u"Nudgescribe Console — Sandbox"_s);
    }

    void workspaceIsChosenAndAdded()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        auto *chooser = fixture.find<QComboBox>("workspaceChooser");
        const int known = int(fixture.services().workspaces.workspaces().size());
        QCOMPARE(known, 3);
        fixture.choose("workspaceChooser", 1);
        QCOMPARE(fixture.services().workspaces.current(), fixture.services().workspaces.workspaces().at(1));
        fixture.choose("workspaceChooser", chooser->count() - 1);
        QTRY_VERIFY(fixture.isSeen("workspaceIdEdit"));
        fixture.type("workspaceIdEdit", u"ws-typed"_s);
        fixture.click("addWorkspaceButton");
        QTRY_COMPARE(fixture.services().workspaces.current().id.value, u"ws-typed"_s);
        QCOMPARE(chooser->currentText(), u"ws-typed"_s);
    }

    void filesWaitForTheSignIn()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"people.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("customer_id,first_name\nC1,Ada\n");
        file.close();
        ConsoleFixture fixture;
        fixture.window().openFiles({file.fileName()});
        QVERIFY(fixture.textOf("noticeLabel").contains(u"people.csv"_s));
        fixture.enterSandbox();
        QCOMPARE(pageTitle(fixture), u"Uploads"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.textOf("fileNameLabel").contains(u"people.csv"_s), kPatience);
    }

    void brokenContractFileIsNamedAndTheProgramGoesOn()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"mine.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\n  \"members\": {\n    \"group.nmae\": [\"x\"]\n  }\n}\n");
        file.close();
        ConsoleFixture fixture;
        CommandLine line;
        line.contractFile = file.fileName();
        fixture.restart(line);
        QVERIFY(fixture.isSeen("noticeBanner"));
        const QString text = fixture.find("noticeBanner")->findChild<QLabel *>("bannerText"_L1)->text();
        QVERIFY2(text.contains(u"mine.json"_s) && text.contains(u"line 3"_s) && text.contains(u"group.nmae"_s),
                 qPrintable(text));
        fixture.enterSandbox();
    }

    void changesOfCustomersAreAskedAbout()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        stageChange(fixture, u"Ulaanbaatar"_s);
        QVERIFY(!fixture.window().close());
        QVERIFY(fixture.window().isVisible());
        QVERIFY2(fixture.textOf("textLabel").startsWith(u"1 customer"_s), qPrintable(fixture.textOf("textLabel")));
        // What loses nothing is what Return does.
        QVERIFY(fixture.find<QPushButton>("cancelButton")->isDefault());
        fixture.click("cancelButton");
        QTRY_VERIFY(!fixture.isSeen("confirmButton"));
        QVERIFY(fixture.window().isVisible());
        QCOMPARE(fixture.find<QLineEdit>("valueEdit_city")->text(), u"Ulaanbaatar"_s);

        fixture.window().findChild<QAction *>("actionSignOut"_L1)->trigger();
        QVERIFY(fixture.isSeen("confirmButton"));
        QVERIFY(fixture.services().auth.hasSession());
        fixture.click("confirmButton");
        QTRY_VERIFY(fixture.isSeen("signInButton"));

        // Nothing is left to ask about.
        QVERIFY(fixture.window().close());
    }

    void uploadUnderWayIsAskedAbout()
    {
        const QTemporaryDir folder;
        const QString path = writeFile(folder.filePath(u"people.csv"_s), retailCsv(20'000));
        ConsoleFixture fixture;
        fixture.enterSandbox();
        fixture.window().openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("targetGroupChooser"), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QComboBox>("targetGroupChooser")->count() > 0, kPatience);
        fixture.choose("targetGroupChooser", 1);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QWidget>("uploadButton")->isEnabled(), kPatience);
        fixture.click("uploadButton");
        const ImportSession &session = fixture.find<UploadPage>("uploadPage")->session();
        QVERIFY(session.isUploading());
        fixture.window().findChild<QAction *>("actionQuit"_L1)->trigger();
        QVERIFY(fixture.window().isVisible());
        const QString text = fixture.textOf("textLabel");
        QVERIFY2(text.contains(u"of 20,000 rows"_s), qPrintable(text));
        fixture.click("cancelButton");
        QVERIFY(session.isUploading());
        QVERIFY(!fixture.window().close());
        fixture.click("confirmButton");
        QVERIFY(!fixture.window().isVisible());
    }

    void publishingIsAskedAbout()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        fixture.window().goTo(Place::Campaigns);
        auto *table = fixture.find<QAbstractItemView>("campaignsTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->rowCount() > 0, kPatience);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (index.data(CampaignListModel::CampaignRole).value<Campaign>().stage == CampaignStage::ReadyToPublish)
                table->setCurrentIndex(index);
        }
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isSeen("publishButton"), kPatience);
        fixture.click("publishButton");
        QTRY_VERIFY(fixture.isSeen("confirmButton"));
        fixture.click("confirmButton");
        QVERIFY(!fixture.window().close());
        const QString text = fixture.textOf("textLabel");
        QVERIFY2(text.startsWith(u"1 campaign"_s), qPrintable(text));
    }

    void draggedFilesAreWelcomed()
    {
        ConsoleFixture fixture;
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"people.csv"_s)});
        const auto enter = [&fixture](const QMimeData &mime) {
            QDragEnterEvent event(QPoint(9, 9), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            event.ignore();
            QApplication::sendEvent(&fixture.window(), &event);
            return event.isAccepted();
        };
        QVERIFY(enter(files));
        QVERIFY(fixture.isSeen("dropHighlight"));
        QDragLeaveEvent leave;
        QApplication::sendEvent(&fixture.window(), &leave);
        QVERIFY(!fixture.isSeen("dropHighlight"));
        QMimeData text;
        text.setText(u"people"_s);
        QVERIFY(!enter(text));
        QVERIFY(!fixture.isSeen("dropHighlight"));
    }

    void signingOutLeavesNothing()
    {
        ConsoleFixture fixture;
        fixture.enterSandbox();
        fixture.window().findChild<QAction *>("actionSignOut"_L1)->trigger();
        QTRY_VERIFY(fixture.isSeen("signInButton"));
        QVERIFY(!fixture.window().currentPage());
        QVERIFY(fixture.services().workspaces.workspaces().isEmpty());
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
