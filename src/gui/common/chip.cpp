// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/chip.h"

#include "gui/common/icons.h"

#include <QPainter>

namespace nudge {
namespace {

constexpr int kIconSize = 14;
constexpr int kPadding = kGrid;

QSize chipSize(const QFontMetrics &metrics, const QString &text, bool hasIcon)
{
    return {metrics.horizontalAdvance(text) + 2 * kPadding + (hasIcon ? kIconSize + kGrid / 2 : 0) + 2,
            qMax(metrics.height(), kIconSize) + kGrid / 2};
}

void paintChip(QPainter *painter, const QRect &rect, Tone tone, const QString &iconName, const QString &text,
               const QPalette &palette)
{
    const QColor color = semanticColor(tone, palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(toneFill(tone, palette));
    painter->drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    QRect inner = rect.adjusted(kPadding, 0, -kPadding, 0);
    if (const QIcon icon = tintedIcon(iconName, color); !iconName.isEmpty() && !icon.isNull()) {
        icon.paint(painter, QRect(inner.left(), inner.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize));
        inner.setLeft(inner.left() + kIconSize + kGrid / 2);
    }
    painter->setPen(color);
    painter->drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeft),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(Tone tone, const QString &iconName, const QString &text, QWidget *parent) : Chip(parent)
{
    setChip(tone, iconName, text);
}

void Chip::setChip(Tone tone, const QString &iconName, const QString &text)
{
    m_tone = tone;
    m_iconName = iconName;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(fontMetrics(), m_text, !m_iconName.isEmpty());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_tone, m_iconName, m_text, palette());
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize chip = chipSize(option.fontMetrics, index.data(Qt::DisplayRole).toString(), true);
    return {chip.width() + 2 * kCellPadding, qMax(chip.height() + kGrid, rowHeight(option.fontMetrics))};
}

void ChipDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;
    const QString iconName = index.data(kChipIconRole).toString();
    QRect rect(QPoint(), chipSize(option.fontMetrics, text, !iconName.isEmpty()));
    rect.setWidth(qMin(rect.width(), option.rect.width() - 2 * kCellPadding));
    rect.moveLeft(option.rect.left() + kCellPadding);
    rect.moveTop(option.rect.center().y() - rect.height() / 2);
    painter->setFont(option.font);
    paintChip(painter, rect, Tone(index.data(kChipToneRole).toInt()), iconName, text, option.palette);
}

} // namespace nudge
