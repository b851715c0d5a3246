// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/place.h"

#include <QWidget>

class QAction;

namespace nudge {

class Chip;
class NavigationBar;
class ProfileMenu;
class ProfileSwitcher;
class WorkspaceChooser;
struct ConsoleServices;

/// The left column: workspace, places, and at the bottom the connection, its activity and the settings.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    Sidebar(ConsoleServices &services, QAction *activity, QAction *settings, QWidget *parent = nullptr);

    void setCurrent(Place place);
    [[nodiscard]] ProfileMenu *profileMenu() const;
    [[nodiscard]] WorkspaceChooser *workspaceChooser() const { return m_chooser; }

Q_SIGNALS:
    void chosen(nudge::Place place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void followProfile();

    ConsoleServices &m_services;
    ProfileSwitcher *m_switcher;
    Chip *m_readOnly;
    bool m_applying = false;
    WorkspaceChooser *m_chooser;
    NavigationBar *m_navigation;
};

} // namespace nudge
