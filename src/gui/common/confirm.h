// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace nudge {

/// A question before something that cannot be undone. It says exactly what and how many.
struct Question
{
    QString title;
    QString text;
    QString actionText; ///< says what happens: "Delete 12 customers"
    bool destructive = false;
    QString objectName;    ///< of the dialog
    QString keepText = {}; ///< of the other button; empty: "Cancel"
};

/// Asks, window-modal, without a nested event loop. `onYes` runs once on a yes while `context` lives. For what
/// destroys, Cancel is the default. The buttons are named confirmButton and cancelButton.
void askToConfirm(QWidget *parent, const Question &question, QObject *context, std::function<void()> onYes);

} // namespace nudge
