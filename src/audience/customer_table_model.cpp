// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/customer_table_model.h"

#include <QTimer>

#include <algorithm>
#include <limits>

namespace nudge {

namespace {

QVariant alignment(const ProfileField &field)
{
    const bool number = field.type == FieldType::Number || field.type == FieldType::Currency;
    return QVariant::fromValue(Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

} // namespace

CustomerTableModel::CustomerTableModel(QObject *parent, int maxPages)
    : QAbstractTableModel(parent),
      m_cache(nullptr, maxPages)
{
    connect(&m_cache, &CustomerPageCache::totalChanged, this, &CustomerTableModel::setRowCount);
    connect(&m_cache, &CustomerPageCache::openFailed, this, &CustomerTableModel::openFailed);
    connect(&m_cache, &CustomerPageCache::pageFailed, this, &CustomerTableModel::pageFailed);
    connect(&m_cache, &CustomerPageCache::rowsChanged, this, [this](qint64 first, qint64 last) {
        last = std::min<qint64>(last, m_rows - 1);
        if (first <= last && !m_fields.isEmpty())
            Q_EMIT dataChanged(index(int(first), 0), index(int(last), int(m_fields.size()) - 1));
    });
}

void CustomerTableModel::setFields(const QList<ProfileField> &fields)
{
    QList<ProfileField> ordered = fields;
    std::stable_partition(ordered.begin(), ordered.end(), [](const ProfileField &f) { return f.uniqueIdentifier; });
    if (ordered == m_fields)
        return;
    beginResetModel();
    m_fields = ordered;
    endResetModel();
}

void CustomerTableModel::open(CustomerPageSource source, int pageSize)
{
    close();
    m_cache.open(std::move(source), pageSize);
}

void CustomerTableModel::close()
{
    beginResetModel();
    m_cache.close();
    m_rows = 0;
    endResetModel();
}

int CustomerTableModel::rowOf(const CustomerId &id, int near) const
{
    const auto is = [&](int row) {
        const Customer *candidate = row >= 0 && row < m_rows ? m_cache.customer(row) : nullptr;
        return candidate && candidate->id == id;
    };
    for (int distance = 0; distance <= m_cache.pageSize(); ++distance) {
        for (const int row : {near - distance, near + distance}) {
            if (is(row))
                return row;
        }
    }
    return -1;
}

int CustomerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int CustomerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

QVariant CustomerTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProfileField &field = m_fields[index.column()];
    switch (role) {
    case Qt::TextAlignmentRole:
        return alignment(field);
    case LoadingRole:
        if (m_cache.isHere(index.row()))
            return false;
        m_cache.request(index.row());
        return !m_cache.error(index.row());
    case ErrorRole:
        return m_cache.error(index.row()) && !m_cache.customer(index.row());
    case SealedRole: {
        const Customer *found = m_cache.customer(index.row());
        return found && !found->sealedProfile.isEmpty();
    }
    case Qt::DisplayRole: {
        const Customer *found = m_cache.customer(index.row());
        if (found)
            return found->profile.value(field.name);
        m_cache.request(index.row());
        return {};
    }
    default:
        return {};
    }
}

QVariant CustomerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < m_fields.size()) {
        if (role == Qt::DisplayRole)
            return m_fields[section].label();
        if (role == Qt::TextAlignmentRole)
            return alignment(m_fields[section]);
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

void CustomerTableModel::setRowCount(qint64 total)
{
    if (m_rows == 0 || total == 0) {
        beginResetModel();
        m_rows = int(std::min<qint64>(total, kFirstRows));
        endResetModel();
        if (total > m_rows)
            QTimer::singleShot(0, this, &CustomerTableModel::followTotal);
    } else {
        followTotal();
    }
    Q_EMIT totalChanged(total);
}

void CustomerTableModel::followTotal()
{
    // Item views count rows in int.
    const int rows = int(std::min<qint64>(m_cache.total(), std::numeric_limits<int>::max()));
    if (m_rows == 0 || rows <= 0)
        return;
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

} // namespace nudge
