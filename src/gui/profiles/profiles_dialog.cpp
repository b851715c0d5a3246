// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/profiles_dialog.h"

#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "gui/common/row_delegate.h"
#include "gui/profiles/profile_tint.h"
#include "gui/shell/console_services.h"
#include "gui/signin/keychain_text.h"
#include "ui_profiles_dialog.h"

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr QSize kDefaultSize(600, 380);

} // namespace

ProfilesDialog::ProfilesDialog(ConsoleServices &services, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_ui(std::make_unique<Ui::ProfilesDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_ui->profilesLead->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->profileList->setItemDelegate(new TwoLineDelegate(m_ui->profileList));
    connect(m_ui->profileList, &QListWidget::currentRowChanged, this, &ProfilesDialog::sync);
    connect(m_ui->profileList, &QListWidget::itemActivated, this, [this] { m_ui->openProfileButton->click(); });
    connect(m_ui->openProfileButton, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(current()); });
    connect(m_ui->editProfileButton, &QPushButton::clicked, this, [this] { Q_EMIT changeRequested(current()); });
    connect(m_ui->forgetProfileButton, &QPushButton::clicked, this, [this] { Q_EMIT forgetRequested(current()); });
    connect(m_ui->addProfileButton, &QPushButton::clicked, this, &ProfilesDialog::addRequested);
    connect(m_ui->closeProfilesButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(&services.profiles, &ProfileStore::changed, this, &ProfilesDialog::fill);
    connect(&services.auth, &AuthController::stateChanged, this, &ProfilesDialog::fill);
    resize(kDefaultSize);
    fill();
    m_ui->profileList->setFocus();
}

ProfilesDialog::~ProfilesDialog() = default;

void ProfilesDialog::fill()
{
    const QString wanted = current().isEmpty() ? m_services.auth.profile().id : current();
    const QString open = m_services.auth.hasSession() ? m_services.auth.profile().id : QString();
    m_ui->profileList->clear();
    const QList<ConnectionProfile> profiles = m_services.profiles.profiles();
    for (const ConnectionProfile &profile : profiles) {
        auto *item = new QListWidgetItem(swatchIcon(profileColor(profile)), profile.name, m_ui->profileList);
        const bool sandbox = profile.kind == ConnectionProfile::Kind::Sandbox;
        const QString server = sandbox ? tr("Sandbox on this computer") : profile.server.section(u"://"_s, -1);
        const QString account =
            sandbox || profile.email.isEmpty() ? server : QString(profile.email + u" · "_s + server);
        QStringList states;
        if (profile.id == open)
            states << tr("Open");
        if (profile.readOnly)
            states << tr("Read only");
        if (profile.tokenStored && profile.id != open)
            states << tr("Signed in");
        item->setData(Qt::UserRole, profile.id);
        item->setData(kSecondLineRole, account);
        item->setData(kTrailingTextRole, states.join(u" · "_s));
        item->setData(Qt::AccessibleTextRole,
                      QString(profile.name + u", "_s + account + u", "_s + states.join(u", "_s)));
        if (profile.id == wanted)
            m_ui->profileList->setCurrentItem(item);
    }
    if (m_ui->profileList->currentRow() < 0)
        m_ui->profileList->setCurrentRow(0);
    sync();
}

QString ProfilesDialog::current() const
{
    const QListWidgetItem *item = m_ui->profileList->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void ProfilesDialog::sync()
{
    const QString id = current();
    const bool isOpen = m_services.auth.hasSession() && m_services.auth.profile().id == id;
    m_ui->openProfileButton->setEnabled(!id.isEmpty() && !isOpen);
    m_ui->editProfileButton->setEnabled(!id.isEmpty());
    m_ui->forgetProfileButton->setEnabled(!id.isEmpty());
}

void ProfilesDialog::showForgotten(const QString &name, bool isHistoryGone)
{
    if (!isHistoryGone) {
        m_ui->profilesBanner->showMessage(
            Tone::Danger, tr("“%1” is forgotten, but the file with the history of uploads in the data folder could not "
                             "be written: the names of files that were uploaded with it are still in there. The "
                             "settings name the folder.")
                              .arg(name));
        return;
    }
    m_ui->profilesBanner->showMessage(Tone::Success,
                                      tr("“%1” is forgotten: its session, name, workspaces and history of uploads are "
                                         "no longer on this computer.")
                                          .arg(name));
}

void ProfilesDialog::showKept(const QString &name, const SecretAnswer &answer)
{
    const QString id = current();
    m_ui->profilesBanner->showMessage(
        Tone::Danger,
        tr("“%1” is not forgotten yet: its session is still in the keychain and could not be removed. %2")
            .arg(name, keychainText(answer)),
        {tr("Try again"), [this, id] { Q_EMIT forgetRequested(id); }});
}

} // namespace nudge
