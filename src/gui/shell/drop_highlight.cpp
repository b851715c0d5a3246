// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/drop_highlight.h"

#include "gui/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {
constexpr int kOutline = 3;
constexpr double kVeil = 0.08; // of the accent, over the window
constexpr int kRadius = 6;
} // namespace

DropHighlight::DropHighlight(QWidget *parent) : QWidget(parent)
{
    setObjectName("dropHighlight"_L1);
    setAccessibleName(tr("Drop to check the file"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropHighlight::cover()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropHighlight::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    QColor veil = accent;
    veil.setAlphaF(kVeil);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(accent, kOutline));
    painter.drawRoundedRect(QRectF(rect()).adjusted(kOutline, kOutline, -kOutline, -kOutline), kRadius, kRadius);

    painter.setFont(textFont(TextSize::Heading, true));
    const QString words = tr("Drop to check the file");
    QRect sign = painter.fontMetrics().boundingRect(words).adjusted(-3 * kGrid, -2 * kGrid, 3 * kGrid, 2 * kGrid);
    sign.moveCenter(QPoint(width() / 2, height() - sign.height() - 2 * kGrid));
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRoundedRect(sign, kRadius, kRadius);
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(sign, Qt::AlignCenter, words);
}

} // namespace nudge
