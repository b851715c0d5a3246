// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/main_window.h"

#include "audience/workspace_list.h"
#include "auth/session_gate.h"
#include "gui/activity/activity_opener.h"
#include "gui/activity/retry_banner.h"
#include "gui/check/check_opener.h"
#include "gui/common/banner.h"
#include "gui/common/confirm.h"
#include "gui/common/error_text.h"
#include "gui/common/page.h"
#include "gui/profiles/profile_desk.h"
#include "gui/profiles/sign_in_area.h"
#include "gui/profiles/tint_stripe.h"
#include "gui/profiles/write_access.h"
#include "gui/settings/about_dialog.h"
#include "gui/settings/contract_choice.h"
#include "gui/settings/settings_dialog.h"
#include "gui/settings/user_settings.h"
#include "gui/shell/console_services.h"
#include "gui/shell/drop_highlight.h"
#include "gui/shell/main_menu.h"
#include "gui/shell/page_stack.h"
#include "gui/shell/sidebar.h"
#include "gui/shell/workspace_chooser.h"
#include "gui/signin/keychain_text.h"
#include "gui/signin/session_ended_dialog.h"
#include "gui/signin/sign_in_view.h"
#include "import/import_memory.h"
#include "import/upload_history.h"
#include "net/transport.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr auto kGeometryKey = "window/geometry"_L1;
constexpr auto kPlaceKey = "window/place"_L1;
constexpr QSize kDefaultSize(1200, 760);
constexpr QSize kSmallestSize(720, 480);

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

MainWindow::MainWindow(ConsoleServices &services, const SettingsContext &settings, QWidget *parent)
    : QMainWindow(parent),
      m_services(services),
      m_settings(settings),
      m_menu(new MainMenu(this, m_undo)),
      m_writeAccess(new WriteAccess(services, this)),
      m_stack(new QStackedWidget(this)),
      m_notice(new Banner(this)),
      m_keychainBanner(new Banner(this)),
      m_workspaceBanner(new Banner(this)),
      m_signIn(new SignInView(services, SignInView::Purpose::SignIn, this)),
      m_dropHighlight(new DropHighlight(this))
{
    setObjectName("mainWindow"_L1);
    setAcceptDrops(true);
    setMinimumSize(kSmallestSize);
    m_notice->setObjectName("noticeBanner"_L1);
    m_keychainBanner->setObjectName("keychainBanner"_L1);
    m_workspaceBanner->setObjectName("workspaceBanner"_L1);

    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new TintStripe(services, this));
    for (Banner *banner : {m_notice, m_keychainBanner, m_workspaceBanner})
        layout->addWidget(banner);
    layout->addWidget(new RetryBanner(services.gate.retries(), this));
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);
    auto *signInArea = new SignInArea(services, m_signIn, m_stack);
    m_signInArea = signInArea;
    m_stack->addWidget(m_signInArea);
    m_profileDesk = new ProfileDesk(services, *m_signIn, this,
                                    [this](const QString &actionText, QWidget *asker, std::function<void()> then) {
                                        putDownSession(actionText, asker, std::move(then));
                                    });
    m_profileDesk->connectMenu(signInArea->menu());

    connectMenu();
    connect(&services.auth, &AuthController::stateChanged, this, &MainWindow::follow);
    connect(&services.auth, &AuthController::keychainAnswered, this, &MainWindow::followKeychain);
    connect(&services.auth, &AuthController::keychainTakesLonger, this, &MainWindow::showKeychainIsSlow);
    connect(&services.transport, &Transport::reachableChanged, this, &MainWindow::followReachability);
    connect(&services.workspaces, &WorkspaceList::failed, this, &MainWindow::showWorkspaceProblem);
    connect(&services.workspaces, &WorkspaceList::changed, this, [this] {
        if (!m_services.workspaces.workspaces().isEmpty())
            m_workspaceBanner->hide();
    });
    restoreGeometryAndPlace();
    showTitle();
    follow(services.auth.state());
}

MainWindow::~MainWindow() = default;

void MainWindow::connectMenu()
{
    connect(m_menu->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menu->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_menu->about, &QAction::triggered, this, &MainWindow::showAbout);
    auto *activity = new ActivityOpener(m_services, this);
    activity->connectActions(m_menu->activity, m_menu->supportBundle);
    auto *check = new CheckOpener(m_services, m_settings.contract, this);
    check->connectAction(m_menu->checkConnection);
    connect(&m_settings.contract, &ContractChoice::changed, this, &MainWindow::reload);
    connect(m_menu->connections, &QAction::triggered, this, [this] { m_profileDesk->manage(); });
    connect(m_writeAccess, &WriteAccess::changed, this, [this] { m_writeAccess->apply(m_menu->newCustomer, m_work); });
    connect(m_menu->signOut, &QAction::triggered, this, [this] { askToSignOut(this); });
    connect(m_menu, &MainMenu::goRequested, this, &MainWindow::goTo);
    connect(m_menu->newCustomer, &QAction::triggered, this, [this] {
        if (m_pages)
            m_pages->newCustomer();
    });
    connect(m_menu->upload, &QAction::triggered, this, [this] {
        if (m_pages)
            m_pages->chooseFileToUpload();
    });
    connect(m_menu->refresh, &QAction::triggered, this, &MainWindow::reload);
}

void MainWindow::reload()
{
    if (!m_pages)
        return;
    m_services.workspaces.refresh();
    if (Page *page = currentPage())
        page->refresh();
}

Page *MainWindow::currentPage() const
{
    return m_pages ? m_pages->currentPage() : nullptr;
}

void MainWindow::goTo(Place place)
{
    m_wantedPlace = place;
    if (m_pages)
        m_pages->goTo(place, true);
}

void MainWindow::openMessages()
{
    m_wantedPlace = Place::Campaigns;
    if (m_pages)
        m_pages->openMessages();
    else
        m_wantsMessages = true;
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (m_pages) {
        m_pages->openFiles(paths);
        return;
    }
    m_wantedFiles = paths;
    m_signIn->setNotice(tr("“%1” is opened after you have signed in.").arg(QFileInfo(paths.first()).fileName()));
}

void MainWindow::showNotice(const QString &text)
{
    m_notice->showMessage(Tone::Warning, text);
}

void MainWindow::follow(AuthController::State state)
{
    switch (state) {
    case AuthController::State::SignedIn:
    case AuthController::State::SessionOnly:
    case AuthController::State::OfflineWithToken:
        enter();
        break;
    case AuthController::State::SignedOut:
    case AuthController::State::KeychainLocked:
        leave();
        break;
    case AuthController::State::SessionExpired:
        if (m_work && !m_sessionEnded) {
            m_sessionEnded = new SessionEndedDialog(m_services, this);
            connect(m_sessionEnded, &SessionEndedDialog::signOutRequested, this,
                    [this] { askToSignOut(m_sessionEnded); });
            m_sessionEnded->open();
        } else if (!m_work) {
            m_signIn->showEndedSession();
        }
        break;
    case AuthController::State::SigningIn:
        if (!m_work)
            m_keychainBanner->hide(); // of a session that was signed out
        break;
    case AuthController::State::RestoringFromKeychain:
    case AuthController::State::Refreshing:
        break;
    }
    m_menu->setSignedIn(m_work != nullptr);
    m_writeAccess->apply(m_menu->newCustomer, m_work != nullptr);
    showTitle();
}

void MainWindow::enter()
{
    if (m_work)
        return;
    m_services.uploads.open(m_services.auth.profile().id);
    m_services.importMemory.matches.open(m_services.auth.profile().id);
    m_work = new QWidget(m_stack);
    m_sidebar = new Sidebar(m_services, m_menu->activity, m_menu->settings, m_work);
    m_pages = new PageStack(m_services, m_undo, m_work);
    auto *layout = new QHBoxLayout(m_work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_pages, 1);
    m_profileDesk->connectMenu(m_sidebar->profileMenu());
    connect(m_sidebar, &Sidebar::chosen, this, [this](Place place) { m_pages->goTo(place); });
    connect(m_pages, &PageStack::wentTo, this, [this](Place place) {
        m_wantedPlace = place;
        m_sidebar->setCurrent(place);
        m_menu->setCurrent(place);
    });
    m_stack->addWidget(m_work);
    m_stack->setCurrentWidget(m_work);
    m_services.workspaces.open(m_services.auth.profile().id);
    if (std::exchange(m_wantsMessages, false))
        m_pages->openMessages();
    else
        m_pages->goTo(m_wantedPlace, true);
    if (const QStringList files = std::exchange(m_wantedFiles, {}); !files.isEmpty())
        m_pages->openFiles(files);
}

void MainWindow::leave()
{
    if (m_work) {
        m_pages->saveSplitters();
        m_services.workspaces.close();
        // Nothing of one account stays for the next.
        m_work->deleteLater();
        m_work = nullptr;
        m_sidebar = nullptr;
        m_pages = nullptr;
        m_workspaceBanner->hide();
        m_keychainBanner->hide();
    }
    if (m_stack->currentWidget() != m_signInArea) {
        m_stack->setCurrentWidget(m_signInArea);
        m_signIn->focusFirstEmpty();
    }
}

void MainWindow::followKeychain(const SecretAnswer &answer)
{
    const QString problem = keychainText(answer);
    if (problem.isEmpty() || m_services.auth.isSessionKept()) {
        m_keychainBanner->hide();
    } else if (m_services.auth.hasSession()) {
        m_keychainBanner->showMessage(
            Tone::Warning,
            tr("%1 You are signed in, but after the program has ended you will be asked again.").arg(problem),
            {tr("Try the keychain again"), [this] { m_services.auth.retryKeychain(); }},
            {tr("For this session only"), [this] { m_keychainBanner->hide(); }});
    } else if (m_services.auth.state() == AuthController::State::SignedOut && !m_profileDesk->isManaging()) {
        m_keychainBanner->showMessage(
            Tone::Warning, tr("%1 You are signed out, but what is stored there could not be removed.").arg(problem),
            {tr("Try again"), [this] {
                 if (!m_services.auth.hasSession())
                     m_services.auth.signOut();
             }});
    }
}

void MainWindow::showKeychainIsSlow()
{
    // While a session is restored, or nobody is signed in, the sign-in says it.
    if (m_services.auth.hasSession())
        m_keychainBanner->showMessage(Tone::Neutral,
                                      tr("The keychain takes longer than usual (%1). It may be waiting for its "
                                         "password in another window. You can go on working meanwhile.")
                                          .arg(keychainName()));
}

/// What could not be loaded while the server was away is loaded when it is back; nobody has to try again.
void MainWindow::followReachability(bool isReachable)
{
    if (!isReachable || !m_pages)
        return;
    if (!m_workspaceBanner->isHidden())
        m_services.workspaces.refresh();
    m_pages->loadWhatWasAway();
}

void MainWindow::showWorkspaceProblem(const ApiError &error)
{
    // Workspaces are learned from the campaigns, so they are what could not be read.
    m_workspaceBanner->showMessage(Tone::Warning,
                                   tr("The list of workspaces could not be read. %1").arg(errorText(error)),
                                   {tr("Try again"), [this] { m_services.workspaces.refresh(); }},
                                   {tr("Add a workspace…"), [this] {
                                        if (m_sidebar)
                                            m_sidebar->workspaceChooser()->askForNew();
                                    }});
}

void MainWindow::showTitle()
{
    const QString program = tr("Nudgescribe Console");
    const QString profile = m_services.auth.profile().name;
    setWindowTitle(m_work && !profile.isEmpty() ? tr("%1 — %2").arg(program, profile) : program);
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, this);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_services.contract, this);
    dialog->open();
}

void MainWindow::restoreGeometryAndPlace()
{
    const QByteArray geometry = m_services.settings.value(kGeometryKey).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(kDefaultSize);
    const int place = m_services.settings.value(kPlaceKey, 0).toInt();
    if (place >= 0 && place < int(kPlaces.size()))
        m_wantedPlace = kPlaces[size_t(place)];
}

void MainWindow::leaveWork(const QString &actionText, QWidget *asker, std::function<void()> leave)
{
    const UnfinishedWork work = m_pages ? m_pages->unfinishedWork() : UnfinishedWork();
    if (work.isNone()) {
        leave();
        return;
    }
    const auto *asked = findChild<QDialog *>("unfinishedWorkQuestion"_L1);
    if (asked && asked->isVisible())
        return;
    Question question;
    question.title = tr("Some work is not finished");
    question.text = work.text();
    question.actionText = actionText;
    question.keepText = tr("Keep working");
    question.destructive = true;
    question.objectName = "unfinishedWorkQuestion"_L1;
    askToConfirm(asker, question, this, std::move(leave));
}

void MainWindow::askToSignOut(QWidget *asker)
{
    leaveWork(tr("Sign out anyway"), asker, [this] { m_services.auth.signOut(); });
}

void MainWindow::putDownSession(const QString &actionText, QWidget *asker, std::function<void()> then)
{
    leaveWork(actionText, asker, [this, then = std::move(then)] {
        QWidget *work = m_work;
        if (work) // the calls of its pages end with it
            connect(work, &QObject::destroyed, this, then, Qt::QueuedConnection);
        m_services.auth.close();
        if (!work)
            then();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_pages && !m_pages->unfinishedWork().isNone()) {
        event->ignore();
        leaveWork(tr("Close anyway"), this, [this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    m_services.settings.setValue(kGeometryKey, saveGeometry());
    m_services.settings.setValue(kPlaceKey, int(m_wantedPlace));
    if (m_pages)
        m_pages->saveSplitters();
    m_services.settings.sync();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        m_dropHighlight->cover();
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropHighlight->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropHighlight->hide();
    event->acceptProposedAction();
    openFiles(localFiles(event->mimeData()));
}

} // namespace nudge
