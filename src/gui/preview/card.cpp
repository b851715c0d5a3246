// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/card.h"

#include <QPainter>
#include <QPainterPath>

namespace nudge {

Card::Card(QWidget *parent) : QWidget(parent) {}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::setBubble(bool bubble)
{
    m_bubble = bubble;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    constexpr qreal kRadius = 2.0 * kGrid;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(area, kRadius, kRadius);
    if (m_bubble) {
        QPainterPath corner;
        const qreal x = layoutDirection() == Qt::LeftToRight ? area.left() : area.right() - kRadius;
        corner.addRoundedRect(QRectF(x, area.bottom() - kRadius, kRadius, kRadius), 3, 3);
        shape = shape.united(corner);
    }
    painter.setPen(hairline(palette()));
    painter.setBrush(m_tone == Tone::Neutral ? palette().color(QPalette::Base) : toneFill(m_tone, palette()));
    painter.drawPath(shape);
}

} // namespace nudge
