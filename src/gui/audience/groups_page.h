// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "gui/common/page.h"
#include "gui/shell/console_services.h"

#include <QSet>

class QAction;

namespace nudge {

struct CustomerGroup;
class GroupTable;
class TableView;
class WriteAccess;

/// The customer groups of the chosen workspace: create, rename, delete.
class GroupsPage : public Page
{
    Q_OBJECT

public:
    explicit GroupsPage(ConsoleServices &services, QWidget *parent = nullptr);

    void activated() override;
    void refresh() override;

Q_SIGNALS:
    void openGroupRequested(const nudge::GroupId &group);

private:
    void makeActions();
    void openWorkspace();
    void onLoaded();
    void askToDelete();
    void remove(const CustomerGroup &group);
    void syncActions();
    [[nodiscard]] const CustomerGroup *current() const;

    ConsoleServices &m_services;
    GroupTable *m_model;
    TableView *m_table;
    QSet<GroupId> m_deleting;
    WriteAccess *m_access;
    QAction *m_new = nullptr;
    QAction *m_open = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_delete = nullptr;
    bool m_fitted = false;
};

} // namespace nudge
