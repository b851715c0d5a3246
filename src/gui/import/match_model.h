// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSet>

namespace nudge {

class ImportSession;

/// Which column goes to which profile field: one row for each column of the file. The field can be edited; its
/// EditRole is the field's index, -1 for an ignored column.
class MatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kNewField = -2; ///< among choices(): a field that is still to be made
    enum Column { FileColumn, Examples, Field, Likeness, ColumnCount };

    explicit MatchModel(ImportSession &session, QObject *parent = nullptr);

    /// What the editor offers: "Ignore this column", the fields, then a new one. Item data is the field's index.
    [[nodiscard]] QList<std::pair<QString, int>> choices() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void newFieldRequested(int column);

private:
    void refresh();
    [[nodiscard]] QString text(int row, int column) const;

    ImportSession &m_session;
    int m_rows = 0;
    QSet<int> m_twice; ///< columns whose field is chosen for another one too
};

} // namespace nudge
