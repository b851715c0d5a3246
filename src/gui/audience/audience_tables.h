// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/customer_table_model.h"
#include "audience/field_table_model.h"
#include "audience/group_list_model.h"
#include "gui/common/row_delegate.h"

namespace nudge {

/// CustomerTableModel with words for encrypted profiles and for rows that could not be loaded.
class CustomerTable final : public CustomerTableModel
{
    Q_OBJECT

public:
    using CustomerTableModel::CustomerTableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// GroupListModel with column names.
class GroupTable final : public GroupListModel
{
    Q_OBJECT

public:
    using GroupListModel::GroupListModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
};

/// FieldTableModel with column names, the type as a chip, and words for yes.
class FieldTable final : public FieldTableModel
{
    Q_OBJECT

public:
    using FieldTableModel::FieldTableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
};

/// One line of the group list: the name, and the count at the right end.
class GroupRowDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Rows of the customer table. "All" is a state, not a selection of a million rows, and is drawn here.
class CustomerRowDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void setAllSelected(bool all) { m_all = all; }
    [[nodiscard]] bool allSelected() const { return m_all; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    bool m_all = false;
};

} // namespace nudge
