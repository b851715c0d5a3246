// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace nudge {

/// Item roles that the delegates of gui/common read.
enum ItemRole {
    kLoadingRole = Qt::UserRole + 1000, ///< bool: the row is not loaded yet; a grey bar is drawn
    kChipToneRole,                      ///< int of Tone
    kChipIconRole,                      ///< icon name of resources/icons
    kSecondLineRole,                    ///< text of second rank under the display text (TwoLineDelegate)
    kTrailingTextRole,                  ///< text of second rank at the right end (TwoLineDelegate)
};

/// Draws a row of a table or list: selection over the whole row, a hairline below, a focus mark on the current row,
/// a grey bar where kLoadingRole is set.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kCellPadding = 12;

    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);
    /// Where text in this column is cut; the middle where the end matters.
    void setElideMode(Qt::TextElideMode mode) { m_elide = mode; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    static void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, bool currentRow);

private:
    Qt::TextElideMode m_elide = Qt::ElideRight;
};

/// A list row with a main text, a second line and a text at the right end.
class TwoLineDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace nudge
