// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/customer_draft.h"
#include "core/ids.h"
#include "gui/common/page.h"
#include "gui/shell/console_services.h"

#include <QHash>

class QAction;
class QSplitter;

namespace nudge {

class ActionButton;
class CustomerBrowser;
class CustomerDetails;
class DeleteCustomers;
class FieldTable;
class GroupPanel;
class GroupTable;
class WriteAccess;
struct DeletionOutcome;

/// Customers of the chosen workspace: groups at the left, the table of one group, and the details of one customer
/// at the right. Edits are staged per customer and stay when another customer, group or page is looked at.
class CustomersPage : public Page
{
    Q_OBJECT

public:
    explicit CustomersPage(ConsoleServices &services, QWidget *parent = nullptr);
    ~CustomersPage() override;

    void activated() override;
    void refresh() override;
    [[nodiscard]] QUndoStack *undoStack() override;

    /// Shows a group, also one that is not in the list yet.
    void openGroup(const GroupId &group);
    /// The group's customers have changed, e.g. by an upload.
    void reloadGroup(const GroupId &group);
    [[nodiscard]] GroupId currentGroup() const;
    /// Customers whose staged changes have not been saved.
    [[nodiscard]] int unsavedCount() const;

    /// For the Edit and View menus.
    [[nodiscard]] QAction *newCustomerAction() const { return m_new; }
    [[nodiscard]] QAction *deleteCustomersAction() const { return m_delete; }
    [[nodiscard]] QAction *goToRowAction() const { return m_goToRow; }

Q_SIGNALS:
    void uploadRequested(const nudge::GroupId &group);

private:
    void makeActions();
    void makeContent();
    void openWorkspace();
    void onGroupsLoaded();
    void onGroupsFailed(const ApiError &error);
    void showGroup(const GroupId &group);
    void createGroup();
    void newCustomer();
    void showSelected();
    void refreshDraft();
    void showDraft(CustomerDraft *draft);
    CustomerDraft *keep(CustomerDraft *draft);
    void dropIdleDrafts(const CustomerDraft *except);
    void onSaved(CustomerDraft *draft, CustomerDraft::Outcome outcome);
    void onDeleted(const DeletionOutcome &outcome);
    void showDetails(bool visible);
    void showUnsaved();
    void syncActions();

    ConsoleServices &m_services;
    GroupTable *m_groups;
    FieldTable *m_fields;
    GroupId m_wanted;                ///< to be shown as soon as the groups are here
    QList<CustomerDraft *> m_drafts; ///< the shown one, and those with staged changes
    bool m_detailsWanted = true;

    WriteAccess *m_access;
    QAction *m_new = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_upload = nullptr;
    QAction *m_goToRow = nullptr;
    QAction *m_createGroup = nullptr;
    QSplitter *m_splitter = nullptr;
    GroupPanel *m_groupPanel = nullptr;
    CustomerBrowser *m_browser = nullptr;
    CustomerDetails *m_details = nullptr;
    DeleteCustomers *m_deletion = nullptr;
};

} // namespace nudge
