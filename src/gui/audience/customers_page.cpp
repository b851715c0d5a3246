// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/customers_page.h"

#include "audience/workspace_list.h"
#include "gui/audience/audience_tables.h"
#include "gui/audience/customer_browser.h"
#include "gui/audience/customer_details.h"
#include "gui/audience/delete_customers.h"
#include "gui/audience/group_dialog.h"
#include "gui/audience/group_panel.h"
#include "gui/common/action_button.h"
#include "gui/common/banner.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"
#include "gui/profiles/write_access.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nudge {

CustomersPage::CustomersPage(ConsoleServices &services, QWidget *parent)
    : Page(tr("Customers"), parent),
      m_services(services),
      m_groups(new GroupTable(services.api, this)),
      m_fields(new FieldTable(services.api, this)),
      m_access(new WriteAccess(services, this))
{
    setObjectName("customersPage"_L1);
    makeActions();
    makeContent();
    connect(m_groups, &GroupListModel::loaded, this, &CustomersPage::onGroupsLoaded);
    connect(m_groups, &GroupListModel::loadFailed, this, &CustomersPage::onGroupsFailed);
    connect(m_fields, &FieldTableModel::loaded, this, [this] {
        m_browser->setFields(m_fields->fields());
        showSelected();
        syncActions();
    });
    connect(m_fields, &FieldTableModel::loadFailed, this,
            [this](const ApiError &error) { banner()->showError(error, [this] { m_fields->reload(); }); });
    connect(&services.workspaces, &WorkspaceList::currentChanged, this, &CustomersPage::openWorkspace);
    connect(m_access, &WriteAccess::changed, this, &CustomersPage::syncActions);
    openWorkspace();
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::makeActions()
{
    const auto make = [this](const QString &objectName, QStringView icon, const QString &text) {
        auto *action = new QAction(themedIcon(icon), text, this);
        action->setObjectName(objectName);
        addAction(action);
        return action;
    };
    m_new = make(u"newCustomerAction"_s, u"add", tr("New customer"));
    m_new->setShortcut(QKeySequence::New);
    m_delete = make(u"deleteCustomersAction"_s, u"delete", tr("Delete customers…"));
    m_upload = make(u"uploadAction"_s, u"upload", tr("Upload a file…"));
    m_goToRow = make(u"goToRowAction"_s, u"chevron-right", tr("Go to row…"));
    m_goToRow->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    m_createGroup = make(u"createGroupAction"_s, u"add", tr("Create a group"));
    for (QAction *action : {m_new, m_goToRow})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);

    connect(m_new, &QAction::triggered, this, &CustomersPage::newCustomer);
    connect(m_delete, &QAction::triggered, this, [this] {
        m_deletion->start(m_browser->workspace(), m_browser->group(), m_browser->selectedRows(), m_browser->table());
    });
    connect(m_upload, &QAction::triggered, this, [this] { Q_EMIT uploadRequested(currentGroup()); });
    connect(m_goToRow, &QAction::triggered, this, [this] { m_browser->askForRow(); });
    connect(m_createGroup, &QAction::triggered, this, &CustomersPage::createGroup);

    for (QAction *action : {m_delete, m_upload}) {
        auto *button = new ActionButton(this);
        button->setAction(action);
        addHeaderWidget(button);
    }
    setMainAction(m_new, u"add"_s);
}

void CustomersPage::makeContent()
{
    m_groupPanel = new GroupPanel(*m_groups, this);
    m_browser = new CustomerBrowser(m_services.api, m_upload, this);
    m_details = new CustomerDetails(this);
    m_deletion = new DeleteCustomers(m_services.api, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName("customersSplitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_groupPanel), static_cast<QWidget *>(m_browser), static_cast<QWidget *>(m_details)})
        m_splitter->addWidget(part);
    m_splitter->setStretchFactor(1, 1);
    const int em = fontMetrics().averageCharWidth();
    m_groupPanel->setMinimumWidth(20 * em);
    m_browser->setMinimumWidth(28 * em);
    m_details->setMinimumWidth(30 * em);
    m_splitter->setSizes({28 * em, 90 * em, 42 * em});
    showDetails(false);
    setContent(m_splitter);

    connect(m_groupPanel, &GroupPanel::groupChosen, this, &CustomersPage::showGroup);
    connect(m_browser, &CustomerBrowser::selectionChanged, this, [this] {
        syncActions();
        showSelected();
    });
    connect(m_browser, &CustomerBrowser::rowActivated, this, [this] {
        m_detailsWanted = true;
        showSelected();
        m_details->focusFirstValue();
    });
    connect(m_browser, &CustomerBrowser::deletePressed, m_delete, &QAction::trigger);
    connect(m_browser, &CustomerBrowser::pageFailed, this,
            [this](const ApiError &error) { banner()->showError(error, [this] { m_browser->table().retry(); }); });
    connect(&m_browser->table(), &CustomerTableModel::totalChanged, this, &CustomersPage::syncActions);
    connect(m_browser, &CustomerBrowser::rowsRefreshed, this, &CustomersPage::refreshDraft);
    connect(m_browser, &CustomerBrowser::noteClicked, this, &CustomersPage::showUnsaved);
    connect(m_browser, &CustomerBrowser::cancelRequested, m_deletion, &DeleteCustomers::cancel);
    connect(m_details, &CustomerDetails::draftChanged, this, &Page::undoStackChanged);
    connect(m_details, &CustomerDetails::closeRequested, this, [this] {
        m_detailsWanted = false;
        showDetails(false);
    });
    connect(m_deletion, &DeleteCustomers::progressChanged, m_browser, &CustomerBrowser::setProgress);
    connect(m_deletion, &DeleteCustomers::failed, this,
            [this](const ApiError &error) { banner()->showError(error, [this] { m_delete->trigger(); }); });
    connect(m_deletion, &DeleteCustomers::finished, this, &CustomersPage::onDeleted);
}

void CustomersPage::activated()
{
    m_groups->reload();
    m_fields->reload();
}

void CustomersPage::refresh()
{
    banner()->dismiss();
    activated();
    m_browser->reload();
}

QUndoStack *CustomersPage::undoStack()
{
    return m_details->draft() ? m_details->draft()->undoStack() : nullptr;
}

GroupId CustomersPage::currentGroup() const
{
    return m_browser->group().id;
}

int CustomersPage::unsavedCount() const
{
    return int(
        std::count_if(m_drafts.begin(), m_drafts.end(), [](CustomerDraft *draft) { return draft->hasChanges(); }));
}

void CustomersPage::openWorkspace()
{
    const Workspace workspace = m_services.workspaces.current();
    m_browser->close();
    showDraft(nullptr);
    banner()->dismiss();
    m_fields->open(workspace.id);
    m_groups->open(workspace.id);
    syncActions();
    if (workspace.id.isEmpty()) {
        setSubtitle({});
        showEmpty({u"workspace"_s, tr("No workspace yet"),
                   tr("Choose or add a workspace at the left to see its customers."), nullptr});
    } else {
        setSubtitle(workspace.name);
        showLoading();
    }
}

void CustomersPage::onGroupsLoaded()
{
    if (m_groups->groups().isEmpty()) {
        m_browser->close();
        showDraft(nullptr);
        showEmpty({u"groups"_s, tr("No customer groups yet"),
                   tr("Customers are kept in groups. Create the first group, then upload a file into it."),
                   m_createGroup});
        syncActions();
        return;
    }
    showContent();
    GroupId wanted = m_wanted.isEmpty() ? currentGroup() : m_wanted;
    if (!m_groups->group(wanted))
        wanted = m_groups->groups().first().id;
    showGroup(wanted);
}

/// With rows on the screen a failed reload takes nothing away.
void CustomersPage::onGroupsFailed(const ApiError &error)
{
    if (m_groups->isLoaded())
        banner()->showError(error, [this] { refresh(); });
    else
        showError(error, [this] { openWorkspace(); });
}

void CustomersPage::openGroup(const GroupId &group)
{
    m_wanted = group;
    if (m_groups->isLoaded() && m_groups->group(group))
        showGroup(group);
    else
        m_groups->reload();
}

void CustomersPage::reloadGroup(const GroupId &group)
{
    m_groups->reload();
    m_fields->reload();
    if (group == currentGroup())
        m_browser->reload();
}

void CustomersPage::showGroup(const GroupId &id)
{
    const CustomerGroup *group = m_groups->group(id);
    if (!group)
        return;
    m_wanted = {};
    m_groupPanel->setCurrent(id);
    if (id == currentGroup())
        return;
    banner()->dismiss();
    showDraft(nullptr);
    m_browser->open(m_groups->workspace(), *group);
    syncActions();
}

void CustomersPage::createGroup()
{
    openGroupDialog(this, *m_groups, std::nullopt, this, [this](const CustomerGroup &group) { openGroup(group.id); });
}

void CustomersPage::newCustomer()
{
    const auto made = std::find_if(m_drafts.begin(), m_drafts.end(), [this](CustomerDraft *draft) {
        return draft->isNew() && draft->group() == currentGroup();
    });
    m_browser->clearSelection();
    m_detailsWanted = true;
    showDraft(made != m_drafts.end()
                  ? *made
                  : keep(new CustomerDraft(
                        m_services.api, {m_browser->workspace(), currentGroup(), m_browser->table().fields()}, this)));
    m_details->focusFirstValue();
}

void CustomersPage::showSelected()
{
    const Customer *customer = m_browser->selectedCustomer();
    if (!customer) {
        // A new customer's form and unsaved changes stay until something else is selected.
        CustomerDraft *shown = m_details->draft();
        const bool busy = shown && shown->group() == currentGroup() && (shown->isNew() || shown->hasChanges());
        if (const qint64 count = m_browser->selectedCount(); count > 0 || !busy) {
            m_details->showNothing(count);
            dropIdleDrafts(nullptr);
        }
        return;
    }
    const auto held = std::find_if(m_drafts.begin(), m_drafts.end(), [&](CustomerDraft *draft) {
        return draft->original().id == customer->id && draft->group() == currentGroup();
    });
    if (held != m_drafts.end()) {
        (*held)->rebase(*customer);
        showDraft(*held);
    } else {
        showDraft(keep(new CustomerDraft(
            m_services.api, {m_browser->workspace(), currentGroup(), m_browser->table().fields()}, *customer, this)));
    }
}

/// Rows have come from the server: what is being edited may have changed there, or may be loaded only now.
void CustomersPage::refreshDraft()
{
    CustomerDraft *draft = m_details->draft();
    if (!draft) {
        if (m_browser->selectedCount() == 1)
            showSelected();
        return;
    }
    if (draft->isNew() || draft->isSaving() || draft->group() != currentGroup())
        return;
    const int row = m_browser->table().rowOf(draft->original().id, m_browser->currentRow());
    if (row < 0)
        return;
    draft->rebase(*m_browser->table().customer(row));
    if (m_browser->selectedCount() == 1 && m_browser->selectedRows().first().first != row)
        m_browser->goToRow(row);
}

void CustomersPage::showDraft(CustomerDraft *draft)
{
    m_details->showDraft(draft);
    if (draft && m_detailsWanted)
        showDetails(true);
    if (!draft)
        showDetails(false);
    dropIdleDrafts(draft);
}

CustomerDraft *CustomersPage::keep(CustomerDraft *draft)
{
    m_drafts.append(draft);
    connect(draft, &CustomerDraft::stateChanged, this, &CustomersPage::syncActions);
    connect(draft, &CustomerDraft::saved, this,
            [this, draft](CustomerDraft::Outcome outcome) { onSaved(draft, outcome); });
    return draft;
}

void CustomersPage::dropIdleDrafts(const CustomerDraft *except)
{
    m_drafts.removeIf([except](CustomerDraft *draft) {
        const bool idle = draft != except && !draft->hasChanges() && !draft->isSaving();
        if (idle)
            draft->deleteLater();
        return idle;
    });
    syncActions();
}

void CustomersPage::onSaved(CustomerDraft *draft, CustomerDraft::Outcome outcome)
{
    if (draft->isNew()) {
        banner()->showMessage(outcome == CustomerDraft::Outcome::Created ? Tone::Success : Tone::Warning,
                              outcome == CustomerDraft::Outcome::Created
                                  ? tr("The customer was created.")
                                  : tr("A customer with this unique identifier was there already. It was updated with "
                                       "the values you entered."));
        if (m_details->draft() == draft)
            m_details->showNothing(0);
        dropIdleDrafts(m_details->draft());
    }
    if (draft->group() != currentGroup())
        return;
    m_browser->table().reload();
    if (outcome != CustomerDraft::Outcome::Updated)
        m_groups->reload();
}

void CustomersPage::onDeleted(const DeletionOutcome &outcome)
{
    const int deleted = int(outcome.deleted);
    if (outcome.error && outcome.error->category != ApiError::Category::Cancelled)
        banner()->showError(*outcome.error, [this] { refresh(); });
    else if (outcome.error || outcome.deleted != outcome.asked)
        banner()->showMessage(Tone::Warning, tr("%Ln customer(s) deleted, of %1 that were chosen. The others are "
                                                "still there, or were gone already.",
                                                nullptr, deleted)
                                                 .arg(locale().toString(outcome.asked)));
    else
        banner()->showMessage(Tone::Success, tr("%Ln customer(s) deleted.", nullptr, deleted));
    m_browser->clearSelection();
    m_browser->reload();
    m_groups->reload();
}

void CustomersPage::showDetails(bool visible)
{
    m_details->setVisible(visible);
}

/// Goes round the customers whose changes are not saved.
void CustomersPage::showUnsaved()
{
    QList<CustomerDraft *> changed;
    std::copy_if(m_drafts.begin(), m_drafts.end(), std::back_inserter(changed),
                 [](CustomerDraft *draft) { return draft->hasChanges(); });
    if (changed.isEmpty())
        return;
    const qsizetype at = changed.indexOf(m_details->draft());
    m_detailsWanted = true;
    showDraft(changed[(at + 1) % changed.size()]);
    m_details->focusFirstValue();
}

void CustomersPage::syncActions()
{
    const bool open = !currentGroup().isEmpty();
    const bool hasFields = !m_browser->table().fields().isEmpty();
    const qint64 selected = m_browser->selectedCount();
    m_access->apply(m_new, open && hasFields);
    m_access->apply(m_createGroup, true);
    m_details->barChanges(m_access->reason());
    m_upload->setEnabled(open);
    m_goToRow->setEnabled(open && m_browser->table().rowCount() > 0);
    m_access->apply(m_delete, selected > 0 && !m_deletion->isRunning());
    m_delete->setVisible(selected > 0);
    m_delete->setText(tr("Delete %Ln customer(s)…", nullptr, int(selected)));
    const int unsaved = unsavedCount();
    m_browser->setNote(unsaved == 0 ? QString() : tr("%Ln unsaved", nullptr, unsaved));
}

} // namespace nudge
