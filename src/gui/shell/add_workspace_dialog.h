// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"

#include <QDialog>

#include <memory>

namespace Ui {
class AddWorkspaceDialog;
}

namespace nudge {

/// Asks for the id of a workspace, and a name for it. Deletes itself.
class AddWorkspaceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddWorkspaceDialog(QWidget *parent);
    ~AddWorkspaceDialog() override;

Q_SIGNALS:
    void chosen(const nudge::Workspace &workspace);

private:
    std::unique_ptr<Ui::AddWorkspaceDialog> m_ui;
};

} // namespace nudge
