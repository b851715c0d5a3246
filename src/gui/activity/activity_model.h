// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/request_log.h"

#include <QAbstractTableModel>
#include <QList>

namespace nudge {

/// The calls of a request log as a table, in the order in which they ended; follows the log while it lives.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Name, Status, Duration, Size, Retries, RequestId, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole; ///< numbers where the cell shows a number with its unit

    explicit ActivityModel(const RequestLog &log, QObject *parent = nullptr);

    [[nodiscard]] const RequestLogEntry &entry(int row) const { return m_entries.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void append(const RequestLogEntry &entry);
    void clear();
    [[nodiscard]] QString text(const RequestLogEntry &entry, int column) const;
    [[nodiscard]] QVariant sortKey(int row, int column) const;

    QList<RequestLogEntry> m_entries; ///< the log tells of a change after it, and a model must tell before it
};

} // namespace nudge
