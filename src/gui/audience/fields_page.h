// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "gui/common/page.h"
#include "gui/shell/console_services.h"

#include <QSet>

#include <optional>

class QAction;

namespace nudge {

struct ProfileField;
class FieldTable;
class TableView;
class WriteAccess;

/// The profile fields of the chosen workspace: create, change, delete. A field of a type that the API reference does
/// not list is shown as it came and can only be deleted.
class FieldsPage : public Page
{
    Q_OBJECT

public:
    explicit FieldsPage(ConsoleServices &services, QWidget *parent = nullptr);

    void activated() override;
    void refresh() override;

private:
    void makeActions();
    void openWorkspace();
    void onLoaded();
    void openDialog(const std::optional<ProfileField> &existing);
    void askToDelete();
    void remove(const ProfileField &field);
    void syncActions();
    [[nodiscard]] const ProfileField *current() const;

    ConsoleServices &m_services;
    FieldTable *m_model;
    TableView *m_table;
    QSet<FieldId> m_deleting;
    WriteAccess *m_access;
    QAction *m_new = nullptr;
    QAction *m_change = nullptr;
    QAction *m_delete = nullptr;
    bool m_fitted = false;
};

} // namespace nudge
