// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/add_workspace_dialog.h"

#include "ui_add_workspace_dialog.h"

namespace nudge {

AddWorkspaceDialog::AddWorkspaceDialog(QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::AddWorkspaceDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_ui->addWorkspaceButton->setPrimary(true);
    m_ui->addWorkspaceButton->setDefault(true);
    m_ui->addWorkspaceButton->setEnabled(false);
    connect(m_ui->workspaceIdEdit, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_ui->addWorkspaceButton->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_ui->addWorkspaceButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        const QString id = m_ui->workspaceIdEdit->text().trimmed();
        const QString name = m_ui->workspaceNameEdit->text().trimmed();
        Q_EMIT chosen({{id}, name.isEmpty() ? id : name});
    });
}

AddWorkspaceDialog::~AddWorkspaceDialog() = default;

} // namespace nudge
