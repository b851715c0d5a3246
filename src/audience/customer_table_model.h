// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/customer_page_cache.h"
#include "core/entities.h"

#include <QAbstractTableModel>

namespace nudge {

class ApiService;

/// The customers of one group as a table with one logical row for each, however many there are; a column for each
/// profile field, the unique identifier first. Rows that are not loaded say so and are asked for; see
/// CustomerPageCache. Holds no words: a subclass in gui adds those.
class CustomerTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Rows that a group shows at once; the others follow one turn of the event loop later, since a view that
    /// takes in a million rows keeps the first ones waiting for some milliseconds.
    static constexpr int kFirstRows = 500;

    enum Role {
        LoadingRole = Qt::UserRole + 1, ///< bool: the row is not here yet
        SealedRole,                     ///< bool: the profile came encrypted
        ErrorRole,                      ///< bool: the row could not be loaded
    };

    explicit CustomerTableModel(QObject *parent = nullptr, int maxPages = CustomerPageCache::kMaxPages);

    void setFields(const QList<ProfileField> &fields);
    [[nodiscard]] const QList<ProfileField> &fields() const { return m_fields; }

    void open(CustomerPageSource source, int pageSize);
    void close();
    void reload() { m_cache.reload(); }
    void retry() { m_cache.retry(); }

    /// -1 until the first answer.
    [[nodiscard]] qint64 total() const { return m_cache.total(); }
    [[nodiscard]] const Customer *customer(int row) const { return m_cache.customer(row); }
    /// The row of a customer among those that are loaded; -1 where it is not.
    [[nodiscard]] int rowOf(const CustomerId &id, int near) const;
    void setVisibleRows(int first, int last) { m_cache.setVisibleRows(first, last); }
    [[nodiscard]] const CustomerPageCache &cache() const { return m_cache; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void totalChanged(qint64 total);
    void openFailed(const nudge::ApiError &error);
    void pageFailed(const nudge::ApiError &error);

private:
    void setRowCount(qint64 total);
    void followTotal();

    mutable CustomerPageCache m_cache; ///< looking at a row asks for it
    QList<ProfileField> m_fields;
    int m_rows = 0;
};

} // namespace nudge
