// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/console_style.h"

#include "gui/common/row_delegate.h"
#include "gui/common/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr double kRadius = 5;

void drawFrame(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter->restore();
}

QColor controlLine(const QPalette &palette)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isDark(palette) ? 0.28 : 0.26);
}

void drawButton(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    QColor fill = palette.color(QPalette::Button);
    const QColor ink = palette.color(QPalette::ButtonText);
    if (!enabled)
        fill = mix(fill, palette.color(QPalette::Window), 0.6);
    else if (option->state & (QStyle::State_Sunken | QStyle::State_On))
        fill = mix(fill, ink, 0.16);
    else if (option->state.testFlag(QStyle::State_MouseOver))
        fill = mix(fill, ink, 0.07);
    const bool focused = enabled && option->state.testFlag(QStyle::State_HasFocus)
                         && option->state.testFlag(QStyle::State_KeyboardFocusChange);
    const bool filled = contrast(palette.color(QPalette::Button), palette.color(QPalette::Window)) > 2.5;
    QColor line = filled ? mix(fill, ink, 0.1) : controlLine(palette);
    if (!enabled)
        line = hairline(palette);
    drawFrame(painter, option->rect, fill, line);
    if (focused)
        drawFrame(painter, filled ? option->rect.adjusted(2, 2, -2, -2) : option->rect, QColor(),
                  filled ? ink : palette.color(QPalette::Highlight), filled ? 1 : 2);
}

void drawLineEdit(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool focused = enabled && option->state.testFlag(QStyle::State_HasFocus);
    drawFrame(painter, option->rect, palette.color(enabled ? QPalette::Base : QPalette::Window),
              focused ? palette.color(QPalette::Highlight) : enabled ? controlLine(palette) : hairline(palette),
              focused ? 2 : 1);
}

void drawHeaderSection(const QStyleOptionHeader *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    painter->fillRect(option->rect, palette.color(QPalette::Base));
    painter->setPen(hairline(palette));
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    if (option->state.testFlag(QStyle::State_MouseOver))
        painter->drawLine(option->rect.topRight() + QPoint(0, 6), option->rect.bottomRight() - QPoint(0, 6));
}

} // namespace

ConsoleStyle::ConsoleStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter);
        return;
    case PE_FrameLineEdit:
        drawLineEdit(option, painter);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawLineEdit(option, painter);
        return;
    case PE_FrameFocusRect:
        drawFrame(painter, option->rect, QColor(), option->palette.color(QPalette::Highlight), 2);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == CE_HeaderSection) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(header, painter);
            return;
        }
    }
    if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->setPen(hairline(option->palette));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label(*header); // in line with the cells below
            const int more = RowDelegate::kCellPadding - pixelMetric(PM_HeaderMargin, option, widget);
            label.rect.adjust(more, 0, -more, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, hairline(option->palette));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(kGrid / 2, 0, -kGrid / 2, 0) : rect;
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kGrid;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SplitterWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int controlHeight = option ? option->fontMetrics.height() + 2 * kGrid - 2 : 0;
    switch (type) {
    case CT_PushButton:
        result.setHeight(qMax(result.height(), controlHeight));
        result.rwidth() += kGrid;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(qMax(result.height(), controlHeight));
        break;
    case CT_HeaderSection:
        result.setHeight(qMax(result.height(), controlHeight));
        result.rwidth() += 2 * (RowDelegate::kCellPadding - pixelMetric(PM_HeaderMargin, option, widget));
        break;
    default:
        break;
    }
    return result;
}

} // namespace nudge
