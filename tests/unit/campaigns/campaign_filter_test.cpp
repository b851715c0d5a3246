// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign_server.h"
#include "campaigns/campaign_filter.h"
#include "campaigns/campaign_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

class CampaignFilterTest : public QObject
{
    Q_OBJECT

private:
    static QJsonObject campaign(const QString &id, const QString &name, const QString &stage, const QString &channel,
                                const QString &published = {})
    {
        const Contract &c = Contract::builtIn();
        QJsonObject object{{c.name(Member::CampaignId), id},
                           {c.name(Member::CampaignName), name},
                           {c.name(Member::CampaignStage), stage},
                           {c.name(Member::CampaignChannel), channel},
                           {c.name(Member::GroupId), u"g1"_s}};
        if (!published.isEmpty())
            object.insert(c.name(Member::CampaignPublishedAt), published);
        return object;
    }

    static ScriptedAnswer lists()
    {
        const Contract &c = Contract::builtIn();
        const QJsonArray first{campaign(u"1"_s, u"Spring sale"_s, u"published"_s, u"sms"_s, u"2026-03-10T12:00:00Z"_s),
                               campaign(u"2"_s, u"Spring welcome"_s, u"READY TO PUBLISH"_s, u"email"_s)};
        const QJsonArray second{campaign(u"3"_s, u"Été"_s, u"Ready for review"_s, u"push"_s),
                                campaign(u"4"_s, u"Odd one"_s, u"Frozen"_s, u"pigeon"_s, u"2026-03-20T12:00:00Z"_s)};
        return ScriptedAnswer::json(QJsonDocument(QJsonArray{QJsonObject{{c.name(Member::WorkspaceId), u"w1"_s},
                                                                         {c.name(Member::WorkspaceName), u"Retail"_s},
                                                                         {c.name(Member::CampaignList), first}},
                                                             QJsonObject{{c.name(Member::WorkspaceId), u"w2"_s},
                                                                         {c.name(Member::WorkspaceName), u"Travel"_s},
                                                                         {c.name(Member::CampaignList), second}}})
                                        .toJson());
    }

    QStringList ids() const
    {
        QStringList found;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            found += m_filter->index(row, 0).data(CampaignListModel::CampaignRole).value<Campaign>().id.value;
        found.sort();
        return found;
    }

    QStringList idsFor(const CampaignCriteria &criteria)
    {
        m_filter->setCriteria(criteria);
        return ids();
    }

    std::unique_ptr<CampaignServer> m_server;
    std::unique_ptr<CampaignListModel> m_model;
    std::unique_ptr<CampaignFilter> m_filter;

private Q_SLOTS:
    void init()
    {
        const Contract &c = Contract::builtIn();
        m_server = std::make_unique<CampaignServer>();
        m_server->on(Call::CampaignList, lists());
        m_server->on(Call::GroupList,
                     ScriptedAnswer::json(QJsonDocument(QJsonArray{QJsonObject{{c.name(Member::GroupId), u"g1"_s},
                                                                               {c.name(Member::GroupName), u"VIPs"_s}}})
                                              .toJson()));
        m_model = std::make_unique<CampaignListModel>(m_server->session.api);
        m_filter = std::make_unique<CampaignFilter>();
        m_filter->setSourceModel(m_model.get());
        QSignalSpy loaded(m_model.get(), &CampaignListModel::loaded);
        m_model->refresh();
        QVERIFY(loaded.wait(kPatience));
        QCOMPARE(m_model->rowCount(), 4);
    }

    void cleanup()
    {
        m_filter.reset();
        m_model.reset();
        m_server.reset();
    }

    void filters()
    {
        const QAbstractItemModelTester tester(m_filter.get());
        QCOMPARE(ids(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        CampaignCriteria criteria;
        criteria.stage = CampaignStage::ReadyToPublish; // compared without case (documented)
        QCOMPARE(idsFor(criteria), QStringList{u"2"_s});
        criteria.stage = CampaignStage::Unknown;
        QCOMPARE(idsFor(criteria), QStringList{u"4"_s});
        criteria = {};
        criteria.channel = Channel::Push;
        QCOMPARE(idsFor(criteria), QStringList{u"3"_s});
        criteria = {};
        criteria.workspace = WorkspaceId{u"w1"_s};
        QCOMPARE(idsFor(criteria), (QStringList{u"1"_s, u"2"_s}));
        criteria.text = u"  SALE spring "_s; // every word, any order, any case
        QCOMPARE(idsFor(criteria), QStringList{u"1"_s});
        criteria = {};
        criteria.text = u"été"_s;
        QCOMPARE(idsFor(criteria), QStringList{u"3"_s});
        criteria.text = u"travel"_s;
        QCOMPARE(idsFor(criteria), (QStringList{u"3"_s, u"4"_s}));
    }

    void publishedRangeIncludesItsEnds()
    {
        CampaignCriteria criteria;
        criteria.publishedFrom = QDate(2026, 3, 10);
        QCOMPARE(idsFor(criteria), (QStringList{u"1"_s, u"4"_s}));
        criteria.publishedTo = QDate(2026, 3, 10);
        QCOMPARE(idsFor(criteria), QStringList{u"1"_s});
        criteria.publishedFrom = {};
        criteria.publishedTo = QDate(2026, 3, 9);
        QCOMPARE(idsFor(criteria), QStringList());
    }

    void stageAsItCameIsKept()
    {
        const auto odd = m_model->index(3, 0).data(CampaignListModel::CampaignRole).value<Campaign>();
        QCOMPARE(odd.stage, CampaignStage::Unknown);
        QCOMPARE(odd.stageText, u"Frozen"_s);
        QCOMPARE(odd.channelText, u"pigeon"_s);
    }

    void groupsHaveNamesOnceTheyAreKnown()
    {
        QTRY_COMPARE(m_model->groupName({u"g1"_s}), u"VIPs"_s);
        QCOMPARE(m_model->groupName({u"g9"_s}), u"g9"_s);
        CampaignCriteria criteria;
        criteria.text = u"vips"_s;
        QCOMPARE(idsFor(criteria).size(), 4);
    }

    void failedRefreshKeepsWhatIsShown()
    {
        m_server->on(Call::CampaignList, ScriptedAnswer::failing(ScriptedAnswer::Fault::Drop));
        QSignalSpy failed(m_model.get(), &CampaignListModel::failed);
        m_model->refresh();
        QVERIFY(failed.wait(kPatience));
        QCOMPARE(m_model->rowCount(), 4);
        QVERIFY(!m_model->isLoading());
    }

    void sameCampaignsKeepTheirRows()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy loaded(m_model.get(), &CampaignListModel::loaded);
        m_model->refresh();
        QVERIFY(loaded.wait(kPatience));
        QCOMPARE(resets.size(), 0); // so that the selection stays
    }
};

QTEST_GUILESS_MAIN(CampaignFilterTest)
#include "campaign_filter_test.moc"
