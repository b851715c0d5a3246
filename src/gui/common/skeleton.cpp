// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/skeleton.h"

#include "gui/common/row_delegate.h"
#include "gui/common/theme.h"

#include <QPainter>

namespace nudge {

Skeleton::Skeleton(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    const int row = RowDelegate::rowHeight(fontMetrics());
    const int columns = qBound(2, width() / 180, 6);
    const int column = width() / columns;
    const int bar = 10;
    for (int y = 0, line = 0; y < height(); y += row, ++line) {
        // Fades out downwards: nobody knows yet how many rows there will be.
        painter.setOpacity(qMax(0.0, 1.0 - double(y) / qMax(1, height())));
        painter.setPen(hairline(palette()));
        painter.drawLine(0, y + row - 1, width(), y + row - 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(hairline(palette()));
        for (int i = 0; i < columns; ++i) {
            const int share = 40 + (line * 17 + i * 29) % 45;
            painter.drawRoundedRect(QRectF(i * column + RowDelegate::kCellPadding, y + (row - bar) / 2.0,
                                           (column - 2.0 * RowDelegate::kCellPadding) * share / 100, bar),
                                    bar / 2.0, bar / 2.0);
        }
    }
}

} // namespace nudge
