// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/settings_dialog.h"

#include "gui/check/check_action.h"
#include "gui/common/file_dialogs.h"
#include "gui/settings/contract_choice.h"
#include "gui/settings/contract_problem_text.h"
#include "gui/settings/user_settings.h"
#include "ui_settings_dialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace nudge {

SettingsDialog::SettingsDialog(const SettingsContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    for (TextLabel *heading : {m_ui->lookHeading, m_ui->contractHeading, m_ui->dataHeading})
        heading->setStyle(TextSize::Heading, TextLabel::Rank::Primary, true);
    for (TextLabel *hint : {m_ui->languageHint, m_ui->contractHint, m_ui->dataHint})
        hint->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    setUpLook();
    setUpContract();
    setUpFolders();
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->closeButton->setDefault(true);
    m_ui->languageChooser->setFocus();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::setUpLook()
{
    m_ui->languageChooser->addItem(tr("As the system"), QString());
    // Every language is called by its own name.
    m_ui->languageChooser->addItem(u"English"_s, u"en"_s);
    m_ui->languageChooser->addItem(u"Deutsch"_s, u"de"_s);
    m_ui->languageChooser->setCurrentIndex(qMax(0, m_ui->languageChooser->findData(m_context.user.language())));
    m_ui->languageHint->hide();
    connect(m_ui->languageChooser, &QComboBox::activated, this, [this](int index) {
        m_context.user.setLanguage(m_ui->languageChooser->itemData(index).toString());
        m_ui->languageHint->show();
    });

    m_ui->appearanceChooser->addItem(tr("As the system"), int(Appearance::System));
    m_ui->appearanceChooser->addItem(tr("Light"), int(Appearance::Light));
    m_ui->appearanceChooser->addItem(tr("Dark"), int(Appearance::Dark));
    m_ui->appearanceChooser->setCurrentIndex(m_ui->appearanceChooser->findData(int(m_context.user.appearance())));
    connect(m_ui->appearanceChooser, &QComboBox::activated, this, [this](int index) {
        const auto appearance = Appearance(m_ui->appearanceChooser->itemData(index).toInt());
        m_context.user.setAppearance(appearance);
        applyAppearance(appearance);
    });
}

void SettingsDialog::setUpContract()
{
    connect(m_ui->chooseContractButton, &QPushButton::clicked, this, &SettingsDialog::chooseContract);
    connect(m_ui->builtInContractButton, &QPushButton::clicked, this, [this] { m_context.contract.useBuiltIn(); });
    connect(&m_context.contract, &ContractChoice::changed, this, &SettingsDialog::showContract);
    const QAction *check = connectionCheckAction(this);
    m_ui->checkConnectionButton->setEnabled(check && check->isEnabled());
    connect(m_ui->checkConnectionButton, &QPushButton::clicked, this, [this] {
        QAction *action = connectionCheckAction(this);
        accept(); // the check is a window that this dialog would block
        if (action)
            action->trigger();
    });
    showContract();
    // What was refused at the start is still what the settings name.
    if (const QString wanted = m_context.user.contractFile();
        wanted != m_context.contract.file() && m_context.contract.file().isEmpty())
        showContractRefusal(wanted);
}

void SettingsDialog::chooseContract()
{
    const FileQuestion question{
        tr("Choose a contract file"), tr("Contract files (*.json)"), {}, tr("Use this file"), u"contractFileDialog"_s};
    askForOpenFiles(this, question, this, [this](const QStringList &files) {
        if (!m_context.contract.use(files.value(0)))
            showContractRefusal(files.value(0));
    });
}

void SettingsDialog::showContract()
{
    const QString path = m_context.contract.file();
    m_ui->contractFileEdit->setText(path.isEmpty() ? tr("Built in") : QDir::toNativeSeparators(path));
    m_ui->builtInContractButton->setEnabled(!path.isEmpty());
    m_ui->contractResult->setVisible(!path.isEmpty());
    if (path.isEmpty())
        return;
    m_ui->contractResult->setTone(Tone::Success);
    m_ui->contractResult->setText(tr("“%1” is in use.").arg(m_context.contract.contract().name()));
}

void SettingsDialog::showContractRefusal(const QString &path)
{
    ContractLoader loader;
    if (loader.loadFile(path))
        return;
    m_ui->contractResult->setTone(Tone::Danger);
    m_ui->contractResult->setText(contractRefusalText(QDir::toNativeSeparators(path), loader.problem()));
    m_ui->contractResult->show();
}

void SettingsDialog::setUpFolders()
{
    const auto show = [this](QLineEdit *edit, QPushButton *button, const QString &folder) {
        edit->setText(QDir::toNativeSeparators(folder));
        edit->setCursorPosition(0);
        connect(button, &QPushButton::clicked, this,
                [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    };
    show(m_ui->settingsFolderEdit, m_ui->openSettingsFolderButton, m_context.settingsFolder);
    show(m_ui->dataFolderEdit, m_ui->openDataFolderButton, m_context.dataFolder);
}

} // namespace nudge
