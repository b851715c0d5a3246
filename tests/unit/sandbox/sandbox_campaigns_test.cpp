// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_client.h"

#include "sandbox/csv_rows.h"

#include <QTest>

namespace nudge::test {

using namespace Qt::StringLiterals;

/// Campaigns, publishing, files and reruns over the wire; a fresh sandbox for each test.
class SandboxCampaignsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_client = std::make_unique<SandboxClient>();
        m_client->signIn();
    }

    void campaignsComeByWorkspaceInEveryStageAndChannel()
    {
        const QJsonArray workspaces = m_client->call(Call::CampaignList).array();
        QCOMPARE(workspaces.size(), 3);
        int campaigns = 0;
        QSet<QString> stages;
        QSet<QString> channels;
        for (const QJsonValue &workspace : workspaces) {
            for (const QJsonValue &campaign : at(workspace, Member::CampaignList).toArray()) {
                ++campaigns;
                stages.insert(at(campaign, Member::CampaignStage).toString());
                channels.insert(at(campaign, Member::CampaignChannel).toString());
                const bool published = at(campaign, Member::CampaignStage) == word(WireValue::StagePublished);
                QCOMPARE(!at(campaign, Member::CampaignPublishedAt).toString().isEmpty(), published);
            }
        }
        QCOMPARE(campaigns, 12);
        QCOMPARE(stages, (QSet{word(WireValue::StageReadyForReview), word(WireValue::StageReadyToPublish),
                               word(WireValue::StagePublished)}));
        QCOMPARE(channels,
                 (QSet{word(WireValue::ChannelSms), word(WireValue::ChannelPush), word(WireValue::ChannelEmail)}));
    }

    void thePublicationDateFilters_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("one day, both ends included")
            << u"2026-05-06"_s << u"2026-05-06"_s << QStringList{u"Winter warmers"_s};
        QTest::newRow("from") << u"2026-05-08T10:59:59Z"_s << QString()
                              << QStringList{u"Lounge invitation"_s, u"New opening hours"_s};
        QTest::newRow("to") << QString() << u"2026-05-01"_s << QStringList{u"Summer islands"_s};
        QTest::newRow("nothing") << u"2030-01-01"_s << QString() << QStringList{};
    }
    void thePublicationDateFilters()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QStringList, names);
        Members filter;
        if (!from.isEmpty())
            filter.append({Member::CampaignPublishedFrom, from});
        if (!to.isEmpty())
            filter.append({Member::CampaignPublishedTo, to});
        QStringList found;
        for (const QJsonValue &workspace : m_client->call(Call::CampaignList, filter).array()) {
            for (const QJsonValue &campaign : at(workspace, Member::CampaignList).toArray())
                found << at(campaign, Member::CampaignName).toString();
        }
        found.sort();
        QCOMPARE(found, names);
    }

    void aFilterThatIsNoDateIsRefused()
    {
        QCOMPARE(m_client->call(Call::CampaignList, {{Member::CampaignPublishedFrom, u"yesterday"_s}}).status, 400);
    }

    void publishingTakesAWhileAndThenHasFiles()
    {
        const QString id = campaign(u"Points about to expire"_s);
        QCOMPARE(pages(id), 0);
        QCOMPARE(fetch(id, 1, WireValue::ExportCsv).status, 400);

        const auto queued = m_client->call(Call::MessagesPublish, {{Member::CampaignId, id}});
        QCOMPARE(queued.status, 200);
        QVERIFY(!at(queued.data(), Member::JobId).toString().isEmpty());
        QCOMPARE(m_client->call(Call::MessagesPublish, {{Member::CampaignId, id}}).status, 400);
        QTRY_VERIFY_WITH_TIMEOUT(pages(id) > 0, 20'000);
        QCOMPARE(stage(id), word(WireValue::StagePublished));
        const auto twice = m_client->call(Call::MessagesPublish, {{Member::CampaignId, id}});
        QCOMPARE(twice.status, 400);
        QVERIFY(twice.message().contains(word(WireValue::StagePublished)));

        // Each row holds what the template says, filled in with the recipient's own values.
        const auto csv = fetch(id, 1, WireValue::ExportCsv);
        QVERIFY(csv.type.startsWith("text/csv"));
        CsvRows rows(csv.body);
        QStringList header;
        QStringList cells;
        QVERIFY(rows.next(header));
        const auto column = [&](Member member) { return header.indexOf(SandboxClient::name(member)); };
        int count = 0;
        while (rows.next(cells)) {
            ++count;
            const QString body = cells.value(column(Member::FileBody));
            QVERIFY(!body.contains(u"{{"_s));
            QVERIFY(body.contains(cells.value(header.indexOf(u"first_name"_s))));
            QVERIFY(cells.value(column(Member::FileRecipient)).startsWith(u'+'));
            QCOMPARE(cells.value(column(Member::FileChannel)), word(WireValue::ChannelSms));
        }
        QVERIFY(count > 0);
        QCOMPARE(at(campaignObject(id), Member::CampaignMessageCount).toInt(), count);
    }

    void onlyAReadyCampaignIsPublished()
    {
        const auto answer = m_client->call(Call::MessagesPublish, {{Member::CampaignId, campaign(u"We miss you"_s)}});
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.message().contains(word(WireValue::StageReadyForReview)));
        QCOMPARE(m_client->call(Call::MessagesPublish, {{Member::CampaignId, u"cmp_99"_s}}).status, 400);
        QCOMPARE(m_client->call(Call::MessagesPublish).status, 401);
    }

    void theJsonFormIsCapped()
    {
        SandboxOptions options = SandboxClient::smallOptions();
        options.customers = 20'000;
        m_client = std::make_unique<SandboxClient>(options);
        m_client->signIn();
        const QString id = campaign(u"Winter warmers"_s);
        QCOMPARE(pages(id), 2);
        const auto json = fetch(id, 1, WireValue::ExportJson);
        QCOMPARE(json.array().size(), Contract::builtIn().messageJsonRows());
        QVERIFY2(json.message().contains(u"5000"_s), qUtf8Printable(json.message()));
        QVERIFY(!at(json.array().first(), Member::FileBody).toString().isEmpty());
        const auto rest = fetch(id, 2, WireValue::ExportJson);
        QVERIFY(rest.array().size() > 0 && rest.array().size() < 1000);
        QCOMPARE(fetch(id, 3, WireValue::ExportJson).status, 400);
        QCOMPARE(fetch(id, 0, WireValue::ExportJson).status, 400);
    }

    void presignedAddressesDownloadUntilTheyAreAltered()
    {
        const QString id = campaign(u"Summer islands"_s);
        const QUrl url(at(fetch(id, 1, WireValue::ExportUrl).data(), Member::ExportUrl).toString());
        QVERIFY(url.isValid());
        const auto file = m_client->send("GET", url, {}, {}); // no token
        QCOMPARE(file.status, 200);
        QCOMPARE(file.body, fetch(id, 1, WireValue::ExportCsv).body);

        const QString text = url.toString();
        for (const auto &[from, to] :
             {std::pair(u"-1-1.csv"_s, u"-1-2.csv"_s), std::pair(u"expires=1"_s, u"expires=2"_s),
              std::pair(u"signature="_s, u"signature=0"_s)}) {
            QString altered = text;
            altered.replace(from, to);
            QVERIFY(altered != text);
            QCOMPARE(m_client->send("GET", QUrl(altered), {}, {}).status, 403);
        }
    }

    void aRerunOfTheSameSegmentsIsReadyToPublish()
    {
        const QString id = campaign(u"Lounge invitation"_s);
        const QString group = at(campaignObject(id), Member::GroupId).toString();
        QCOMPARE(history(id).size(), 1); // synthesised
        QCOMPARE(at(history(id).first(), Member::RunNumber).toInt(), 1);
        const QByteArray before = fetch(id, 1, WireValue::ExportCsv).body;

        const auto started = m_client->call(Call::RerunInitiate, {{Member::CampaignId, id}, {Member::GroupId, group}});
        QCOMPARE(started.status, 200);
        QCOMPARE(at(started.data(), Member::RunNumber).toInt(), 2);
        QVERIFY(!at(started.data(), Member::JobId).toString().isEmpty());
        QCOMPARE(at(started.data(), Member::RunStatus).toString(), word(WireValue::StageReadyToPublish));
        QCOMPARE(stage(id), word(WireValue::StageReadyToPublish));

        const QJsonArray runs = history(id);
        QCOMPARE(runs.size(), 2);
        QCOMPARE(at(runs.first(), Member::RunNumber).toInt(), 2); // newest first
        QCOMPARE(messages(id, {}).size(), 4);
        for (const QJsonValue &message : messages(id, {}))
            QCOMPARE(at(message, Member::MessageArchived).toBool(true), false);
        QCOMPARE(messages(id, 1).size(), 4);
        for (const QJsonValue &message : messages(id, 1))
            QCOMPARE(at(message, Member::MessageArchived).toBool(), true);

        // The first run is historical now: its files are there, but have no address of their own.
        QCOMPARE(fetch(id, 1, WireValue::ExportCsv).status, 400);
        QCOMPARE(fetch(id, 1, WireValue::ExportCsv, 1).body, before);
        QCOMPARE(fetch(id, 1, WireValue::ExportUrl, 1).status, 400);
        QCOMPARE(fetch(id, 1, WireValue::ExportCsv, 3).status, 400);
        QCOMPARE(m_client->call(Call::RerunInitiate, {{Member::CampaignId, id}, {Member::GroupId, group}}).status, 400);

        QCOMPARE(m_client->call(Call::MessagesPublish, {{Member::CampaignId, id}}).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(pages(id) > 0, 20'000);
        QCOMPARE(fetch(id, 1, WireValue::ExportUrl).status, 200);
        QCOMPARE(at(history(id).first(), Member::RunStatus).toString(), word(WireValue::StagePublished));
    }

    void aRerunWithNewSegmentsIsReadyForReview()
    {
        const QString id = campaign(u"Summer islands"_s);
        const QString workspace = workspaceOf(id);
        const auto groups = m_client->call(Call::GroupList, {{Member::WorkspaceId, workspace}}).array();
        const QString group = at(where(groups, Member::GroupName, u"Frequent flyers"_s), Member::GroupId).toString();
        m_client->upload(workspace, group, "traveller_no,full_name,mobile,language\nX1,Nova,+4912345678,tlh\n");
        const auto started = m_client->call(Call::RerunInitiate, {{Member::CampaignId, id}, {Member::GroupId, group}});
        QCOMPARE(at(started.data(), Member::RunStatus).toString(), word(WireValue::StageReadyForReview));
        QCOMPARE(stage(id), word(WireValue::StageReadyForReview));
        const QJsonObject fresh = where(messages(id, {}), Member::MessageSegment, u"language: tlh"_s);
        QCOMPARE(at(fresh, Member::MessageApprovalStage).toString(), word(WireValue::StageReadyForReview));
        QVERIFY(!at(fresh, Member::MessageBody).toString().isEmpty());
    }

    void onlyAPublishedCampaignIsRunAgain()
    {
        const QString id = campaign(u"Check in early"_s);
        const QString group = at(campaignObject(id), Member::GroupId).toString();
        QCOMPARE(m_client->call(Call::RerunInitiate, {{Member::CampaignId, id}, {Member::GroupId, group}}).status, 400);

        const QString published = campaign(u"Winter warmers"_s);
        const auto groups = m_client->call(Call::GroupList, {{Member::WorkspaceId, workspaceOf(published)}}).array();
        const QString empty = at(where(groups, Member::GroupCustomerCount, 0), Member::GroupId).toString();
        QVERIFY(!empty.isEmpty());
        for (const QString &wrong : {empty, u"grp_99"_s})
            QCOMPARE(
                m_client->call(Call::RerunInitiate, {{Member::CampaignId, published}, {Member::GroupId, wrong}}).status,
                400);
        QCOMPARE(stage(published), word(WireValue::StagePublished)); // a refused rerun leaves nothing behind
        QCOMPARE(history(published).size(), 1);
    }

private:
    static QString word(WireValue value) { return Contract::builtIn().word(value); }
    QJsonObject campaignObject(const QString &id)
    {
        for (const QJsonValue &workspace : m_client->call(Call::CampaignList).array()) {
            const QJsonObject found = where(at(workspace, Member::CampaignList).toArray(), Member::CampaignId, id);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    QString campaign(const QString &name)
    {
        for (const QJsonValue &workspace : m_client->call(Call::CampaignList).array()) {
            const QJsonObject found = where(at(workspace, Member::CampaignList).toArray(), Member::CampaignName, name);
            if (!found.isEmpty())
                return at(found, Member::CampaignId).toString();
        }
        return {};
    }
    QString workspaceOf(const QString &id)
    {
        for (const QJsonValue &workspace : m_client->call(Call::CampaignList).array()) {
            if (!where(at(workspace, Member::CampaignList).toArray(), Member::CampaignId, id).isEmpty())
                return at(workspace, Member::WorkspaceId).toString();
        }
        return {};
    }
    QString stage(const QString &id) { return at(campaignObject(id), Member::CampaignStage).toString(); }
    int pages(const QString &id)
    {
        return at(m_client->call(Call::MessagesPages, {{Member::CampaignId, id}}).data(), Member::PageCount).toInt(-1);
    }
    QJsonArray history(const QString &id)
    {
        return m_client->call(Call::RerunHistory, {{Member::CampaignId, id}}).array();
    }
    QJsonArray messages(const QString &id, std::optional<int> run)
    {
        Members body{{Member::CampaignId, id}};
        if (run)
            body.append({Member::RunNumber, *run});
        return m_client->call(Call::RerunMessages, body).array();
    }
    SandboxAnswer fetch(const QString &id, int page, WireValue type, std::optional<int> run = {})
    {
        Members body{{Member::CampaignId, id}, {Member::PageNumber, page}, {Member::ExportType, word(type)}};
        if (run)
            body.append({Member::RunNumber, *run});
        return m_client->call(Call::MessagesFetch, body);
    }

    std::unique_ptr<SandboxClient> m_client;
};

} // namespace nudge::test

QTEST_GUILESS_MAIN(nudge::test::SandboxCampaignsTest)
#include "sandbox_campaigns_test.moc"
