// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nudge {

/// Lies over its parent while files are dragged across it: an outline in the accent, and what a drop does. Takes no
/// mouse.
class DropHighlight : public QWidget
{
    Q_OBJECT

public:
    /// Hidden at first.
    explicit DropHighlight(QWidget *parent);

    void cover();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace nudge
