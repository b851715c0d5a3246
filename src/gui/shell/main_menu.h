// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/place.h"

#include <QObject>

#include <array>

class QAction;
class QMainWindow;
class QMenu;
class QUndoGroup;

namespace nudge {

/// The actions of the main window, each with its shortcut, in the menu bar. Those that need a session are off without.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    MainMenu(QMainWindow *window, QUndoGroup &undo);

    void setSignedIn(bool signedIn);
    void setCurrent(Place place);

    QAction *newCustomer;
    QAction *upload;
    QAction *connections;
    QAction *settings;
    QAction *signOut;
    QAction *quit;
    QAction *refresh;
    QAction *activity;
    QAction *supportBundle;
    QAction *checkConnection;
    QAction *about;
    std::array<QAction *, kPlaces.size()> go{};

Q_SIGNALS:
    void goRequested(nudge::Place place);

private:
    QAction *add(QMenu *menu, const QString &name, const QString &icon, const QString &text,
                 const QKeySequence &shortcut = {});
};

} // namespace nudge
