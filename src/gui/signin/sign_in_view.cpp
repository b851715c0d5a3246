// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/signin/sign_in_view.h"

#include "auth/profile_store.h"
#include "contract/contract.h"
#include "core/futures.h"
#include "gui/common/icons.h"
#include "gui/shell/console_services.h"
#include "gui/signin/keychain_text.h"
#include "gui/signin/sign_in_problem.h"
#include "ui_sign_in_view.h"

#include <QEvent>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

using Kind = ConnectionProfile::Kind;
constexpr int kLogoSize = 56;

QString addressOf(const Contract &contract, Kind kind)
{
    return kind == Kind::Production    ? contract.servers().value(u"production"_s)
           : kind == Kind::Development ? contract.servers().value(u"development"_s)
                                       : QString();
}

} // namespace

SignInView::SignInView(ConsoleServices &services, Purpose purpose, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_ui(std::make_unique<Ui::SignInView>()),
      m_purpose(purpose)
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setStyle(TextSize::Title, TextLabel::Rank::Primary, true);
    m_ui->leadLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->busyLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->serverHint->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    for (TextLabel *label : {m_ui->serverProblem, m_ui->apiKeyProblem, m_ui->emailProblem, m_ui->passwordProblem}) {
        label->setTone(Tone::Danger);
        label->hide();
    }
    m_ui->banner->setDismissible(false);
    m_ui->signInButton->setPrimary(true);
    m_ui->signInButton->setDefault(true);
    m_ui->cancelButton->setAutoDefault(false); // in a dialog the Return that signs in would press it at once
    for (QToolButton *button : {m_ui->showApiKeyButton, m_ui->showPasswordButton})
        button->setIcon(themedIcon(u"eye"));
    drawLogo();
    fillServers();

    connect(m_ui->serverChooser, &QComboBox::currentIndexChanged, this, &SignInView::serverChosen);
    connect(m_ui->addressEdit, &QLineEdit::textEdited, this, &SignInView::dropFilledKey);
    connect(m_ui->apiKeyEdit, &QLineEdit::textEdited, this, [this] { m_isKeyFilledIn = false; });
    connect(m_ui->signInButton, &QPushButton::clicked, this, &SignInView::signIn);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &SignInView::cancel);
    for (QLineEdit *edit : {m_ui->addressEdit, m_ui->apiKeyEdit, m_ui->emailEdit, m_ui->passwordEdit})
        connect(edit, &QLineEdit::returnPressed, this, &SignInView::signIn);
    connect(m_ui->showApiKeyButton, &QToolButton::toggled, this, [this](bool on) {
        m_ui->apiKeyEdit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        m_ui->showApiKeyButton->setIcon(themedIcon(on ? u"eye-off" : u"eye"));
    });
    connect(m_ui->showPasswordButton, &QToolButton::toggled, this, [this](bool on) {
        m_ui->passwordEdit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        m_ui->showPasswordButton->setIcon(themedIcon(on ? u"eye-off" : u"eye"));
    });
    connect(&services.auth, &AuthController::stateChanged, this, &SignInView::follow);
    connect(&services.auth, &AuthController::keychainTakesLonger, this, [this] {
        if (m_busy == Busy::Restoring)
            m_ui->busyLabel->setText(
                tr("The keychain takes longer than usual (%1). It may be waiting for its password in another window.")
                    .arg(keychainName()));
    });
    connect(&services.sandbox, &SandboxLauncher::ready, this, [this](const QString &address) {
        if (m_busy == Busy::StartingSandbox)
            sendSignIn(address);
    });
    connect(&services.sandbox, &SandboxLauncher::failed, this, [this](const QString &reason) {
        if (m_busy != Busy::StartingSandbox)
            return;
        setBusy(Busy::No);
        showProblem({SignInProblem::Place::Server, tr("The sandbox could not be started: %1").arg(reason)});
    });

    chooseServer(Kind::Production);
    serverChosen();
    setBusy(Busy::No);
    if (purpose == Purpose::RenewSession) {
        m_ui->titleLabel->setText(tr("The session has ended"));
        const QString said = services.auth.endedBecause().serverMessage;
        const QString lead = tr("Sign in again to go on. Everything that is open stays as it is.");
        m_ui->leadLabel->setText(said.isEmpty() ? lead : tr("The server says: “%1” %2").arg(said, lead));
        m_ui->logo->hide();
        showProfile(services.auth.profile());
        m_ui->serverChooser->setEnabled(false);
        m_ui->addressEdit->setEnabled(false);
        m_ui->emailEdit->setEnabled(false);
        m_ui->apiKeyEdit->setText(QString::fromUtf8(services.auth.apiKey())); // nobody should have to find it again
    }
    follow(services.auth.state());
}

SignInView::~SignInView() = default;

void SignInView::fillServers()
{
    const auto add = [this](const QString &text, Kind kind, const QString &tip) {
        m_ui->serverChooser->addItem(text, int(kind));
        m_ui->serverChooser->setItemData(m_ui->serverChooser->count() - 1, tip, Qt::ToolTipRole);
    };
    add(tr("Sandbox"), Kind::Sandbox, tr("Invented data on this computer. Nothing leaves it."));
    for (const Kind kind : {Kind::Production, Kind::Development}) {
        if (const QString address = addressOf(m_services.contract, kind); !address.isEmpty())
            add(kind == Kind::Production ? tr("Production") : tr("Development"), kind, address);
    }
    add(tr("Another server…"), Kind::Other, tr("A server whose address you type"));
}

Kind SignInView::kind() const
{
    return Kind(m_ui->serverChooser->currentData().toInt());
}

/// The key of one server does not go to another.
void SignInView::dropFilledKey()
{
    if (std::exchange(m_isKeyFilledIn, false))
        m_ui->apiKeyEdit->clear();
}

void SignInView::serverChosen()
{
    clearProblems();
    dropFilledKey();
    const Kind chosen = kind();
    const bool sandbox = chosen == Kind::Sandbox;
    m_ui->addressLabel->setVisible(chosen == Kind::Other);
    m_ui->addressEdit->setVisible(chosen == Kind::Other);
    m_ui->serverHint->setVisible(chosen != Kind::Other);
    m_ui->serverHint->setText(sandbox ? tr("Invented data on this computer, to try everything out. Nothing leaves it.")
                                      : addressOf(m_services.contract, chosen));
    // The sandbox has another address after each start, so there is nothing to keep.
    m_ui->keepSignedInCheck->setVisible(!sandbox);
    if (sandbox != m_setAside.has_value()) {
        // What was typed for another server comes back when the sandbox is left.
        const SandboxLauncher::Account typed{m_ui->apiKeyEdit->text(), m_ui->emailEdit->text(),
                                             m_ui->passwordEdit->text()};
        fillIn(sandbox ? m_services.sandbox.account() : *m_setAside);
        m_setAside = sandbox ? std::optional(typed) : std::nullopt;
    }
    if (sandbox)
        m_services.sandbox.start();
}

void SignInView::fillIn(const SandboxLauncher::Account &account)
{
    m_ui->apiKeyEdit->setText(account.apiKey);
    m_ui->emailEdit->setText(account.email);
    m_ui->passwordEdit->setText(account.password);
}

void SignInView::showProfile(const ConnectionProfile &profile)
{
    chooseServer(profile.kind);
    if (profile.kind == Kind::Other)
        m_ui->addressEdit->setText(profile.server);
    if (profile.id != m_profileId && profile.kind != Kind::Sandbox) {
        // What was typed for one account never goes to the server of another.
        m_ui->apiKeyEdit->clear();
        m_ui->passwordEdit->clear();
    }
    m_profileName = profile.name;
    m_profileId = profile.id;
    if (profile.kind != Kind::Sandbox) {
        m_ui->emailEdit->setText(profile.email);
        m_ui->keepSignedInCheck->setChecked(profile.keepSignedIn);
    }
}

void SignInView::showEndedSession()
{
    const ConnectionProfile &profile = m_services.auth.profile();
    if (profile.id != m_profileId)
        showProfile(profile);
    if (m_ui->apiKeyEdit->text().isEmpty()) {
        m_ui->apiKeyEdit->setText(QString::fromUtf8(m_services.auth.apiKey()));
        m_isKeyFilledIn = true;
    }
    m_ui->banner->showMessage(Tone::Warning, tr("The session has ended. Sign in again to go on."));
    focusFirstEmpty();
}

void SignInView::setProfileName(const QString &name)
{
    m_profileName = name;
    m_profileId.clear();
}

void SignInView::forgetProfile(const QString &profileId)
{
    if (profileId != m_profileId)
        return;
    setProfileName({});
    for (QLineEdit *edit : {m_ui->addressEdit, m_ui->apiKeyEdit, m_ui->emailEdit, m_ui->passwordEdit})
        edit->clear();
    m_setAside.reset();
    clearProblems();
    chooseServer(Kind::Production);
    serverChosen();
    focusFirstEmpty();
}

void SignInView::chooseServer(Kind kind)
{
    const int index = m_ui->serverChooser->findData(int(kind));
    m_ui->serverChooser->setCurrentIndex(index >= 0 ? index : m_ui->serverChooser->count() - 1);
}

void SignInView::setServerAddress(const QString &address)
{
    for (const Kind known : {Kind::Production, Kind::Development}) {
        if (addressOf(m_services.contract, known) == address) {
            chooseServer(known);
            return;
        }
    }
    chooseServer(Kind::Other);
    m_ui->addressEdit->setText(address);
}

void SignInView::signInToSandbox()
{
    chooseServer(Kind::Sandbox);
    signIn();
}

void SignInView::setNotice(const QString &text)
{
    m_ui->noticeLabel->setVisible(!text.isEmpty());
    m_ui->noticeLabel->setText(text);
}

void SignInView::focusFirstEmpty()
{
    for (QLineEdit *edit : {m_ui->addressEdit, m_ui->apiKeyEdit, m_ui->emailEdit, m_ui->passwordEdit}) {
        if (!edit->isHidden() && edit->text().isEmpty()) {
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_ui->signInButton->setFocus(Qt::OtherFocusReason);
}

QString SignInView::typedAddress() const
{
    const Kind chosen = kind();
    return chosen == Kind::Other ? m_ui->addressEdit->text().trimmed() : addressOf(m_services.contract, chosen);
}

bool SignInView::checkTyped()
{
    clearProblems();
    using Place = SignInProblem::Place;
    if (kind() == Kind::Other) {
        auto problem = ServerAddress::Problem::None;
        if (m_ui->addressEdit->text().trimmed().isEmpty())
            showProblem({Place::Server, tr("Type the address of the server.")});
        else if (!ServerAddress::fromText(typedAddress(), &problem))
            showProblem({Place::Server, addressProblemText(problem)});
    }
    if (m_ui->apiKeyEdit->text().trimmed().isEmpty())
        showProblem({Place::ApiKey, tr("Type the API key of your account.")});
    if (m_ui->emailEdit->text().trimmed().isEmpty())
        showProblem({Place::Email, tr("Type the e-mail address that you sign in with.")});
    if (m_ui->passwordEdit->text().isEmpty())
        showProblem({Place::Password, tr("Type the password.")});
    for (const TextLabel *label :
         {m_ui->serverProblem, m_ui->apiKeyProblem, m_ui->emailProblem, m_ui->passwordProblem}) {
        if (!label->isHidden())
            return false;
    }
    return true;
}

void SignInView::signIn()
{
    if (m_busy != Busy::No || !checkTyped())
        return;
    if (kind() != Kind::Sandbox) {
        sendSignIn(typedAddress());
    } else if (const QString running = m_services.sandbox.address(); !running.isEmpty()) {
        sendSignIn(running);
    } else {
        setBusy(Busy::StartingSandbox);
        m_services.sandbox.start();
    }
}

ConnectionProfile SignInView::wantedProfile(const QString &address) const
{
    ConnectionProfile wanted;
    wanted.kind = kind();
    wanted.server = wanted.kind == Kind::Sandbox ? QString() : address;
    wanted.email = m_ui->emailEdit->text().trimmed();
    const QList<ConnectionProfile> known = m_services.profiles.profiles();
    for (const ConnectionProfile &profile : known) {
        const bool isShown = !m_profileId.isEmpty() && profile.id == m_profileId;
        const bool sameName = isShown || m_profileName.isEmpty() || profile.name == m_profileName;
        const bool sameAccount = profile.email.compare(wanted.email, Qt::CaseInsensitive) == 0 ||
                                 (isShown && (profile.email.isEmpty() || wanted.kind == Kind::Sandbox));
        if (sameName && sameAccount && profile.kind == wanted.kind && profile.server == wanted.server) {
            wanted = profile;
            if (isShown)
                break;
        }
    }
    if (wanted.id.isEmpty())
        wanted.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (wanted.name.isEmpty()) {
        wanted.name = !m_profileName.isEmpty()     ? m_profileName
                      : wanted.kind == Kind::Other ? address.section(u"://"_s, -1)
                                                   : m_ui->serverChooser->currentText();
        // Another account on the same server.
        const bool isTaken = std::ranges::any_of(
            known, [&wanted](const ConnectionProfile &profile) { return profile.name == wanted.name; });
        if (isTaken)
            wanted.name = tr("%1 (%2)", "name of a connection, e-mail").arg(wanted.name, wanted.email);
    }
    wanted.keepSignedIn = wanted.kind != Kind::Sandbox && m_ui->keepSignedInCheck->isChecked();
    return wanted;
}

void SignInView::sendSignIn(const QString &address)
{
    auto problem = ServerAddress::Problem::None;
    const auto server = ServerAddress::fromText(address, &problem);
    if (!server) {
        setBusy(Busy::No);
        showProblem({SignInProblem::Place::Server, addressProblemText(problem)});
        return;
    }
    setBusy(Busy::SigningIn);
    const Credentials credentials{m_ui->apiKeyEdit->text().trimmed().toUtf8(), m_ui->emailEdit->text().trimmed(),
                                  m_ui->passwordEdit->text()};
    m_signIn = m_services.auth.signIn(wantedProfile(server->text()), *server, credentials);
    whenDone(m_signIn, this, [this, text = server->text()](const Result<Done> &answer) { finish(answer, text); });
}

void SignInView::finish(const Result<Done> &answer, const QString &server)
{
    setBusy(Busy::No);
    if (!answer) {
        if (answer.error().category != ApiError::Category::Cancelled)
            showProblem(signInProblem(answer.error(), server));
        return;
    }
    clearProblems();
    setNotice({});
    if (kind() != Kind::Sandbox) {
        m_ui->passwordEdit->clear();
        m_ui->apiKeyEdit->clear();
    }
}

void SignInView::cancel()
{
    if (m_busy == Busy::Restoring)
        m_services.auth.close(); // what is stored stays stored
    m_signIn.cancel();
    setBusy(Busy::No);
}

void SignInView::follow(AuthController::State state)
{
    if (state == AuthController::State::RestoringFromKeychain)
        setBusy(Busy::Restoring);
    else if (m_busy == Busy::Restoring)
        setBusy(Busy::No);

    if (state != AuthController::State::KeychainLocked) {
        m_ui->banner->hide();
        return;
    }
    const auto goOn = [this](bool keep) {
        m_ui->keepSignedInCheck->setChecked(keep);
        focusFirstEmpty();
    };
    m_ui->banner->showMessage(Tone::Warning,
                              tr("%1 The session that is stored there cannot be opened; it is not lost.")
                                  .arg(keychainText(m_services.auth.keychainAnswer())),
                              {tr("Try the keychain again"), [this] { m_services.auth.retryKeychain(); }},
                              {tr("Sign in again"), [goOn] { goOn(true); }},
                              {tr("For this session only"), [goOn] { goOn(false); }});
}

void SignInView::setBusy(Busy busy)
{
    m_busy = busy;
    const bool idle = busy == Busy::No;
    m_ui->form->setEnabled(idle);
    m_ui->signInButton->setVisible(idle);
    m_ui->busyPanel->setVisible(!idle);
    switch (busy) {
    case Busy::No:
        break;
    case Busy::StartingSandbox:
        m_ui->busyLabel->setText(tr("Starting the sandbox…"));
        break;
    case Busy::SigningIn:
        m_ui->busyLabel->setText(tr("Signing in…"));
        break;
    case Busy::Restoring:
        m_ui->busyLabel->setText(tr("Opening the stored session…"));
        break;
    }
    if (!idle && isVisible())
        m_ui->cancelButton->setFocus();
}

void SignInView::showProblem(const SignInProblem &problem)
{
    struct Target
    {
        TextLabel *label;
        QLineEdit *edit;
    };
    const auto target = [&]() -> Target {
        switch (problem.place) {
        case SignInProblem::Place::ApiKey:
            return {m_ui->apiKeyProblem, m_ui->apiKeyEdit};
        case SignInProblem::Place::Email:
            return {m_ui->emailProblem, m_ui->emailEdit};
        case SignInProblem::Place::Password:
            return {m_ui->passwordProblem, m_ui->passwordEdit};
        case SignInProblem::Place::Server:
            break;
        }
        return {m_ui->serverProblem, m_ui->addressEdit};
    }();
    target.label->setText(problem.text);
    target.label->show();
    target.edit->setAccessibleDescription(problem.text);
    QWidget *next = target.edit->isHidden() ? static_cast<QWidget *>(m_ui->serverChooser) : target.edit;
    if (!next->isEnabled())
        next = m_ui->passwordEdit;
    next->setFocus(Qt::OtherFocusReason);
    if (next == target.edit)
        target.edit->selectAll();
}

void SignInView::clearProblems()
{
    for (TextLabel *label : {m_ui->serverProblem, m_ui->apiKeyProblem, m_ui->emailProblem, m_ui->passwordProblem})
        label->hide();
    for (QLineEdit *edit : {m_ui->addressEdit, m_ui->apiKeyEdit, m_ui->emailEdit, m_ui->passwordEdit})
        edit->setAccessibleDescription(QString());
}

void SignInView::drawLogo()
{
    const QIcon icon = drawnIcon(u"app");
    m_ui->logo->setPixmap(icon.pixmap(QSize(kLogoSize, kLogoSize), devicePixelRatioF()));
}

void SignInView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawLogo();
}

} // namespace nudge
