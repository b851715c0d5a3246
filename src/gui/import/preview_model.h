// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/validator.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>
#include <optional>

namespace nudge {

class ImportSession;

/// A window of a few rows onto the file as it is read with the present settings. A view could not lay out 200 million
/// rows; this has as many as fit on the screen, and whoever scrolls moves the window. Cells in which the check found
/// something carry a mark and say what.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PreviewModel(ImportSession &session, QObject *parent = nullptr);

    /// At most so many rows are in the window.
    void setHeight(int rows);
    /// The row of the file that the window begins with, from 1.
    [[nodiscard]] qint64 first() const { return m_first; }
    void setFirst(qint64 row);
    [[nodiscard]] qint64 last() const { return m_first + m_shown - 1; }
    [[nodiscard]] qint64 fileRows() const;
    [[nodiscard]] qint64 fileRow(const QModelIndex &index) const { return m_first + index.row(); }

    /// The row as it stands in the file; null where it is not here (yet).
    [[nodiscard]] const QStringList *cellsInFile(qint64 row) const;
    /// The row as it would be sent; nothing where a rule leaves it out or it is not here.
    [[nodiscard]] std::optional<QStringList> mendedCells(qint64 row) const;
    /// Whether a value can be typed over: it is here, and not cut.
    [[nodiscard]] bool isEditable(qint64 row, int column) const;

    /// What the check says of a cell, null for nothing. As far as Verdict::problems goes.
    [[nodiscard]] const CellProblem *problemAt(qint64 row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Mends one cell by hand; can be undone. The file stays as it is.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void windowMoved();

private:
    void refresh();
    void refreshVerdict();
    void refreshCells();
    [[nodiscard]] QString tip(const QModelIndex &index, const QString &shown, const QString &inFile) const;

    ImportSession &m_session;
    QString m_path;
    QStringList m_columns;
    std::shared_ptr<const Verdict> m_verdict;
    qint64 m_first = 1;
    int m_height = 1;
    int m_shown = 0;
    mutable QHash<qint64, std::optional<QStringList>> m_mended; ///< of the window
};

} // namespace nudge
