// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/workspace_list.h"

#include "audience/field_table_model.h"
#include "audience/group_list_model.h"
#include "auth/memory_store.h"
#include "support/await.h"
#include "support/sandbox_fixture.h"
#include "support/session_stack.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace nudge;
using namespace nudge::test;
using namespace Qt::StringLiterals;

/// Workspaces, groups and fields against a real sandbox.
class WorkspaceListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void workspacesAreLearnedFromCampaigns();
    void typedWorkspacesAndTheChoiceAreRemembered();
    void profilesDoNotMix();
    void aFailedRefreshKeepsWhatIsKnown();
    void groupsAreSortedAsPeopleSort();
    void anAnswerForTheWorkspaceBeforeIsDropped();
    void fieldsAreCreatedChangedAndRemoved();

private:
    SandboxFixture m_sandbox;
    MemoryStore m_secrets;
    SessionStack m_stack{m_secrets};
    QSettings m_memory{m_stack.folder.filePath(u"memory.ini"_s), QSettings::IniFormat};
};

void WorkspaceListTest::initTestCase()
{
    QVERIFY(m_stack.signIn(m_sandbox.url(), SandboxFixture::credentials()));
}

void WorkspaceListTest::workspacesAreLearnedFromCampaigns()
{
    WorkspaceList list(m_stack.api, m_memory);
    QSignalSpy current(&list, &WorkspaceList::currentChanged);
    list.open({});
    QVERIFY(list.isLoading());
    QTRY_COMPARE(list.workspaces().size(), 3);
    QVERIFY(!list.isLoading());
    QCOMPARE(current.size(), 1);
    QCOMPARE(list.current(), list.workspaces().first());
    list.close();
    QVERIFY(list.workspaces().isEmpty());
    QVERIFY(list.current().id.isEmpty());
}

void WorkspaceListTest::typedWorkspacesAndTheChoiceAreRemembered()
{
    {
        WorkspaceList list(m_stack.api, m_memory);
        list.open(u"p1"_s);
        QTRY_COMPARE(list.workspaces().size(), 3);
        list.add({{u"typed-7"_s}, {}});
        QCOMPARE(list.workspaces().last().name, u"typed-7"_s); // called by its id until it has a name
        list.add({{u"typed-7"_s}, u"Outlet"_s});
        list.setCurrent({u"typed-7"_s});
        list.setCurrent({u"nowhere"_s});
        QCOMPARE(list.current().name, u"Outlet"_s);
    }
    WorkspaceList again(m_stack.api, m_memory);
    again.open(u"p1"_s);
    QCOMPARE(again.workspaces().size(), 4); // before the server has answered
    QCOMPARE(again.current().id.value, u"typed-7"_s);
    QTRY_VERIFY(!again.isLoading());
    QCOMPARE(again.workspaces().size(), 4);
    QCOMPARE(again.current().id.value, u"typed-7"_s);
    again.forget({u"typed-7"_s});
    QCOMPARE(again.workspaces().size(), 3);
    QVERIFY(!again.current().id.isEmpty());
}

void WorkspaceListTest::profilesDoNotMix()
{
    WorkspaceList list(m_stack.api, m_memory);
    list.open(u"p2"_s);
    list.add({{u"only-p2"_s}, u"Two"_s});
    list.open(u"p3"_s);
    for (const Workspace &workspace : list.workspaces())
        QVERIFY(workspace.id.value != "only-p2"_L1);
    QTRY_COMPARE(list.workspaces().size(), 3); // the late answer to p2 went nowhere
}

void WorkspaceListTest::aFailedRefreshKeepsWhatIsKnown()
{
    WorkspaceList list(m_stack.api, m_memory);
    list.open({});
    QTRY_COMPARE(list.workspaces().size(), 3);
    QSignalSpy failed(&list, &WorkspaceList::failed);
    m_stack.transport.setServer(*ServerAddress::fromText(u"http://127.0.0.1:1"_s));
    list.refresh();
    QTRY_COMPARE(failed.size(), 1);
    m_stack.transport.setServer(SessionStack::addressOf(m_sandbox.url()));
    QCOMPARE(list.workspaces().size(), 3);
}

void WorkspaceListTest::groupsAreSortedAsPeopleSort()
{
    WorkspaceList list(m_stack.api, m_memory);
    list.open({});
    QTRY_VERIFY(!list.current().id.isEmpty());
    GroupListModel model(m_stack.api);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(list.current().id);
    QTRY_VERIFY(model.isLoaded());
    for (const QString &name : {u"wave 10"_s, u"Wave 9"_s})
        QVERIFY(await(model.create(name, {})));
    const CustomerGroup last = model.groups().last();
    QCOMPARE(last.name, u"wave 10"_s);
    QCOMPARE(model.groups()[model.rowCount() - 2].name, u"Wave 9"_s);
    QVERIFY(await(model.rename(last.id, u"Aardvarks"_s, u"first of all"_s)));
    QCOMPARE(model.rowOf(last.id), 0);
    const int rows = model.rowCount();
    QVERIFY(await(model.remove(last.id)));
    QCOMPARE(model.rowCount(), rows - 1);
    QVERIFY(!model.group(last.id));
    QVERIFY(!await(model.remove(last.id))); // gone already: the server's refusal comes through
}

void WorkspaceListTest::anAnswerForTheWorkspaceBeforeIsDropped()
{
    WorkspaceList list(m_stack.api, m_memory);
    list.open({});
    QTRY_COMPARE(list.workspaces().size(), 3);
    GroupListModel model(m_stack.api);
    QSignalSpy loaded(&model, &GroupListModel::loaded);
    model.open(list.workspaces()[0].id);
    model.open(list.workspaces()[1].id);
    QTRY_COMPARE(loaded.size(), 1);
    const auto expected = await(m_stack.api.groups(list.workspaces()[1].id));
    QCOMPARE(model.rowCount(), int(expected->size()));
    QVERIFY(model.group(expected->first().id));
    QCOMPARE(loaded.size(), 1);
}

void WorkspaceListTest::fieldsAreCreatedChangedAndRemoved()
{
    WorkspaceList list(m_stack.api, m_memory);
    list.open({});
    QTRY_VERIFY(!list.current().id.isEmpty());
    FieldTableModel model(m_stack.api);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(list.current().id);
    QTRY_VERIFY(model.isLoaded());
    ProfileField field;
    field.name = u"shoe_size"_s;
    field.type = FieldType::Number;
    const auto made = await(model.create(field));
    QVERIFY(made);
    QVERIFY(model.rowOf(made->id) >= 0);
    ProfileField changed = *made;
    changed.displayName = u"Shoe size"_s;
    QVERIFY(await(model.change(changed)));
    QCOMPARE(model.fields()[model.rowOf(made->id)].displayName, u"Shoe size"_s);
    QVERIFY(!await(model.create(field))); // the name is taken
    QVERIFY(await(model.remove(made->id)));
    QCOMPARE(model.rowOf(made->id), -1);
}

QTEST_GUILESS_MAIN(WorkspaceListTest)
#include "workspace_list_test.moc"
