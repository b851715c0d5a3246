// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activity/activity_opener.h"

#include "gui/activity/activity_window.h"

#include <QAction>

namespace nudge {

ActivityOpener::ActivityOpener(ConsoleServices &services, QWidget *mainWindow)
    : QObject(mainWindow),
      m_services(services),
      m_mainWindow(mainWindow)
{
}

void ActivityOpener::connectActions(QAction *show, QAction *saveBundle)
{
    connect(show, &QAction::triggered, this, [this] { open(); });
    connect(saveBundle, &QAction::triggered, this, [this] { open().askToSaveBundle(); });
}

ActivityWindow &ActivityOpener::open()
{
    if (!m_window)
        m_window = new ActivityWindow(m_services, m_mainWindow);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    return *m_window;
}

} // namespace nudge
