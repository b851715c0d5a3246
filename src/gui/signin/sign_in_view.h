// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/auth_controller.h"
#include "auth/connection_profile.h"
#include "gui/signin/sandbox_launcher.h"

#include <QFuture>
#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class SignInView;
}

namespace nudge {

class TextLabel;
struct ConsoleServices;
struct SignInProblem;

/// The sign-in form: which server, API key, e-mail, password. Every failure is worded beside the field that caused it,
/// and nothing typed is lost. Follows AuthController: busy while it signs in or opens a stored session, and with a way
/// on where the keychain is locked.
class SignInView : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose {
        SignIn,
        RenewSession, ///< the session of auth.profile() has ended: server and e-mail are given
    };

    SignInView(ConsoleServices &services, Purpose purpose, QWidget *parent = nullptr);
    ~SignInView() override;

    /// Fills in what is known of a connection; the secrets are empty, and the next sign-in belongs to it where server
    /// and account stay as they are.
    void showProfile(const ConnectionProfile &profile);
    /// The stored session of auth.profile() has ended: says so, and fills in its API key, which is known still.
    void showEndedSession();
    /// The name under which the next sign-in is remembered; empty: named after the server.
    void setProfileName(const QString &name);
    void chooseServer(ConnectionProfile::Kind kind);
    void setServerAddress(const QString &address);
    /// A connection that is no more: its account does not stay in the fields.
    void forgetProfile(const QString &profileId);
    /// As the button does.
    void signIn();
    /// Chooses the sandbox, starts it and signs in with its own account.
    void signInToSandbox();
    /// What is done after the sign-in, e.g. opening files that were dropped; empty hides it.
    void setNotice(const QString &text);
    void focusFirstEmpty();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Busy { No, StartingSandbox, SigningIn, Restoring };

    void fillServers();
    void serverChosen();
    void dropFilledKey();
    void fillIn(const SandboxLauncher::Account &account);
    void sendSignIn(const QString &address);
    void cancel();
    void finish(const Result<Done> &answer, const QString &server);
    void follow(AuthController::State state);
    void setBusy(Busy busy);
    void showProblem(const SignInProblem &problem);
    void clearProblems();
    [[nodiscard]] bool checkTyped();
    [[nodiscard]] ConnectionProfile::Kind kind() const;
    [[nodiscard]] QString typedAddress() const;
    [[nodiscard]] ConnectionProfile wantedProfile(const QString &address) const;
    void drawLogo();

    ConsoleServices &m_services;
    std::unique_ptr<Ui::SignInView> m_ui;
    Purpose m_purpose;
    QString m_profileName;
    QString m_profileId;                                ///< of the connection that is shown; empty: none in particular
    std::optional<SandboxLauncher::Account> m_setAside; ///< what was typed, while the sandbox is chosen
    bool m_isKeyFilledIn = false;                       ///< out of the keychain, for the server that is shown
    Busy m_busy = Busy::No;
    QFuture<Result<Done>> m_signIn;
};

} // namespace nudge
