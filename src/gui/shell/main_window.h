// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/auth_controller.h"
#include "gui/shell/place.h"

#include <QMainWindow>
#include <QPointer>
#include <QStringList>
#include <QUndoGroup>

#include <functional>
#include <optional>

class QStackedWidget;

namespace nudge {

class Banner;
class DropHighlight;
class MainMenu;
class Page;
class PageStack;
class ProfileDesk;
class SessionEndedDialog;
class Sidebar;
class SignInView;
class WriteAccess;
struct ConsoleServices;
struct SettingsContext;

/// The one window. It shows the sign-in while nobody is signed in, and then the navigation with the pages. Files that
/// are dropped anywhere on it go to the uploads. Does no network itself and starts none before it is told to.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(ConsoleServices &services, const SettingsContext &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] SignInView *signIn() const { return m_signIn; }
    /// The page on the screen; null while nobody is signed in.
    [[nodiscard]] Page *currentPage() const;

    /// At once, or after the sign-in.
    void goTo(Place place);
    void openMessages(); ///< the campaigns, and there the first messages
    void openFiles(const QStringList &paths);
    /// A message above everything, for what went wrong at the start.
    void showNotice(const QString &text);

    void showSettings();
    void showAbout();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectMenu();
    void follow(AuthController::State state);
    void enter();
    void leave();
    void followKeychain(const SecretAnswer &answer);
    void showKeychainIsSlow();
    void followReachability(bool isReachable);
    /// At once where nothing would be lost by it; otherwise after a question that says what.
    void leaveWork(const QString &actionText, QWidget *asker, std::function<void()> leave);
    void askToSignOut(QWidget *asker);
    /// As ProfileDesk wants it.
    void putDownSession(const QString &actionText, QWidget *asker, std::function<void()> then);
    void reload();
    void showWorkspaceProblem(const ApiError &error);
    void showTitle();
    void restoreGeometryAndPlace();

    ConsoleServices &m_services;
    const SettingsContext &m_settings;
    QUndoGroup m_undo;
    MainMenu *m_menu;
    WriteAccess *m_writeAccess;
    ProfileDesk *m_profileDesk;
    QStackedWidget *m_stack;
    Banner *m_notice;
    Banner *m_keychainBanner;
    Banner *m_workspaceBanner;
    SignInView *m_signIn;
    QWidget *m_signInArea = nullptr;
    QWidget *m_work = nullptr; ///< sidebar and pages; made with the session, gone with it
    Sidebar *m_sidebar = nullptr;
    PageStack *m_pages = nullptr;
    DropHighlight *m_dropHighlight;
    QPointer<SessionEndedDialog> m_sessionEnded;
    Place m_wantedPlace = Place::Customers;
    bool m_wantsMessages = false;
    bool m_mayClose = false; ///< the question has been answered
    QStringList m_wantedFiles;
};

} // namespace nudge
