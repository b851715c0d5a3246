// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/file_dialogs.h"

#include <QFileDialog>

namespace nudge {
namespace {

QFileDialog *makeDialog(QWidget *parent, const FileQuestion &question)
{
    auto *dialog = new QFileDialog(parent, question.title, QString(), question.filter);
    dialog->setObjectName(question.objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    if (!question.acceptLabel.isEmpty())
        dialog->setLabelText(QFileDialog::Accept, question.acceptLabel);
    return dialog;
}

} // namespace

void askForOpenFiles(QWidget *parent, const FileQuestion &question, QObject *context,
                     std::function<void(const QStringList &)> use)
{
    QFileDialog *dialog = makeDialog(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, context, std::move(use));
    dialog->open();
}

void askForSaveFile(QWidget *parent, const FileQuestion &question, QObject *context,
                    std::function<void(const QString &)> use)
{
    QFileDialog *dialog = makeDialog(parent, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(question.suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(use));
    dialog->open();
}

void askForFolder(QWidget *parent, const FileQuestion &question, QObject *context,
                  std::function<void(const QString &)> use)
{
    QFileDialog *dialog = makeDialog(parent, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(use));
    dialog->open();
}

} // namespace nudge
