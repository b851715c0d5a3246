// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/customer_draft.h"
#include "audience/customer_jobs.h"
#include "auth/memory_store.h"
#include "support/await.h"
#include "support/sandbox_fixture.h"
#include "support/session_stack.h"

#include <QSignalSpy>
#include <QTest>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;

/// Staged edits and deletions against a real sandbox.
class CustomerDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void typingInOneFieldIsOneStep();
    void aConflictKeepsBothValues();
    void whatChangedElsewhereIsTakenOver();
    void aTakenIdentifierIsToldApart();
    void onlyChangedValuesAreJudged();
    void collectingIdsAsksOnlyForWhatIsMissing();
    void aCollectionEndsWithTheFirstError();
    void aDeletionCountsWhatTheServerDid();

private:
    [[nodiscard]] CustomerPlace place() const { return {m_workspace, m_group, m_fields}; }
    [[nodiscard]] Customer customer(int row)
    {
        return await(m_stack.api.customers(m_workspace, m_group, 0, 50))->customers[row];
    }

    SandboxFixture m_sandbox;
    MemoryStore m_secrets;
    SessionStack m_stack{m_secrets};
    WorkspaceId m_workspace;
    GroupId m_group;
    QList<ProfileField> m_fields;
};

void CustomerDraftTest::initTestCase()
{
    QVERIFY(m_stack.signIn(m_sandbox.url(), SandboxFixture::credentials()));
    const auto campaigns = await(m_stack.api.campaigns());
    QVERIFY(campaigns);
    for (const WorkspaceCampaigns &entry : *campaigns) {
        if (entry.workspace.name == "Acacia Retail"_L1)
            m_workspace = entry.workspace.id;
    }
    const auto groups = await(m_stack.api.groups(m_workspace));
    QVERIFY(groups);
    for (const CustomerGroup &group : *groups) {
        if (group.name == "All customers"_L1)
            m_group = group.id;
    }
    m_fields = *await(m_stack.api.fields(m_workspace));
    QVERIFY(!m_group.isEmpty());
}

void CustomerDraftTest::typingInOneFieldIsOneStep()
{
    CustomerDraft draft(m_stack.api, place(), customer(0));
    const QString city = draft.value(u"city"_s);
    for (const QString &typed : {u"K"_s, u"Ki"_s, u"Kir"_s})
        draft.setValue(u"city"_s, typed);
    draft.setValue(u"notes"_s, u"a"_s);
    draft.undoStack()->undo();
    QCOMPARE(draft.value(u"city"_s), u"Kir"_s);
    draft.undoStack()->undo();
    QCOMPARE(draft.value(u"city"_s), city);
    QVERIFY(!draft.hasChanges());
}

void CustomerDraftTest::aConflictKeepsBothValues()
{
    const Customer before = customer(1);
    CustomerDraft draft(m_stack.api, place(), before);
    draft.setValue(u"city"_s, u"Mine"_s);
    Customer other = before;
    other.profile.insert(u"city"_s, u"Theirs"_s);
    QVERIFY(await(m_stack.api.updateCustomer(m_workspace, m_group, other)));
    draft.rebase(customer(1));
    QCOMPARE(draft.value(u"city"_s), u"Mine"_s);
    QCOMPARE(draft.conflict(u"city"_s), std::optional(u"Theirs"_s));
    QSignalSpy saved(&draft, &CustomerDraft::saved);
    draft.save();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!draft.conflict(u"city"_s));
    QCOMPARE(customer(1).profile.value(u"city"_s), u"Mine"_s);
}

void CustomerDraftTest::whatChangedElsewhereIsTakenOver()
{
    const Customer before = customer(2);
    CustomerDraft draft(m_stack.api, place(), before);
    draft.setValue(u"city"_s, u"Mine"_s);
    Customer fresh = before;
    fresh.profile.insert(u"language"_s, u"zu"_s);
    draft.rebase(fresh);
    QCOMPARE(draft.value(u"language"_s), u"zu"_s);
    QVERIFY(!draft.isChanged(u"language"_s));
    QVERIFY(draft.isChanged(u"city"_s));
    QVERIFY(!draft.conflict(u"city"_s));
}

void CustomerDraftTest::aTakenIdentifierIsToldApart()
{
    const QString taken = customer(3).profile.value(u"customer_id"_s);
    CustomerDraft draft(m_stack.api, place());
    QSignalSpy saved(&draft, &CustomerDraft::saved);
    draft.setValue(u"customer_id"_s, taken);
    draft.setValue(u"first_name"_s, u"Twin"_s);
    draft.save();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saved.first().first().value<CustomerDraft::Outcome>(), CustomerDraft::Outcome::UpdatedInstead);
}

void CustomerDraftTest::onlyChangedValuesAreJudged()
{
    Customer odd = customer(4);
    odd.profile.insert(u"visits"_s, u"many"_s); // as the server had it: not this edit's fault
    CustomerDraft draft(m_stack.api, place(), odd);
    QVERIFY(draft.isValid());
    draft.setValue(u"visits"_s, u"very many"_s);
    QVERIFY(!draft.isValid());
    QSignalSpy failed(&draft, &CustomerDraft::saveFailed);
    draft.save();
    QVERIFY(!draft.isSaving()); // nothing invalid leaves the program
    QVERIFY(failed.isEmpty());
}

void CustomerDraftTest::collectingIdsAsksOnlyForWhatIsMissing()
{
    QList<int> asked;
    const auto source = [&](int page, int pageSize) {
        asked.append(page);
        return m_stack.api.customers(m_workspace, m_group, page, pageSize);
    };
    CustomerPageCache cache;
    QSignalSpy opened(&cache, &CustomerPageCache::totalChanged);
    cache.open(source, 10);
    QTRY_COMPARE(opened.size(), 1);
    asked.clear();
    CustomerIdCollector collector(source, 10, {{3, 5}, {48, 61}});
    QSignalSpy finished(&collector, &CustomerIdCollector::finished);
    collector.start(cache);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(asked, (QList<int>{4, 5, 6}));
    const auto ids = finished.first().first().value<Result<QList<CustomerId>>>();
    QVERIFY(ids);
    QCOMPARE(ids->size(), 3 + 14);
    QCOMPARE(ids->first(), cache.customer(3)->id);
    QCOMPARE(ids->last(), await(m_stack.api.customers(m_workspace, m_group, 6, 10))->customers[1].id);
}

void CustomerDraftTest::aCollectionEndsWithTheFirstError()
{
    int calls = 0;
    const auto source = [&](int, int) {
        ++calls;
        ApiError error;
        error.category = ApiError::Category::Offline;
        QPromise<Result<CustomerPage>> promise;
        promise.start();
        promise.addResult(Result<CustomerPage>(error));
        promise.finish();
        return promise.future();
    };
    CustomerPageCache empty;
    CustomerIdCollector collector(source, 10, {{0, 99}});
    QSignalSpy finished(&collector, &CustomerIdCollector::finished);
    collector.start(empty);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(calls, 1);
    QVERIFY(!finished.first().first().value<Result<QList<CustomerId>>>());
}

void CustomerDraftTest::aDeletionCountsWhatTheServerDid()
{
    const QList<CustomerId> ids{customer(0).id, customer(1).id, {u"nobody"_s}};
    CustomerDeletion deletion(m_stack.api, m_workspace, m_group, ids);
    QSignalSpy finished(&deletion, &CustomerDeletion::finished);
    deletion.start();
    QTRY_COMPARE(finished.size(), 1);
    const auto outcome = finished.first().first().value<DeletionOutcome>();
    QCOMPARE(outcome.asked, qint64(3));
    QCOMPARE(outcome.deleted, qint64(2));
    QVERIFY(customer(0).id != ids[0]);
}

QTEST_GUILESS_MAIN(CustomerDraftTest)
#include "customer_draft_test.moc"
