// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/main_menu.h"

#include "gui/common/icons.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoGroup>

using namespace Qt::StringLiterals;

namespace nudge {

MainMenu::MainMenu(QMainWindow *window, QUndoGroup &undo) : QObject(window)
{
    QMenuBar *bar = window->menuBar();
    bar->setObjectName("menuBar"_L1);

    QMenu *file = bar->addMenu(tr("&File"));
    newCustomer = add(file, u"actionNewCustomer"_s, u"add"_s, tr("&New customer"), QKeySequence::New);
    upload = add(file, u"actionUpload"_s, u"upload"_s, tr("&Upload…"), Qt::CTRL | Qt::Key_U);
    file->addSeparator();
    connections = add(file, u"actionConnections"_s, u"server"_s, tr("&Connections…"));
    settings = add(file, u"actionSettings"_s, u"settings"_s, tr("&Settings…"), Qt::CTRL | Qt::Key_Comma);
    settings->setMenuRole(QAction::PreferencesRole);
    file->addSeparator();
    signOut = add(file, u"actionSignOut"_s, u"sign-out"_s, tr("Sign &out"));
    quit = add(file, u"actionQuit"_s, {}, tr("&Quit"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    QMenu *edit = bar->addMenu(tr("&Edit"));
    QAction *undoAction = undo.createUndoAction(this, tr("&Undo"));
    undoAction->setObjectName("actionUndo"_L1);
    undoAction->setIcon(themedIcon(u"undo"));
    undoAction->setShortcut(QKeySequence::Undo);
    QAction *redoAction = undo.createRedoAction(this, tr("&Redo"));
    redoAction->setObjectName("actionRedo"_L1);
    redoAction->setIcon(themedIcon(u"redo"));
    redoAction->setShortcut(QKeySequence::Redo);
    edit->addActions({undoAction, redoAction});

    QMenu *view = bar->addMenu(tr("&View"));
    for (const Place place : kPlaces) {
        QAction *action = add(view, u"actionGo"_s + placeObjectName(place).mid(3), placeIcon(place), placeTitle(place),
                              QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + int(place))));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, place] { Q_EMIT goRequested(place); });
        go[size_t(place)] = action;
    }
    view->addSeparator();
    refresh = add(view, u"actionRefresh"_s, u"refresh"_s, tr("&Refresh"), QKeySequence::Refresh);
    activity = add(view, u"actionActivity"_s, u"activity"_s, tr("&Activity"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);

    QMenu *help = bar->addMenu(tr("&Help"));
    checkConnection = add(help, u"actionCheckConnection"_s, u"online"_s, tr("&Check the connection…"));
    supportBundle = add(help, u"actionSupportBundle"_s, u"save"_s, tr("&Save support bundle…"));
    about = add(help, u"actionAbout"_s, u"info"_s, tr("&About Nudgescribe Console"));
    about->setMenuRole(QAction::AboutRole);
    setSignedIn(false);
}

QAction *MainMenu::add(QMenu *menu, const QString &name, const QString &icon, const QString &text,
                       const QKeySequence &shortcut)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(shortcut);
    return action;
}

void MainMenu::setSignedIn(bool signedIn)
{
    for (QAction *action : {newCustomer, upload, signOut, refresh, checkConnection})
        action->setEnabled(signedIn);
    for (QAction *action : go)
        action->setEnabled(signedIn);
}

void MainMenu::setCurrent(Place place)
{
    for (const Place each : kPlaces)
        go[size_t(each)]->setChecked(each == place);
}

} // namespace nudge
