// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"

#include <QAbstractTableModel>

#include <functional>

namespace nudge {

/// The runs of a campaign in words, the newest first.
class RunTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Started, Group, Segments, Summary, Status, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const QList<CampaignRun> &runs, const std::function<QString(const GroupId &)> &groupName);
    [[nodiscard]] const QList<CampaignRun> &runs() const { return m_runs; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    QList<CampaignRun> m_runs;
    QStringList m_groups;
};

} // namespace nudge
