// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/row_delegate.h"

#include "gui/common/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace nudge {
namespace {

constexpr int kIconSize = 18;

/// Of several selections on the screen, the one with the keyboard focus is the strong one.
bool isStrong(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected) && option.widget && option.widget->hasFocus();
}

QColor textColor(const QStyleOptionViewItem &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto group = option.state.testFlag(QStyle::State_Enabled) ? QPalette::Normal : QPalette::Disabled;
    return option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
}

QColor secondaryColor(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected) ? option.palette.color(QPalette::HighlightedText)
                                                         : secondaryText(option.palette);
}

void paintSkeleton(QPainter *painter, const QRect &rect, const QModelIndex &index, const QPalette &palette)
{
    const int height = 10;
    // Uneven bars look like text; the row and column alone decide, so scrolling does not make them dance.
    const int share = 45 + int((index.row() * 7 + index.column() * 13) % 40);
    const QRect bar(rect.left() + RowDelegate::kCellPadding, rect.center().y() - height / 2,
                    qMax(16, (rect.width() - 2 * RowDelegate::kCellPadding) * share / 100), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hairline(palette));
    painter->drawRoundedRect(bar, height / 2.0, height / 2.0);
    painter->restore();
}

} // namespace

int RowDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 2 * kGrid;
}

void RowDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option, bool currentRow)
{
    const QPalette &palette = option.palette;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (isStrong(option))
        painter->fillRect(option.rect, palette.color(QPalette::Highlight));
    else if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, toneFill(Tone::Accent, palette));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, mix(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.04));
    painter->setPen(hairline(palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (currentRow && view && view->hasFocus() && !option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(QPen(palette.color(QPalette::Highlight), 2));
        painter->drawLine(option.rect.topLeft() + QPoint(0, 1), option.rect.topRight() + QPoint(0, 1));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QModelIndex current = view ? view->currentIndex() : QModelIndex();
    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(painter, item, current.isValid() && current.row() == index.row());
    if (!isStrong(item))
        item.state &= ~QStyle::State_Selected; // the text of a pale selection is drawn as usual
    if (index.data(kLoadingRole).toBool())
        paintSkeleton(painter, item.rect, index, item.palette);
    else
        paintContent(painter, item, index);
    painter->restore();
}

void RowDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem box = option;
        const QSize size(option.widget->style()->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget),
                         option.widget->style()->pixelMetric(QStyle::PM_IndicatorHeight, &option, option.widget));
        box.rect = QRect(QPoint(rect.left(), rect.center().y() - size.height() / 2), size);
        box.state &= ~QStyle::State_HasFocus;
        box.state |= option.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        rect.setLeft(box.rect.right() + kGrid);
    }
    if (!option.icon.isNull()) {
        const auto mode = option.state.testFlag(QStyle::State_Selected) ? QIcon::Selected : QIcon::Normal;
        option.icon.paint(painter, QRect(rect.left(), rect.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize),
                          Qt::AlignCenter, mode);
        rect.setLeft(rect.left() + kIconSize + kGrid);
    }
    painter->setFont(option.font);
    painter->setPen(textColor(option));
    painter->drawText(rect, int(option.displayAlignment | Qt::TextSingleLine),
                      option.fontMetrics.elidedText(option.text, m_elide, rect.width()));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int icon = item.icon.isNull() ? 0 : kIconSize + kGrid;
    // One pixel more: the advance is rounded, and eliding works on fractions.
    return {item.fontMetrics.horizontalAdvance(item.text) + 1 + icon + 2 * kCellPadding, rowHeight(item.fontMetrics)};
}

void TwoLineDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(kCellPadding, kGrid, -kCellPadding, -kGrid);
    if (!option.icon.isNull()) {
        const auto mode = option.state.testFlag(QStyle::State_Selected) ? QIcon::Selected : QIcon::Normal;
        option.icon.paint(painter, QRect(rect.left(), rect.top() + 1, kIconSize, kIconSize), Qt::AlignCenter, mode);
        rect.setLeft(rect.left() + kIconSize + kGrid);
    }
    painter->setFont(option.font);
    const int line = option.fontMetrics.height();
    QRect first(rect.left(), rect.top(), rect.width(), line);
    if (const QString trailing = index.data(kTrailingTextRole).toString(); !trailing.isEmpty()) {
        painter->setPen(secondaryColor(option));
        painter->drawText(first, int(Qt::AlignRight | Qt::AlignVCenter), trailing);
        first.setRight(first.right() - option.fontMetrics.horizontalAdvance(trailing) - kGrid);
    }
    painter->setPen(textColor(option));
    painter->drawText(first, int(Qt::AlignLeft | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, first.width()));
    const QRect second(rect.left(), rect.top() + line + 2, rect.width(), line);
    painter->setPen(secondaryColor(option));
    painter->drawText(second, int(Qt::AlignLeft | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(index.data(kSecondLineRole).toString().simplified(), Qt::ElideRight,
                                                    second.width()));
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize one = RowDelegate::sizeHint(option, index);
    return {one.width(), 2 * option.fontMetrics.height() + 2 * kGrid + 3};
}

} // namespace nudge
