// SPDX-License-Identifier: GPL-3.0-or-later
// A server that is killed in the middle of an upload and of a publication, and started again: through the real window,
// and through the publisher where the moment of the kill matters.
#include "campaigns/campaign_list_model.h"
#include "campaigns/campaign_publisher.h"
#include "gui/upload_files.h"
#include "support/await.h"
#include "support/console_fixture.h"
#include "support/fake_secret_store.h"
#include "support/fault_proxy.h"
#include "support/sandbox_fixture.h"
#include "support/sandbox_process.h"
#include "support/session_stack.h"

#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nudge;
using namespace nudge::test;
using Kind = ProxyFault::Kind;
using Outcome = PublishResult::Outcome;
using Phase = CampaignPublisher::Phase;

namespace {

constexpr int kRows = 20'000;
constexpr int kLong = 60'000; // ms; only reached by a test that fails

/// Another client of the same server, to see what really arrived.
struct Witness
{
    explicit Witness(const QUrl &server) : stack(secrets)
    {
        if (!stack.signIn(server, SandboxFixture::credentials()))
            qFatal("the witness cannot sign in");
    }

    /// How often each identifier that retailCsv() makes stands in the workspace's groups.
    QHash<QString, int> uploadedIds(const WorkspaceId &workspace)
    {
        QHash<QString, int> found;
        const auto groups = await(stack.api.groups(workspace));
        for (const CustomerGroup &group : groups ? *groups : QList<CustomerGroup>()) {
            for (int page = 0;; ++page) {
                const auto read = await(stack.api.customers(workspace, group.id, page, 1'000));
                if (!read || read->customers.isEmpty())
                    break;
                for (const Customer &customer : read->customers)
                    count(customer, found);
            }
        }
        return found;
    }

    std::optional<Campaign> campaign(const CampaignId &id)
    {
        const auto list = await(stack.api.campaigns());
        for (const WorkspaceCampaigns &workspace : list ? *list : QList<WorkspaceCampaigns>()) {
            for (const Campaign &one : workspace.campaigns) {
                if (one.id == id)
                    return one;
            }
        }
        return std::nullopt;
    }

    std::optional<Campaign> readyCampaign()
    {
        const auto list = await(stack.api.campaigns());
        for (const WorkspaceCampaigns &workspace : list ? *list : QList<WorkspaceCampaigns>()) {
            for (const Campaign &one : workspace.campaigns) {
                if (one.stage == CampaignStage::ReadyToPublish && one.messageCount > 0)
                    return one;
            }
        }
        return std::nullopt;
    }

    /// Messages in all files of a campaign.
    qint64 exportedMessages(const CampaignId &id)
    {
        qint64 lines = 0;
        const int files = await(stack.api.messageFileCount(id)).value();
        for (int file = 0; file < files; ++file)
            lines += await(stack.api.messageFileCsv(id, file)).value().trimmed().count('\n'); // the header is one less
        return lines;
    }

    FakeSecretStore secrets;
    SessionStack stack;

private:
    static void count(const Customer &customer, QHash<QString, int> &found)
    {
        for (const QString &value : customer.profile) {
            if (value.size() == 7 && value.startsWith(u'U') && value.sliced(1).toInt() > 0)
                ++found[value];
        }
    }
};

int numberIn(QString text)
{
    return text.remove(u',').toInt();
}

/// Calls that found no server.
qsizetype lostCalls(const RequestLog &log, Call call)
{
    const auto entries = log.entries();
    return std::count_if(entries.begin(), entries.end(), [key = callKey(call)](const RequestLogEntry &entry) {
        return entry.call == key && entry.status == 0;
    });
}

} // namespace

class ServerKilledTest : public QObject
{
    Q_OBJECT

private:
    void enterConsole()
    {
        m_console = std::make_unique<ConsoleFixture>();
        m_console->signIn(m_server->url(), SandboxFixture::credentials());
    }

    /// Selects a campaign that can be published.
    CampaignId openReadyCampaign()
    {
        QTest::keyClick(&m_console->window(), Qt::Key_4, Qt::ControlModifier);
        const auto *table = m_console->find<QTableView>("campaignsTable");
        if (!QTest::qWaitFor([&] { return table->isVisible() && table->model()->rowCount() > 0; }, kLong))
            qFatal("no campaigns");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const auto campaign = table->model()->index(row, 0).data(CampaignListModel::CampaignRole).value<Campaign>();
            if (campaign.stage == CampaignStage::ReadyToPublish && campaign.messageCount > 0) {
                m_console->find<QTableView>("campaignsTable")->selectRow(row);
                return campaign.id;
            }
        }
        qFatal("no campaign can be published");
    }

    void askToPublish()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("publishButton"), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("publishButton")->isEnabled(), kLong);
        m_console->click("publishButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("confirmButton"), kLong);
        m_console->click("confirmButton");
    }

    bool bannerSays(const QString &words) const
    {
        return QTest::qWaitFor(
            [&] {
                const auto *banner = m_console->find<QWidget>("publishBanner");
                const auto *text = banner ? banner->findChild<QLabel *>(u"bannerText"_s) : nullptr;
                return text && text->isVisible() && text->text().contains(words);
            },
            kLong);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_server;
    std::unique_ptr<ConsoleFixture> m_console;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<SandboxProcess>(m_folder->filePath(u"sandbox.db"_s));
    }

    void cleanup()
    {
        m_console.reset();
        m_server.reset();
        m_folder.reset();
    }

    void anUploadGoesOnWhereItStopped()
    {
        enterConsole();
        const QString path = writeFile(m_folder->filePath(u"march.csv"_s), retailCsv(kRows));
        m_console->window().openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("targetGroupChooser"), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QComboBox>("targetGroupChooser")->count() > 0, kLong);
        m_console->choose("targetGroupChooser", 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>("uploadButton")->isEnabled(), kLong);
        m_console->click("uploadButton");

        const auto arrived = [this] {
            return numberIn(m_console->textOf("receiptCreated")) + numberIn(m_console->textOf("receiptUpdated")) +
                   numberIn(m_console->textOf("receiptCreatedOrUpdated"));
        };
        for (const int moment : {3'000, 9'000, 15'000}) {
            QTRY_VERIFY_WITH_TIMEOUT(arrived() >= moment, kLong);
            QVERIFY(arrived() < kRows);
            m_server->kill();
            QTRY_VERIFY_WITH_TIMEOUT(m_console->textOf("progressLabel").contains(u"goes on by itself"_s), kLong);
            QVERIFY(!m_console->isSeen("uploadAnotherButton"));
            m_server->start();
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isSeen("showCustomersButton"), kLong);

        // What the window says, and what is true.
        QVERIFY2(m_console->textOf("titleLabel").contains(u"20,000"_s), qPrintable(m_console->textOf("titleLabel")));
        QCOMPARE(arrived(), kRows);
        QCOMPARE(numberIn(m_console->textOf("receiptRejected")), 0);
        QCOMPARE(numberIn(m_console->textOf("receiptSkipped")), 0);
        QVERIFY(!m_console->isSeen("receiptUnconfirmed"));
        const QHash<QString, int> there =
            Witness(m_server->url()).uploadedIds(m_console->services().workspaces.current().id);
        QCOMPARE(there.size(), kRows);
        QVERIFY(std::all_of(there.begin(), there.end(), [](int times) { return times == 1; }));
    }

    void aPublicationThatNeverLeftIsSaidToBeNone()
    {
        enterConsole();
        const CampaignId id = openReadyCampaign();
        m_server->kill();
        askToPublish();
        QVERIFY(bannerSays(u"was not published"_s));
        QVERIFY(bannerSays(u"Nothing was changed"_s));
        m_server->start();
        QCOMPARE(Witness(m_server->url()).campaign(id)->stage, CampaignStage::ReadyToPublish);

        askToPublish(); // the one obvious action
        QVERIFY(bannerSays(u"is published."_s));
        Witness witness(m_server->url());
        QCOMPARE(witness.campaign(id)->stage, CampaignStage::Published);
        QCOMPARE(witness.exportedMessages(id), witness.campaign(id)->messageCount);
    }

    void aPublicationUnderWayIsSeenToItsEnd()
    {
        enterConsole();
        const CampaignId id = openReadyCampaign();
        askToPublish();
        QVERIFY(bannerSays(u"files are being made"_s));
        m_server->kill();
        QTRY_VERIFY_WITH_TIMEOUT(lostCalls(m_console->services().requestLog, Call::MessagesPages) >= 3, kLong);
        QVERIFY(bannerSays(u"files are being made"_s));
        m_server->start();
        QVERIFY(bannerSays(u"is published."_s));
        Witness witness(m_server->url());
        QCOMPARE(witness.campaign(id)->stage, CampaignStage::Published);
        QCOMPARE(witness.exportedMessages(id), witness.campaign(id)->messageCount);
    }

    /// The server did it and was killed before it could say so.
    void aPublicationWhoseAnswerWasLostIsReadBack()
    {
        FaultProxy proxy(m_server->url());
        Witness witness(proxy.url());
        const auto ready = witness.readyCampaign();
        QVERIFY(ready);
        const QByteArray path = Contract::builtIn().endpoint(Call::MessagesPublish).path.toLatin1();
        bool isKilled = false;
        proxy.setChooser([&](const ReceivedRequest &request) {
            return request.target == path ? ProxyFault{Kind::DropAfter, {}}
                   : isKilled             ? ProxyFault{Kind::DropBefore, {}}
                                          : ProxyFault{};
        });
        CampaignPublisher publisher(witness.stack.api, *ready, nullptr, {100ms, 800ms, 60s, 14});
        std::optional<PublishResult> result;
        connect(&publisher, &CampaignPublisher::finished, this, [&](const PublishResult &ended) { result = ended; });
        publisher.publish();
        QTRY_COMPARE_WITH_TIMEOUT(publisher.phase(), Phase::Checking, kLong);
        m_server->kill();
        isKilled = true;
        QTRY_VERIFY_WITH_TIMEOUT(lostCalls(witness.stack.log, Call::CampaignList) >= 5, kLong);
        QCOMPARE(publisher.phase(), Phase::Checking);
        m_server->start();
        isKilled = false;
        QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), kLong);
        QCOMPARE(result->outcome, Outcome::FilesReady);
        QCOMPARE(proxy.forwarded(path), 1);
        QCOMPARE(witness.exportedMessages(ready->id), ready->messageCount);
    }

    /// The server was killed before it read the call, and nobody can know that.
    void aPublicationThatWasNotReadIsNotClaimed()
    {
        FaultProxy proxy(m_server->url());
        Witness witness(proxy.url());
        const auto ready = witness.readyCampaign();
        QVERIFY(ready);
        const QByteArray path = Contract::builtIn().endpoint(Call::MessagesPublish).path.toLatin1();
        proxy.setChooser([&](const ReceivedRequest &request) {
            return ProxyFault{request.target == path ? Kind::DropBefore : Kind::Pass, {}};
        });
        CampaignPublisher publisher(witness.stack.api, *ready, nullptr, {20ms, 50ms, 60s, 3});
        std::optional<PublishResult> result;
        connect(&publisher, &CampaignPublisher::finished, this, [&](const PublishResult &ended) { result = ended; });
        publisher.publish();
        m_server->kill();
        m_server->start();
        QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), kLong);
        QCOMPARE(result->outcome, Outcome::Unconfirmed);
        QVERIFY(!result->error->neverSent);
        QCOMPARE(witness.campaign(ready->id)->stage, CampaignStage::ReadyToPublish);
    }
};

QTEST_MAIN(ServerKilledTest)
#include "server_killed_test.moc"
