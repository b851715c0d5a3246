// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/style_parts.h"

#include "gui/common/theme.h"

#include <QPainter>

namespace nudge::style {
namespace {

constexpr double kRadius = 5;
constexpr int kBar = 6; // thickness of progress and scroll handles

void drawFrame(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double width = 1,
               double radius = kRadius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

QColor controlLine(const QPalette &palette)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isDark(palette) ? 0.28 : 0.26);
}

} // namespace

void drawButton(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QColor fill = palette.color(QPalette::Button);
    const QColor ink = palette.color(QPalette::ButtonText);
    if (!enabled)
        fill = mix(fill, palette.color(QPalette::Window), 0.6);
    else if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        fill = mix(fill, ink, 0.16);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        fill = mix(fill, ink, 0.07);
    const bool focused = enabled && option.state.testFlag(QStyle::State_HasFocus) &&
                         option.state.testFlag(QStyle::State_KeyboardFocusChange);
    const bool filled = contrast(palette.color(QPalette::Button), palette.color(QPalette::Window)) > 2.5;
    drawFrame(painter, option.rect, fill,
              !enabled ? hairline(palette)
              : filled ? mix(fill, ink, 0.1)
                       : controlLine(palette));
    if (focused)
        drawFrame(painter, filled ? option.rect.adjusted(2, 2, -2, -2) : option.rect, QColor(),
                  filled ? ink : palette.color(QPalette::Highlight), filled ? 1 : 2);
}

void drawLineEdit(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focused = enabled && option.state.testFlag(QStyle::State_HasFocus);
    const bool fixed = !enabled || option.state.testFlag(QStyle::State_ReadOnly);
    drawFrame(painter, option.rect,
              fixed ? mix(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.05)
                    : palette.color(QPalette::Base),
              focused   ? palette.color(QPalette::Highlight)
              : enabled ? controlLine(palette)
                        : hairline(palette),
              focused ? 2 : 1);
}

void drawFocusRing(const QStyleOption &option, QPainter *painter)
{
    drawFrame(painter, option.rect, QColor(), option.palette.color(QPalette::Highlight), 2);
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool focused =
        option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    const QColor accent = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const QRect box = option.rect;
    if (on || partly)
        drawFrame(painter, box, accent, mix(accent, palette.color(QPalette::WindowText), focused ? 0.5 : 0.1),
                  focused ? 2 : 1, 4);
    else
        drawFrame(painter, box, palette.color(QPalette::Base), focused ? accent : controlLine(palette), focused ? 2 : 1,
                  4);
    if (!on && !partly)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(palette.color(QPalette::Active, QPalette::HighlightedText), 2, Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (on)
        painter->drawPolyline(QPolygonF({at(0.26, 0.53), at(0.44, 0.70), at(0.75, 0.33)}));
    else
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter->restore();
}

void drawHeaderSection(const QStyleOption &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    painter->fillRect(option.rect, palette.color(QPalette::Base));
    drawBottomLine(option, painter);
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(hairline(palette));
        painter->drawLine(option.rect.topRight() + QPoint(0, 6), option.rect.bottomRight() - QPoint(0, 6));
    }
}

void drawSortMark(const QStyleOptionHeader &option, const QRect &rect, QPainter *painter)
{
    // As Qt has it: SortDown is the ascending order, and its mark points down.
    const bool down = option.sortIndicator == QStyleOptionHeader::SortDown;
    const double middle = rect.center().x() + 0.5;
    const double tip = down ? rect.top() + 5.5 : rect.top() + 2.5;
    const double base = down ? rect.top() + 2.0 : rect.top() + 6.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(secondaryText(option.palette), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({{middle - 3.5, base}, {middle, tip}, {middle + 3.5, base}}));
    painter->restore();
}

void drawTab(const QStyleOptionTab &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    const QRect line(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(line, palette.color(QPalette::Highlight));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(line, controlLine(palette));
}

void drawProgressGroove(const QStyleOption &option, QPainter *painter)
{
    QRect bar = option.rect;
    bar.setHeight(qMin(kBar, bar.height()));
    bar.moveCenter(option.rect.center());
    drawFrame(painter, bar, hairline(option.palette), QColor(), 0, bar.height() / 2.0);
}

void drawProgress(const QStyleOptionProgressBar &option, QPainter *painter)
{
    QRect bar = option.rect;
    bar.setHeight(qMin(kBar, bar.height()));
    bar.moveCenter(option.rect.center());
    const double total = option.maximum - option.minimum;
    if (total <= 0) {
        // How much there is to do is not known: a piece in the middle, without an animation that never ends.
        bar.adjust(bar.width() / 3, 0, -bar.width() / 3, 0);
    } else {
        const double share = double(option.progress - option.minimum) / total;
        const int width = qBound(0, qRound(bar.width() * share), bar.width());
        if (width == 0)
            return;
        if (option.direction == Qt::RightToLeft)
            bar.setLeft(bar.right() - width + 1);
        else
            bar.setWidth(qMax(width, bar.height()));
    }
    drawFrame(painter, bar, option.palette.color(QPalette::Highlight), QColor(), 0, bar.height() / 2.0);
}

void drawScrollBar(const QStyleOptionSlider &option, const QRect &handle, QPainter *painter)
{
    if (option.maximum <= option.minimum)
        return;
    const QPalette &palette = option.palette;
    const bool held = option.state.testFlag(QStyle::State_Sunken);
    const bool near = option.state.testFlag(QStyle::State_MouseOver);
    QRect bar = handle;
    const int margin = (qMin(handle.width(), handle.height()) - kBar) / 2;
    if (option.orientation == Qt::Vertical)
        bar.adjust(margin, 2, -margin, -2);
    else
        bar.adjust(2, margin, -2, -margin);
    drawFrame(painter, bar,
              mix(palette.color(QPalette::Base), palette.color(QPalette::Text),
                  held   ? 0.6
                  : near ? 0.5
                         : 0.3),
              QColor(), 0, kBar / 2.0);
}

void drawBottomLine(const QStyleOption &option, QPainter *painter)
{
    painter->setPen(hairline(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace nudge::style
