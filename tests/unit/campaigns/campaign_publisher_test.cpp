// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign_server.h"
#include "campaigns/publish_jobs.h"
#include "support/sandbox_fixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nudge;
using namespace nudge::test;

using Outcome = PublishResult::Outcome;
using Phase = CampaignPublisher::Phase;

class CampaignPublisherTest : public QObject
{
    Q_OBJECT

private:
    static PublishTimes quick() { return {5ms, 20ms, 10s, 3}; }
    static Campaign campaign()
    {
        Campaign campaign;
        campaign.id.value = u"c1"_s;
        campaign.name = u"Spring sale"_s;
        campaign.stage = CampaignStage::ReadyToPublish;
        return campaign;
    }

    /// Publishes and waits for the end; `phases` are those it went through.
    static PublishResult run(CampaignPublisher &publisher, QList<Phase> *phases = nullptr)
    {
        std::optional<PublishResult> result;
        QObject::connect(&publisher, &CampaignPublisher::progressed, &publisher, [&] {
            if (phases && (phases->isEmpty() || phases->constLast() != publisher.phase()))
                phases->append(publisher.phase());
        });
        QObject::connect(&publisher, &CampaignPublisher::finished, &publisher, [&](const PublishResult &now) {
            if (result)
                qFatal("finished twice");
            result = now;
        });
        publisher.publish();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, kPatience))
            qFatal("never finished");
        return *result;
    }

private Q_SLOTS:
    void publishesOnTheSandbox()
    {
        SandboxFixture sandbox;
        FakeSecretStore secrets;
        SessionStack session(secrets);
        QVERIFY(session.signIn(sandbox.url(), SandboxFixture::credentials()).ok());
        const auto stageOf = [&](const CampaignId &id) {
            const auto list = await(session.api.campaigns());
            for (const WorkspaceCampaigns &workspace : *list) {
                for (const Campaign &one : workspace.campaigns) {
                    if (one.id == id)
                        return one.stage;
                }
            }
            return CampaignStage::Unknown;
        };
        std::optional<Campaign> ready;
        const auto list = await(session.api.campaigns());
        QVERIFY(list.ok());
        for (const WorkspaceCampaigns &workspace : *list) {
            for (const Campaign &one : workspace.campaigns) {
                if (one.stage == CampaignStage::ReadyToPublish)
                    ready = one;
            }
        }
        QVERIFY(ready);

        QList<Phase> phases;
        CampaignPublisher publisher(session.api, *ready, nullptr, quick());
        const PublishResult result = run(publisher, &phases);
        QCOMPARE(result.outcome, Outcome::FilesReady);
        QVERIFY(result.files > 0);
        QCOMPARE(result.files, *await(session.api.messageFileCount(ready->id)));
        QCOMPARE(phases, (QList<Phase>{Phase::Publishing, Phase::Preparing}));
        QCOMPARE(stageOf(ready->id), CampaignStage::Published);
    }

    void refusalIsToldAtOnce()
    {
        CampaignServer server;
        server.on(Call::MessagesPublish, ScriptedAnswer::json("{\"code\": 400, \"message\": \"Not approved\"}", 400));
        CampaignPublisher publisher(server.session.api, campaign(), nullptr, quick());
        const PublishResult result = run(publisher);
        QCOMPARE(result.outcome, Outcome::Refused);
        QCOMPARE(result.error->serverMessage, u"Not approved"_s);
        QCOMPARE(server.count(Call::MessagesPublish), 1);
        QCOMPARE(server.count(Call::CampaignList), 0);
    }

    void lostAnswerIsReadBackAndNeverSentAgain()
    {
        CampaignServer server;
        server.on(Call::MessagesPublish, ScriptedAnswer::failing(ScriptedAnswer::Fault::Drop));
        server.on(Call::CampaignList, CampaignServer::list(campaign().id, WireValue::StagePublished));
        server.on(Call::MessagesPages, CampaignServer::fileCount(2));
        QList<Phase> phases;
        CampaignPublisher publisher(server.session.api, campaign(), nullptr, quick());
        const PublishResult result = run(publisher, &phases);
        QCOMPARE(result.outcome, Outcome::FilesReady);
        QCOMPARE(result.files, 2);
        QCOMPARE(phases, (QList<Phase>{Phase::Publishing, Phase::Checking, Phase::Preparing}));
        QCOMPARE(server.count(Call::MessagesPublish), 1);
    }

    void lostAnswerWithoutProofIsUnconfirmed()
    {
        CampaignServer server;
        server.on(Call::MessagesPublish, ScriptedAnswer::failing(ScriptedAnswer::Fault::Drop));
        server.on(Call::CampaignList, CampaignServer::list(campaign().id, WireValue::StageReadyToPublish));
        CampaignPublisher publisher(server.session.api, campaign(), nullptr, quick());
        const PublishResult result = run(publisher);
        QCOMPARE(result.outcome, Outcome::Unconfirmed);
        QCOMPARE(server.count(Call::MessagesPublish), 1);
        QCOMPARE(server.count(Call::CampaignList), 3); // a queued job may need a moment
    }

    void aServerThatWasNeverReachedHasNotPublished()
    {
        CampaignServer server;
        server.server.stop();
        CampaignPublisher publisher(server.session.api, campaign(), nullptr, quick());
        const PublishResult result = run(publisher);
        QCOMPARE(result.outcome, Outcome::Refused);
        QVERIFY(result.error->neverSent);
        QCOMPARE(server.count(Call::CampaignList), 0);
    }

    void looksThatFindNoServerDoNotCount()
    {
        CampaignServer server;
        server.on(Call::MessagesPublish, ScriptedAnswer::failing(ScriptedAnswer::Fault::Drop));
        int look = 0;
        server.on(Call::CampaignList, [&look](const ReceivedRequest &) {
            return ++look < 20 ? ScriptedAnswer::json("{\"code\": 503, \"message\": \"away\"}", 500)
                               : CampaignServer::list(campaign().id, WireValue::StagePublished);
        });
        server.on(Call::MessagesPages, CampaignServer::fileCount(2));
        CampaignPublisher publisher(server.session.api, campaign(), nullptr, quick());
        const PublishResult result = run(publisher);
        QCOMPARE(result.outcome, Outcome::FilesReady);
        QCOMPARE(server.count(Call::MessagesPublish), 1);
    }

    void waitsWhileThereAreNoFilesAndWhileTheirNumberGrows()
    {
        CampaignServer server;
        server.answer(Call::MessagesPublish, {{Contract::builtIn().name(Member::JobId), u"j"_s}});
        int look = 0;
        server.on(Call::MessagesPages, [&look](const ReceivedRequest &) {
            switch (++look) {
            case 1:
                return CampaignServer::fileCount(0);
            case 2:
                return ScriptedAnswer::json("{\"code\": 400, \"message\": \"No files yet\"}", 400);
            case 3:
                return ScriptedAnswer::failing(ScriptedAnswer::Fault::Drop);
            default:
                return CampaignServer::fileCount(look == 4 ? 1 : 3);
            }
        });
        CampaignPublisher publisher(server.session.api, campaign(), nullptr, quick());
        const PublishResult result = run(publisher);
        QCOMPARE(result.outcome, Outcome::FilesReady);
        QCOMPARE(result.files, 3);
    }

    void waitingCanBeStopped()
    {
        CampaignServer server;
        server.answer(Call::MessagesPublish, {{Contract::builtIn().name(Member::JobId), u"j"_s}});
        server.on(Call::MessagesPages, CampaignServer::fileCount(0));
        CampaignPublisher publisher(server.session.api, campaign(), nullptr, quick());
        QSignalSpy finished(&publisher, &CampaignPublisher::finished);
        publisher.publish();
        QTRY_VERIFY(server.count(Call::MessagesPages) > 1);
        publisher.stopWaiting();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.at(0).at(0).value<PublishResult>().outcome, Outcome::StoppedWaiting);
        const int asked = server.count(Call::MessagesPages);
        QTest::qWait(60);
        QVERIFY(server.count(Call::MessagesPages) <= asked + 1); // one may have been on its way
        QCOMPARE(finished.size(), 1);
    }

    void aCampaignIsPublishedOnceHoweverOftenAsked()
    {
        CampaignServer server;
        server.answer(Call::MessagesPublish, {{Contract::builtIn().name(Member::JobId), u"j"_s}});
        server.on(Call::MessagesPages, CampaignServer::fileCount(1));
        PublishJobs jobs(server.session.api, nullptr, quick());
        jobs.publish(campaign());
        jobs.publish(campaign());
        QVERIFY(jobs.running(campaign().id));
        QTRY_VERIFY(jobs.result(campaign().id));
        QCOMPARE(server.count(Call::MessagesPublish), 1);
        QVERIFY(!jobs.running(campaign().id));
    }
};

QTEST_GUILESS_MAIN(CampaignPublisherTest)
#include "campaign_publisher_test.moc"
