// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/row_delegate.h"
#include "gui/common/theme.h"

#include <QWidget>

namespace nudge {

/// A state as icon and word on a quiet ground.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);
    Chip(Tone tone, const QString &iconName, const QString &text, QWidget *parent = nullptr);

    void setChip(Tone tone, const QString &iconName, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_iconName;
    QString m_text;
};

/// Draws a cell as a chip: word from DisplayRole, tone from kChipToneRole (int of Tone), icon name (a string) from
/// kChipIconRole.
class ChipDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace nudge
