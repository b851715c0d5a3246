// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTableView>

namespace nudge {

/// The table of every page: horizontal hairlines only, rows of one height, whole rows selected, text elided. Nothing
/// in it visits every row, so a million rows cost what twenty cost. Keeps a valid current index while there are rows
/// (screen readers have crashed without one on Qt 6.4). Ctrl+C copies the selected rows as tab-separated text with
/// a header line.
class TableView : public QTableView
{
    Q_OBJECT

public:
    /// Rows that a copy takes at most; the clipboard is no place for a million.
    static constexpr int kMaxCopiedRows = 10'000;

    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Column widths from the header and the rows on the screen now; call it when the first rows are there. Widths
    /// that the user has changed stay.
    void fitColumns();
    [[nodiscard]] QString selectionAsText() const;
    void copySelection();

Q_SIGNALS:
    /// Return or a double click on a row.
    void rowActivated(int row);
    void deletePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] int sizeHintForColumn(int column) const override;

private:
    void ensureCurrent();
    void applyRowHeight();

    QSet<int> m_userSized;
    bool m_fitting = false;
};

} // namespace nudge
