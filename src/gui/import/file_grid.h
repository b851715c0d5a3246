// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

class QScrollBar;

namespace nudge {

class ImportSession;
class PreviewModel;
class TableView;

/// A table that scrolls through a whole file, however many rows that has. The scroll bar counts rows, and the arrows,
/// Page Up and Down, Ctrl+Home and Ctrl+End and the wheel move through the file. Children: previewTable,
/// fileScrollBar.
class FileGrid : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kRows = 8;

    explicit FileGrid(QWidget *parent = nullptr); ///< for Designer forms; setSession() follows
    void setSession(ImportSession &session);

    /// Shows a cell in the middle and makes it the current one. Column -1: the row as a whole.
    void showCell(qint64 row, int column);
    /// Row of the file, from 1; 0 where there is none.
    [[nodiscard]] qint64 currentRow() const;
    [[nodiscard]] int currentColumn() const;
    [[nodiscard]] PreviewModel *model() const { return m_model; }
    [[nodiscard]] TableView *table() const { return m_table; }

Q_SIGNALS:
    void currentChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void refreshScrollBar();
    void scrollTo(qint64 first);

    TableView *m_table;
    QScrollBar *m_bar;
    PreviewModel *m_model = nullptr;
    qint64 m_row = 0; ///< the current one, which a scroll may have taken off the window
    bool m_moving = false;
};

} // namespace nudge
