// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/connection_check.h"

#include <QAbstractTableModel>

namespace nudge {

/// The calls of a connection check, one a row, as they are answered.
class CheckModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Result, Finding, Time, kColumnCount };

    /// `check` and `contract` must outlive the model.
    CheckModel(ConnectionCheck &check, const Contract &contract, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ConnectionCheck &m_check;
    const Contract &m_contract;
};

} // namespace nudge
