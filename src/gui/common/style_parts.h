// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;

/// How ConsoleStyle draws each control. Colours come from the option's palette alone.
namespace nudge::style {

void drawButton(const QStyleOption &option, QPainter *painter);
void drawLineEdit(const QStyleOption &option, QPainter *painter);
void drawFocusRing(const QStyleOption &option, QPainter *painter);
void drawCheckBox(const QStyleOption &option, QPainter *painter);
void drawHeaderSection(const QStyleOption &option, QPainter *painter);
void drawSortMark(const QStyleOptionHeader &option, const QRect &rect, QPainter *painter);
void drawTab(const QStyleOptionTab &option, QPainter *painter);
void drawProgressGroove(const QStyleOption &option, QPainter *painter);
void drawProgress(const QStyleOptionProgressBar &option, QPainter *painter);
void drawScrollBar(const QStyleOptionSlider &option, const QRect &handle, QPainter *painter);
/// A line below, over the whole width.
void drawBottomLine(const QStyleOption &option, QPainter *painter);

} // namespace nudge::style
