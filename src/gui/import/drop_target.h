// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nudge {

class ActionButton;

/// The dashed area that says where a file goes. The whole window takes drops; this shows it, and offers the file
/// dialog to those who do not drag. Children: chooseFileButton, pasteTableButton.
class DropTarget : public QWidget
{
    Q_OBJECT

public:
    explicit DropTarget(QWidget *parent = nullptr);

Q_SIGNALS:
    void chooseRequested();
    void pasteRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace nudge
