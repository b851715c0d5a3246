// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/theme.h"

#include <QAbstractTableModel>
#include <QList>

#include <functional>

namespace nudge {

/// A read-only table whose cells are made from values that are kept elsewhere: history, problems, refusals.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Mark
    {
        Tone tone = Tone::Neutral;
        QString icon;
    };

    struct Column
    {
        QString title;
        std::function<QString(int row)> text;
        bool number = false;                    ///< right-aligned
        std::function<Mark(int row)> mark = {}; ///< for a ChipDelegate
    };

    ReportModel(QList<Column> columns, QObject *parent = nullptr);

    /// The values have changed; `rows` of them are there now.
    void setRows(int rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Column> m_columns;
    int m_rows = 0;
};

} // namespace nudge
