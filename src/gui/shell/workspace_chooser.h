// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace nudge {

class WorkspaceList;

/// Chooses the workspace that every page works in, and adds one by its id, since the API cannot list them.
class WorkspaceChooser : public QWidget
{
    Q_OBJECT

public:
    explicit WorkspaceChooser(WorkspaceList &workspaces, QWidget *parent = nullptr);

    void askForNew();

private:
    void fill();
    void choose(int index);

    WorkspaceList &m_workspaces;
    QComboBox *m_combo;
};

} // namespace nudge
