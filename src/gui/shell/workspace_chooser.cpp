// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/workspace_chooser.h"

#include "audience/workspace_list.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"
#include "gui/shell/add_workspace_dialog.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {

WorkspaceChooser::WorkspaceChooser(WorkspaceList &workspaces, QWidget *parent)
    : QWidget(parent),
      m_workspaces(workspaces),
      m_combo(new QComboBox(this))
{
    m_combo->setObjectName("workspaceChooser"_L1);
    m_combo->setAccessibleName(tr("Workspace"));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    auto *label = new TextLabel(TextSize::Body, TextLabel::Rank::Secondary, tr("Workspace"), this);
    label->setBuddy(m_combo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid / 2);
    layout->addWidget(label);
    layout->addWidget(m_combo);
    connect(m_combo, &QComboBox::activated, this, &WorkspaceChooser::choose);
    connect(&workspaces, &WorkspaceList::changed, this, &WorkspaceChooser::fill);
    connect(&workspaces, &WorkspaceList::currentChanged, this, &WorkspaceChooser::fill);
    connect(&workspaces, &WorkspaceList::loadingChanged, this, &WorkspaceChooser::fill);
    fill();
}

void WorkspaceChooser::fill()
{
    const QSignalBlocker blocker(m_combo);
    m_combo->clear();
    const WorkspaceId current = m_workspaces.current().id;
    for (const Workspace &workspace : m_workspaces.workspaces()) {
        m_combo->addItem(themedIcon(u"workspace"), workspace.name, workspace.id.value);
        m_combo->setItemData(m_combo->count() - 1, workspace.id.value, Qt::ToolTipRole);
        if (workspace.id == current)
            m_combo->setCurrentIndex(m_combo->count() - 1);
    }
    if (m_workspaces.workspaces().isEmpty())
        m_combo->setPlaceholderText(m_workspaces.isLoading() ? tr("Loading…") : tr("None known"));
    else
        m_combo->insertSeparator(m_combo->count());
    m_combo->addItem(themedIcon(u"add"), tr("Add a workspace…"));
    if (current.isEmpty())
        m_combo->setCurrentIndex(-1);
}

void WorkspaceChooser::choose(int index)
{
    if (const QString id = m_combo->itemData(index).toString(); !id.isEmpty()) {
        m_workspaces.setCurrent({id});
        return;
    }
    fill();
    askForNew();
}

void WorkspaceChooser::askForNew()
{
    auto *dialog = new AddWorkspaceDialog(window());
    connect(dialog, &AddWorkspaceDialog::chosen, this, [this](const Workspace &workspace) {
        m_workspaces.add(workspace);
        m_workspaces.setCurrent(workspace.id);
    });
    dialog->open();
}

} // namespace nudge
