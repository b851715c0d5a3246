// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/groups_page.h"

#include "audience/workspace_list.h"
#include "core/futures.h"
#include "gui/audience/audience_tables.h"
#include "gui/audience/group_dialog.h"
#include "gui/common/action_button.h"
#include "gui/common/banner.h"
#include "gui/common/confirm.h"
#include "gui/common/icons.h"
#include "gui/common/table_view.h"
#include "gui/profiles/write_access.h"

#include <QAction>
#include <QItemSelectionModel>

using namespace Qt::StringLiterals;

namespace nudge {

GroupsPage::GroupsPage(ConsoleServices &services, QWidget *parent)
    : Page(tr("Groups"), parent),
      m_services(services),
      m_model(new GroupTable(services.api, this)),
      m_table(new TableView(this)),
      m_access(new WriteAccess(services, this))
{
    setObjectName("groupsPage"_L1);
    m_table->setObjectName("groupsTable"_L1);
    m_table->setAccessibleName(tr("Customer groups"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    makeActions();
    setContent(m_table);

    connect(m_model, &GroupListModel::loaded, this, &GroupsPage::onLoaded);
    connect(m_model, &GroupListModel::loadFailed, this, [this](const ApiError &error) {
        if (m_model->isLoaded())
            banner()->showError(error, [this] { refresh(); });
        else
            showError(error, [this] { openWorkspace(); });
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &GroupsPage::onLoaded);
    connect(m_model, &QAbstractItemModel::modelReset, this, &GroupsPage::syncActions);
    connect(m_table, &TableView::rowActivated, m_open, &QAction::trigger);
    connect(m_table, &TableView::deletePressed, m_delete, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GroupsPage::syncActions);
    connect(&services.workspaces, &WorkspaceList::currentChanged, this, &GroupsPage::openWorkspace);
    connect(m_access, &WriteAccess::changed, this, &GroupsPage::syncActions);
    openWorkspace();
}

void GroupsPage::makeActions()
{
    const auto make = [this](const QString &objectName, QStringView icon, const QString &text) {
        auto *action = new QAction(themedIcon(icon), text, this);
        action->setObjectName(objectName);
        addAction(action);
        return action;
    };
    m_new = make(u"newGroupAction"_s, u"add", tr("New group"));
    m_new->setShortcut(QKeySequence::New);
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_open = make(u"openGroupAction"_s, u"customers", tr("Show customers"));
    m_rename = make(u"renameGroupAction"_s, u"edit", tr("Rename…"));
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_rename->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_delete = make(u"deleteGroupAction"_s, u"delete", tr("Delete…"));

    connect(m_new, &QAction::triggered, this, [this] {
        openGroupDialog(this, *m_model, std::nullopt, this, [this](const CustomerGroup &group) {
            onLoaded();
            m_table->selectRow(m_model->rowOf(group.id));
        });
    });
    connect(m_open, &QAction::triggered, this, [this] {
        if (const CustomerGroup *group = current())
            Q_EMIT openGroupRequested(group->id);
    });
    connect(m_rename, &QAction::triggered, this, [this] {
        if (const CustomerGroup *group = current())
            openGroupDialog(this, *m_model, *group, this,
                            [this, id = group->id](const CustomerGroup &) { m_table->selectRow(m_model->rowOf(id)); });
    });
    connect(m_delete, &QAction::triggered, this, &GroupsPage::askToDelete);

    for (QAction *action : {m_open, m_rename, m_delete}) {
        auto *button = new ActionButton(this);
        button->setAction(action);
        addHeaderWidget(button);
    }
    setMainAction(m_new, u"add"_s);
}

void GroupsPage::activated()
{
    m_model->reload();
}

void GroupsPage::refresh()
{
    banner()->dismiss();
    m_model->reload();
}

void GroupsPage::openWorkspace()
{
    const Workspace workspace = m_services.workspaces.current();
    banner()->dismiss();
    m_model->open(workspace.id);
    setSubtitle(workspace.name);
    if (workspace.id.isEmpty())
        showEmpty({u"workspace"_s, tr("No workspace yet"),
                   tr("Choose or add a workspace at the left to see its customer groups."), nullptr});
    else
        showLoading();
    syncActions();
}

void GroupsPage::onLoaded()
{
    if (m_model->rowCount() == 0) {
        showEmpty({u"groups"_s, tr("No customer groups yet"),
                   tr("A group holds the customers that a campaign is sent to. Create the first one."), m_new});
    } else {
        showContent();
        if (!m_fitted) {
            m_fitted = true;
            m_table->fitColumns();
        }
    }
    syncActions();
}

const CustomerGroup *GroupsPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->groups().size() ? &m_model->groups()[row] : nullptr;
}

void GroupsPage::askToDelete()
{
    const CustomerGroup *group = current();
    if (!group || m_deleting.contains(group->id))
        return;
    Question question;
    question.objectName = u"deleteGroupQuestion"_s;
    question.title = tr("Delete the group “%1”?").arg(group->name);
    question.text = group->customerCount < 0
                        ? tr("The group and all its customers will be deleted for good. This cannot be undone.")
                        : tr("The group and its %Ln customer(s) will be deleted for good. This cannot be undone.",
                             nullptr, int(group->customerCount));
    question.actionText = tr("Delete the group");
    question.destructive = true;
    askToConfirm(this, question, this, [this, group = *group] { remove(group); });
}

void GroupsPage::remove(const CustomerGroup &group)
{
    m_deleting.insert(group.id);
    syncActions();
    whenDone(m_model->remove(group.id), this, [this, group](const Result<Done> &answer) {
        m_deleting.remove(group.id);
        if (answer)
            banner()->showMessage(Tone::Success, tr("The group “%1” was deleted.").arg(group.name));
        else
            banner()->showError(answer.error(), [this, group] { remove(group); });
        syncActions();
    });
}

void GroupsPage::syncActions()
{
    const CustomerGroup *group = current();
    const bool idle = group && !m_deleting.contains(group->id);
    m_access->apply(m_new, !m_model->workspace().isEmpty());
    m_open->setEnabled(idle);
    for (QAction *action : {m_rename, m_delete})
        m_access->apply(action, idle);
}

} // namespace nudge
