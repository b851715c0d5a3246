// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience_fixture.h"
#include "gui/campaigns/campaigns_page.h"

#include "gui/common/chip.h"
#include "gui/common/format_text.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
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
