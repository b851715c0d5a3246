// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/check/check_model.h"

#include "contract/contract.h"
#include "gui/activity/activity_words.h"
#include "gui/check/check_text.h"
#include "gui/common/call_text.h"
#include "gui/common/row_delegate.h"

using namespace Qt::StringLiterals;

namespace nudge {

CheckModel::CheckModel(ConnectionCheck &check, const Contract &contract, QObject *parent)
    : QAbstractTableModel(parent),
      m_check(check),
      m_contract(contract)
{
    connect(&check, &ConnectionCheck::itemChanged, this,
            [this](int row) { Q_EMIT dataChanged(index(row, 0), index(row, kColumnCount - 1)); });
}

int CheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_check.items().size());
}

int CheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant CheckModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_check.items().size())
        return {};
    const ConnectionCheck::Item &item = m_check.items().at(index.row());
    const bool isAnswered = item.error || item.verdict == ConnectionCheck::Verdict::Works;
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case What:
            return callText(item.call);
        case Result:
            return verdictText(item.verdict);
        case Finding:
            return findingText(item);
        case Time:
            return isAnswered ? millisecondsText(item.milliseconds) : QString();
        default:
            return {};
        }
    }
    if (role == Qt::ToolTipRole && index.column() == What) {
        const Contract::Endpoint &endpoint = m_contract.endpoint(item.call);
        return QString(QString::fromLatin1(endpoint.method) + u' ' + endpoint.path);
    }
    if (role == Qt::ToolTipRole && index.column() == Finding)
        return findingText(item);
    if (role == Qt::TextAlignmentRole && index.column() == Time)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == kChipToneRole)
        return int(verdictTone(item.verdict));
    if (role == kChipIconRole)
        return verdictIcon(item.verdict);
    return {};
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Time)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Call");
    case Result:
        return tr("Result");
    case Finding:
        return tr("What came");
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace nudge
