// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QObject;
class QWidget;

namespace nudge {

/// What a file dialog asks for. `objectName` names the QFileDialog, so that tests can find it and accept it.
struct FileQuestion
{
    QString title;
    QString filter;        ///< as QFileDialog takes it, e.g. tr("CSV files (*.csv)")
    QString suggestedName; ///< for saving
    QString acceptLabel;   ///< says what the button does: "Upload"
    QString objectName;
};

// Each opens window-modal without a nested event loop; `use` runs only on acceptance and while `context` lives.
void askForOpenFiles(QWidget *parent, const FileQuestion &question, QObject *context,
                     std::function<void(const QStringList &)> use);
/// The dialog itself asks before an existing file is replaced.
void askForSaveFile(QWidget *parent, const FileQuestion &question, QObject *context,
                    std::function<void(const QString &)> use);
void askForFolder(QWidget *parent, const FileQuestion &question, QObject *context,
                  std::function<void(const QString &)> use);

} // namespace nudge
