// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/profile_dialog.h"

#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "contract/contract.h"
#include "gui/common/error_text.h"
#include "gui/common/file_dialogs.h"
#include "gui/profiles/profile_tint.h"
#include "gui/shell/console_services.h"
#include "gui/signin/sign_in_problem.h"
#include "net/extra_authorities.h"
#include "ui_profile_dialog.h"

#include <QDir>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

using Kind = ConnectionProfile::Kind;

void showProblem(TextLabel *label, QLineEdit *edit, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    edit->setAccessibleDescription(text);
}

} // namespace

ProfileDialog::ProfileDialog(ConsoleServices &services, const std::optional<ConnectionProfile> &existing,
                             QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_existing(existing),
      m_ui(std::make_unique<Ui::ProfileDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(existing ? tr("Change the connection") : tr("Add a connection"));
    for (TextLabel *hint : {m_ui->lockedHint, m_ui->serverNote, m_ui->readOnlyHint, m_ui->caFileHint})
        hint->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    for (TextLabel *problem : {m_ui->profileNameProblem, m_ui->profileAddressProblem, m_ui->caFileProblem}) {
        problem->setTone(Tone::Danger);
        problem->hide();
    }
    m_ui->saveProfileButton->setPrimary(true);
    m_ui->saveProfileButton->setText(existing ? tr("Save changes") : tr("Add and sign in"));
    m_ui->saveProfileButton->setDefault(true);
    fill();
    connect(m_ui->profileKindChooser, &QComboBox::currentIndexChanged, this, &ProfileDialog::followKind);
    connect(m_ui->chooseCaFileButton, &QPushButton::clicked, this, &ProfileDialog::chooseCaFile);
    connect(m_ui->saveProfileButton, &QPushButton::clicked, this, &ProfileDialog::save);
    connect(m_ui->cancelProfileButton, &QPushButton::clicked, this, &QDialog::reject);
    followKind();
    m_ui->profileNameEdit->setFocus();
}

ProfileDialog::~ProfileDialog() = default;

void ProfileDialog::fill()
{
    m_ui->profileKindChooser->addItem(tr("Production"), int(Kind::Production));
    m_ui->profileKindChooser->addItem(tr("Development"), int(Kind::Development));
    m_ui->profileKindChooser->addItem(tr("Another server…"), int(Kind::Other));
    m_ui->profileKindChooser->addItem(tr("Sandbox"), int(Kind::Sandbox));
    ConnectionProfile profile;
    profile.kind = Kind::Production;
    if (m_existing)
        profile = *m_existing;
    m_ui->profileKindChooser->setCurrentIndex(m_ui->profileKindChooser->findData(int(profile.kind)));
    m_ui->profileNameEdit->setText(profile.name);
    m_ui->profileAddressEdit->setText(profile.server);
    m_ui->profileEmailEdit->setText(profile.email);
    m_ui->profileColorRow->setColor(profile.color);
    m_ui->profileReadOnlyCheck->setChecked(profile.readOnly);
    m_ui->caFileEdit->setText(QDir::toNativeSeparators(profile.caFile));
    m_ui->lockedHint->setVisible(isLocked());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->profileKindChooser), static_cast<QWidget *>(m_ui->profileAddressEdit),
          static_cast<QWidget *>(m_ui->profileEmailEdit)})
        widget->setEnabled(!isLocked());
}

bool ProfileDialog::isLocked() const
{
    if (!m_existing)
        return false;
    const bool isOpen =
        m_services.auth.profile().id == m_existing->id && m_services.auth.state() != AuthController::State::SignedOut;
    return isOpen || m_existing->tokenStored;
}

Kind ProfileDialog::kind() const
{
    return Kind(m_ui->profileKindChooser->currentData().toInt());
}

void ProfileDialog::followKind()
{
    const Kind chosen = kind();
    const bool typed = chosen == Kind::Other;
    const bool sandbox = chosen == Kind::Sandbox;
    const auto &servers = m_services.contract.servers();
    m_ui->profileAddressEdit->setVisible(typed);
    m_ui->profileAddressLabel->setVisible(typed);
    if (!typed)
        m_ui->profileAddressProblem->hide();
    m_ui->serverNote->setVisible(!typed);
    m_ui->serverNote->setText(sandbox                      ? tr("Invented data on this computer")
                              : chosen == Kind::Production ? servers.value(u"production"_s)
                                                           : servers.value(u"development"_s));
    m_ui->profileEmailEdit->setVisible(!sandbox);
    m_ui->profileEmailLabel->setVisible(!sandbox);
    m_ui->profileColorRow->setDefaultColor(kindColor(chosen));
}

void ProfileDialog::chooseCaFile()
{
    const FileQuestion question{tr("Choose a file of certificates"),
                                tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
                                {},
                                tr("Use this file"),
                                u"caFileDialog"_s};
    askForOpenFiles(this, question, this, [this](const QStringList &files) {
        m_ui->caFileEdit->setText(QDir::toNativeSeparators(files.value(0)));
        showProblem(m_ui->caFileProblem, m_ui->caFileEdit, {});
    });
}

bool ProfileDialog::check(QString &server) const
{
    const QString name = m_ui->profileNameEdit->text().trimmed();
    const auto known = m_services.profiles.profiles();
    const bool isTaken = std::ranges::any_of(known, [&](const ConnectionProfile &other) {
        return other.name == name && (!m_existing || other.id != m_existing->id);
    });
    const QString nameProblem = name.isEmpty() ? tr("Type a name by which you tell this connection from others.")
                                : isTaken      ? tr("Another connection is called so. Choose another name.")
                                               : QString();
    showProblem(m_ui->profileNameProblem, m_ui->profileNameEdit, nameProblem);

    QString addressProblem;
    if (kind() != Kind::Sandbox) {
        const QString typed =
            kind() == Kind::Other ? m_ui->profileAddressEdit->text().trimmed() : m_ui->serverNote->text();
        auto problem = ServerAddress::Problem::None;
        if (const auto address = ServerAddress::fromText(typed, &problem))
            server = address->text();
        else
            addressProblem = typed.isEmpty() ? tr("Type the address of the server.") : addressProblemText(problem);
    }
    showProblem(m_ui->profileAddressProblem, m_ui->profileAddressEdit, addressProblem);

    QString caProblem;
    if (const QString file = QDir::fromNativeSeparators(m_ui->caFileEdit->text().trimmed()); !file.isEmpty()) {
        if (const auto read = readAuthorities(file); !read)
            caProblem = read.error().category == ApiError::Category::LocalFile
                            ? tr("The file cannot be read: %1").arg(read.error().detail)
                            : tr("The file holds no certificate in the PEM form.");
    }
    showProblem(m_ui->caFileProblem, m_ui->caFileEdit, caProblem);

    QLineEdit *first = !nameProblem.isEmpty()      ? m_ui->profileNameEdit
                       : !addressProblem.isEmpty() ? m_ui->profileAddressEdit
                       : !caProblem.isEmpty()      ? m_ui->caFileEdit
                                                   : nullptr;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

void ProfileDialog::save()
{
    QString server;
    if (!check(server))
        return;
    // The session may have been renewed meanwhile: what the dialog does not show stays as it is now.
    ConnectionProfile profile =
        m_existing ? m_services.profiles.find(m_existing->id).value_or(*m_existing) : ConnectionProfile{};
    if (profile.id.isEmpty())
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    profile.name = m_ui->profileNameEdit->text().trimmed();
    if (!isLocked()) {
        profile.kind = kind();
        profile.server = server;
        profile.email = profile.kind == Kind::Sandbox ? QString() : m_ui->profileEmailEdit->text().trimmed();
    }
    profile.color = m_ui->profileColorRow->color();
    profile.readOnly = m_ui->profileReadOnlyCheck->isChecked();
    profile.caFile = QDir::fromNativeSeparators(m_ui->caFileEdit->text().trimmed());
    m_services.profiles.put(profile);
    Q_EMIT saved(profile);
    accept();
}

} // namespace nudge
