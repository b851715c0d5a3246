// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience_fixture.h"
#include "gui/campaigns/campaigns_page.h"

#include "gui/common/banner.h"
#include "gui/common/chip.h"
#include "gui/common/format_text.h"

#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTcpServer>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

class CampaignsPageTest : public QObject
{
    Q_OBJECT

private:
    Campaign at(int row) const
    {
        return m_table->model()->index(row, 0).data(CampaignListModel::CampaignRole).value<Campaign>();
    }

    /// Chooses the first campaign that `wanted` says yes to.
    template <class Wanted> Campaign choose(Wanted wanted)
    {
        for (int row = 0; row < m_table->model()->rowCount(); ++row) {
            if (wanted(at(row))) {
                m_table->selectRow(row);
                return at(row);
            }
        }
        qFatal("no such campaign");
    }

    Campaign chooseStage(CampaignStage stage)
    {
        return choose(
            [stage](const Campaign &campaign) { return campaign.stage == stage && campaign.messageCount > 0; });
    }

    void waitForMessages()
    {
        QTRY_VERIFY_WITH_TIMEOUT(child<QListView>(*m_page, "messageList")->model()->rowCount() > 0, kPatience);
    }

    QString stageShown() const { return child<Chip>(*m_page, "stageChip")->text(); }

    /// The text that the preview shows, whatever the channel.
    QString textShown() const
    {
        QString shown;
        const auto texts = child<QWidget>(*m_page, "messagePreview")->findChildren<QTextEdit *>();
        for (const QTextEdit *text : texts) {
            if (text->isVisible())
                shown += text->toPlainText() + u'\n';
        }
        return shown;
    }

    std::unique_ptr<AudienceFixture> m_fixture;
    std::unique_ptr<CampaignsPage> m_page;
    QTableView *m_table = nullptr;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<AudienceFixture>();
        m_page = std::make_unique<CampaignsPage>(m_fixture->services);
        m_fixture->show(*m_page);
        m_page->activated();
        m_table = child<QTableView>(*m_page, "campaignsTable");
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isVisible() && m_table->model()->rowCount() > 0, kPatience);
        child<QComboBox>(*m_page, "workspaceFilter")->setCurrentIndex(1);
        QCOMPARE(m_table->model()->rowCount(), 12);
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void aMessageReadsAsItsRecipientReadsIt()
    {
        const Campaign campaign = chooseStage(CampaignStage::Published);
        waitForMessages();
        QTRY_COMPARE(child<QListView>(*m_page, "messageList")->model()->rowCount(), int(campaign.messageCount));
        const QString recipient = child<QLabel>(*m_page, "recipientLabel")->text();
        const auto customers = await(m_fixture->stack.api.customers(campaign.workspace, campaign.group, 0, 600));
        QVERIFY(customers.ok());
        const auto person = std::find_if(customers->customers.begin(), customers->customers.end(),
                                         [&](const Customer &c) { return c.profile.values().contains(recipient); });
        QVERIFY2(person != customers->customers.end(), qPrintable(recipient));
        // Whatever the workspace calls its name field.
        QString name;
        for (auto it = person->profile.begin(); it != person->profile.end(); ++it) {
            if (name.isEmpty() && it.key().contains(u"name"_s) && textShown().contains(it.value()))
                name = it.value();
        }
        QVERIFY2(!name.isEmpty(), qPrintable(textShown()));
        QVERIFY(!textShown().contains(u"{{"_s));
    }

    void publishesAfterAQuestionAndSavesWhatTheServerGives()
    {
        const Campaign campaign = chooseStage(CampaignStage::ReadyToPublish);
        waitForMessages();
        auto *publish = child<QPushButton>(*m_page, "publishButton");
        auto *save = child<QPushButton>(*m_page, "saveFileButton");
        QVERIFY(publish->isVisible() && publish->isEnabled());
        QVERIFY(!save->isEnabled());

        click(publish);
        QWidget *question = dialog("publishQuestion");
        QVERIFY(question);
        QString said;
        const auto labels = question->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            said += label->text() + u'\n';
        QVERIFY2(said.contains(countText(campaign.messageCount)) && said.contains(campaign.name), qPrintable(said));
        QVERIFY(child<QPushButton>(*question, "confirmButton")->text().contains(countText(campaign.messageCount)));
        click(child<QPushButton>(*question, "cancelButton"));
        QTRY_VERIFY(!question->isVisible());
        QVERIFY(publish->isEnabled());
        QCOMPARE(await(m_fixture->stack.api.messageFileCount(campaign.id)).value(), 0);

        click(publish);
        click(child<QPushButton>(*dialog("publishQuestion"), "confirmButton"));
        QVERIFY(!publish->isEnabled()); // not twice
        QTRY_COMPARE_WITH_TIMEOUT(stageShown(), u"Published"_s, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), kPatience);
        QVERIFY(!publish->isVisible());
        QTRY_VERIFY(!textShown().contains(u"{{"_s)); // now each recipient's own

        const QString path = m_fixture->stack.folder.filePath(u"saved.csv"_s);
        click(save);
        auto *files = qobject_cast<QDialog *>(dialog("saveFileDialog"));
        QVERIFY(files);
        child<QLineEdit>(*files, "fileNameEdit")->setText(path);
        files->accept();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), await(m_fixture->stack.api.messageFileCsv(campaign.id, 0)).value());
        QTRY_VERIFY(child<QWidget>(*m_page, "saveBanner")->isVisible());
    }

    void publishingGoesOnWhileAnotherCampaignIsLookedAt()
    {
        const Campaign campaign = chooseStage(CampaignStage::ReadyToPublish);
        waitForMessages();
        click(child<QPushButton>(*m_page, "publishButton"));
        click(child<QPushButton>(*dialog("publishQuestion"), "confirmButton"));
        chooseStage(CampaignStage::Published);
        QVERIFY(!child<QWidget>(*m_page, "publishBanner")->isVisible());
        const auto isPublished = [&] {
            for (int row = 0; row < m_table->model()->rowCount(); ++row) {
                if (at(row).id == campaign.id)
                    return at(row).stage == CampaignStage::Published;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isPublished(), kPatience);
        choose([&](const Campaign &one) { return one.id == campaign.id; });
        QVERIFY(child<QWidget>(*m_page, "publishBanner")->isVisible()); // how it ended
    }

    void filtersAndClearsThem()
    {
        auto *search = child<QLineEdit>(*m_page, "campaignSearch");
        const QString name = at(3).name;
        search->setText(name);
        QCOMPARE(m_table->model()->rowCount(), 1);
        QCOMPARE(at(0).name, name);
        QTRY_COMPARE(child<QLabel>(*m_page, "nameLabel")->text(), name);
        search->setText(u"no campaign is called so"_s);
        QVERIFY(!m_table->isVisible());
        click(child<QPushButton>(*m_page, "clearFilterButton"));
        QVERIFY(m_table->isVisible());
        QCOMPARE(m_table->model()->rowCount(), 12);

        auto *stage = child<QComboBox>(*m_page, "stageFilter");
        stage->setCurrentIndex(stage->findData(int(CampaignStage::Published)));
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            QCOMPARE(at(row).stage, CampaignStage::Published);
        QVERIFY(m_table->model()->rowCount() > 0 && m_table->model()->rowCount() < 12);

        child<QComboBox>(*m_page, "workspaceFilter")->setCurrentIndex(0);
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            QCOMPARE(at(row).workspace, m_fixture->workspaces.current().id);
    }

    void searchesMessages()
    {
        const Campaign campaign = chooseStage(CampaignStage::Published);
        auto *list = child<QListView>(*m_page, "messageList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), int(campaign.messageCount), kPatience);
        const QString recipient = list->model()->index(list->model()->rowCount() - 1, 0).data().toString();
        child<QLineEdit>(*m_page, "messageSearch")->setText(recipient.toUpper());
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_COMPARE(child<QLabel>(*m_page, "recipientLabel")->text(), recipient);
    }

    void findGoesToTheSearchFieldThatIsMeant()
    {
        chooseStage(CampaignStage::Published);
        waitForMessages();
        m_page->activateWindow();
        m_table->setFocus();
        QTest::keySequence(m_table, QKeySequence::Find);
        QVERIFY(child<QLineEdit>(*m_page, "campaignSearch")->hasFocus());
        child<QListView>(*m_page, "messageList")->setFocus();
        QTest::keySequence(child<QListView>(*m_page, "messageList"), QKeySequence::Find);
        QVERIFY(child<QLineEdit>(*m_page, "messageSearch")->hasFocus());
    }

    void showsTheRuns()
    {
        chooseStage(CampaignStage::Published);
        auto *runs = child<QTableView>(*m_page, "runsTable");
        QTRY_VERIFY_WITH_TIMEOUT(runs->model() && runs->model()->rowCount() > 0, kPatience);
        child<QTabWidget>(*m_page, "tabs")->setCurrentIndex(1);
        QVERIFY(runs->isVisible());
        click(child<QPushButton>(*m_page, "showRunButton"));
        waitForMessages();
        QVERIFY(child<QListView>(*m_page, "messageList")->isVisible());
    }

    void opensMessagesByItself()
    {
        CampaignsPage page(m_fixture->services);
        m_fixture->show(page);
        page.openMessages();
        page.activated();
        QTRY_VERIFY_WITH_TIMEOUT(child<QListView>(page, "messageList")->model()->rowCount() > 0, kPatience);
        QCOMPARE(child<Chip>(page, "stageChip")->text(), u"Published"_s);
    }

    void savesAllFilesAndAsksBeforeOneIsReplaced()
    {
        // Two files: the sandbox puts 5,000 messages into one.
        SandboxOptions large = SandboxFixture::quickOptions();
        large.customers = 20'000;
        m_page.reset();
        m_fixture = std::make_unique<AudienceFixture>(large);
        m_page = std::make_unique<CampaignsPage>(m_fixture->services);
        m_fixture->show(*m_page);
        m_page->activated();
        m_table = child<QTableView>(*m_page, "campaignsTable");
        QTRY_VERIFY_WITH_TIMEOUT(m_table->isVisible() && m_table->model()->rowCount() > 0, kPatience);
        const Campaign campaign = choose([](const Campaign &one) {
            return one.stage == CampaignStage::Published && one.messageCount > 5000 && one.messageCount <= 10'000;
        });
        auto *saveAll = child<QPushButton>(*m_page, "saveAllButton");
        QTRY_VERIFY_WITH_TIMEOUT(saveAll->isVisible() && saveAll->isEnabled(), kPatience);

        QTemporaryDir folder;
        const auto saveHere = [&] {
            click(saveAll);
            auto *question = qobject_cast<QFileDialog *>(dialog("saveAllDialog"));
            QVERIFY(question);
            question->selectFile(folder.path());
            QMetaObject::invokeMethod(question, "accept");
        };
        const auto *banner = child<Banner>(*m_page, "saveBanner");
        saveHere();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->tone() == Tone::Success, kPatience);
        const QStringList names = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(names.size(), 2);
        for (int file = 0; file < 2; ++file) {
            QFile saved(folder.filePath(names[file]));
            QVERIFY(saved.open(QIODevice::ReadOnly));
            QCOMPARE(saved.readAll(), await(m_fixture->stack.api.messageFileCsv(campaign.id, file)).value());
        }

        // Again, with one of them there: it is replaced only after a yes.
        QVERIFY(QFile::remove(folder.filePath(names[0])));
        QFile kept(folder.filePath(names[1]));
        QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("mine") == 4);
        kept.close();
        const auto content = [&kept] { return kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray(); };
        saveHere();
        QWidget *question = dialog("replaceFilesQuestion");
        QVERIFY(question);
        QVERIFY(child<QPushButton>(*question, "confirmButton")->text().contains(u'1'));
        click(child<QPushButton>(*question, "cancelButton"));
        QTRY_VERIFY(!question->isVisible());
        QCOMPARE(content(), "mine");
        kept.close();
        QVERIFY(!QFile::exists(folder.filePath(names[0]))); // all or nothing

        saveHere();
        question = dialog("replaceFilesQuestion");
        QVERIFY(question);
        click(child<QPushButton>(*question, "confirmButton"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(names[0])) && saveAll->isEnabled(), kPatience);
        QVERIFY(content().size() > 1000);
    }

    void withoutAServerMessagesAndFilesSaySoAndAreAskedForAgain()
    {
        chooseStage(CampaignStage::Published);
        waitForMessages();
        auto *save = child<QPushButton>(*m_page, "saveFileButton");
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), kPatience);
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl nobody(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
        closed.close();
        m_fixture->stack.transport.setServer(SessionStack::addressOf(nobody));

        // The messages on the screen stay; the file does not come, and no half of it either.
        QTemporaryDir folder;
        click(save);
        auto *files = qobject_cast<QDialog *>(dialog("saveFileDialog"));
        QVERIFY(files);
        child<QLineEdit>(*files, "fileNameEdit")->setText(folder.filePath(u"saved.csv"_s));
        files->accept();
        const auto *banner = child<Banner>(*m_page, "saveBanner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->tone() == Tone::Danger, kPatience);
        QVERIFY2(banner->text().contains(u"saved.csv"_s), qPrintable(banner->text()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
        QVERIFY(child<QListView>(*m_page, "messageList")->model()->rowCount() > 0);

        // Another campaign says why it has no messages, and how to go on.
        chooseStage(CampaignStage::ReadyForReview);
        const auto retry = [this]() -> QPushButton * {
            const auto states = m_page->findChildren<QWidget *>(u"statePage"_s); // of the messages and of the runs
            for (const QWidget *state : states) {
                auto *button = state->isVisible() ? state->findChild<QPushButton *>() : nullptr;
                if (button && button->isVisible())
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(retry(), kPatience);
        m_fixture->stack.transport.setServer(SessionStack::addressOf(m_fixture->sandbox.url()));
        click(retry());
        waitForMessages();
        QVERIFY(child<QListView>(*m_page, "messageList")->isVisible());
    }

    void messagesGetMostOfThePage()
    {
        chooseStage(CampaignStage::Published);
        waitForMessages();
        for (const QSize size : {QSize(1072, 778), QSize(692, 578)}) {
            m_page->resize(size);
            auto *splitter = m_page->findChild<QSplitter *>();
            QTRY_VERIFY(splitter->sizes()[0] <= splitter->height() * 0.36);
            QVERIFY(m_table->viewport()->height() >= 2 * m_table->rowHeight(0));
            QVERIFY(child<QWidget>(*m_page, "messagePreview")->height() >= size.height() / 4);
        }
    }

    void withoutAServerItSaysSoAndGoesOnAfterwards()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl nobody(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
        closed.close();
        m_fixture->stack.transport.setServer(SessionStack::addressOf(nobody));
        m_page->refresh();
        auto *banner = child<QWidget>(*m_page, "banner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
        QCOMPARE(m_table->model()->rowCount(), 12); // what was there stays

        CampaignsPage page(m_fixture->services);
        m_fixture->show(page);
        page.activated();
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QPushButton *>(u"retryButton"_s), kPatience);
        m_fixture->stack.transport.setServer(SessionStack::addressOf(m_fixture->sandbox.url()));
        click(child<QPushButton>(page, "retryButton"));
        QTRY_VERIFY_WITH_TIMEOUT(child<QTableView>(page, "campaignsTable")->isVisible(), kPatience);
    }
};

QTEST_MAIN(CampaignsPageTest)
#include "campaigns_page_test.moc"
