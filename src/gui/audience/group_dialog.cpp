// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/group_dialog.h"

#include "audience/group_list_model.h"
#include "core/futures.h"
#include "gui/common/banner.h"
#include "ui_group_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

struct GroupDialog
{
    Q_DECLARE_TR_FUNCTIONS(GroupDialog)
};

} // namespace

void openGroupDialog(QWidget *parent, GroupListModel &groups, const std::optional<CustomerGroup> &existing,
                     QObject *context, std::function<void(const CustomerGroup &)> onDone)
{
    auto *dialog = new QDialog(parent);
    const auto ui = std::make_shared<Ui::GroupDialog>();
    ui->setupUi(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(existing ? GroupDialog::tr("Rename the group") : GroupDialog::tr("New customer group"));
    ui->acceptButton->setText(existing ? GroupDialog::tr("Save changes") : GroupDialog::tr("Create group"));
    ui->acceptButton->setPrimary(true);
    if (existing) {
        ui->nameEdit->setText(existing->name);
        ui->nameEdit->selectAll();
        ui->descriptionEdit->setText(existing->description);
    }
    const auto sync = [ui] { ui->acceptButton->setEnabled(!ui->nameEdit->text().trimmed().isEmpty()); };
    sync();
    QObject::connect(ui->nameEdit, &QLineEdit::textChanged, dialog, sync);
    QObject::connect(ui->cancelButton, &QPushButton::clicked, dialog, &QDialog::reject);

    const QPointer<QObject> guard(context);
    QObject::connect(
        ui->acceptButton, &QPushButton::clicked, dialog,
        [dialog, ui, sync, existing, guard, &groups, onDone = std::move(onDone)] {
            const QString name = ui->nameEdit->text().trimmed();
            const QString description = ui->descriptionEdit->text().trimmed();
            ui->acceptButton->setEnabled(false);
            ui->banner->dismiss();
            auto answer = existing ? groups.rename(existing->id, name, description) : groups.create(name, description);
            whenDone(answer, dialog, [dialog, ui, sync, guard, onDone](const Result<CustomerGroup> &result) {
                sync();
                if (!result) {
                    ui->banner->showError(result.error());
                    return;
                }
                dialog->accept();
                if (guard)
                    onDone(*result);
            });
        });
    dialog->open();
}

} // namespace nudge
