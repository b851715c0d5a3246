// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAction;

namespace nudge {

class ActivityWindow;
struct ConsoleServices;

/// Opens the one activity window over the main window, or brings it to the front.
class ActivityOpener : public QObject
{
    Q_OBJECT

public:
    ActivityOpener(ConsoleServices &services, QWidget *mainWindow);

    /// `show` opens the window; `saveBundle` also asks where a support bundle goes.
    void connectActions(QAction *show, QAction *saveBundle);

private:
    ActivityWindow &open();

    ConsoleServices &m_services;
    QWidget *m_mainWindow;
    QPointer<ActivityWindow> m_window;
};

} // namespace nudge
