// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/confirm.h"

#include "gui/common/action_button.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "ui_confirm_dialog.h"

#include <QDialog>
#include <QPushButton>

namespace nudge {
namespace {
constexpr int kIconSize = 32;
}

void askToConfirm(QWidget *parent, const Question &question, QObject *context, std::function<void()> onYes)
{
    auto *dialog = new QDialog(parent);
    Ui::ConfirmDialog ui;
    ui.setupUi(dialog);
    dialog->setObjectName(question.objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(question.title);
    dialog->setAccessibleName(question.title);
    dialog->setAccessibleDescription(question.text);

    const Tone tone = question.destructive ? Tone::Warning : Tone::Accent;
    const QIcon icon = tintedIcon(question.destructive ? u"warning" : u"info", semanticColor(tone, dialog->palette()));
    ui.icon->setPixmap(icon.pixmap(QSize(kIconSize, kIconSize), dialog->devicePixelRatioF()));
    ui.titleLabel->setText(question.title);
    ui.titleLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary, true);
    ui.textLabel->setText(question.text);
    ui.confirmButton->setText(question.actionText);
    if (!question.keepText.isEmpty())
        ui.cancelButton->setText(question.keepText);
    ui.confirmButton->setPrimary(!question.destructive);
    QPushButton *usual = question.destructive ? ui.cancelButton : ui.confirmButton;
    usual->setDefault(true);
    usual->setFocus();

    QObject::connect(ui.confirmButton, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(ui.cancelButton, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, context, std::move(onYes));
    dialog->open();
}

} // namespace nudge
