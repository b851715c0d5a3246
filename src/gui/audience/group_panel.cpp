// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/group_panel.h"

#include "gui/audience/audience_tables.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"
#include "gui/common/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {

GroupPanel::GroupPanel(GroupListModel &groups, QWidget *parent)
    : QWidget(parent),
      m_groups(groups),
      m_filtered(new QSortFilterProxyModel(this)),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this))
{
    m_search->setObjectName("groupSearch"_L1);
    m_search->setAccessibleName(tr("Find a group"));
    m_search->setPlaceholderText(tr("Find a group"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"), QLineEdit::LeadingPosition);

    m_filtered->setSourceModel(&groups);
    m_filtered->setFilterKeyColumn(GroupListModel::NameColumn);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName("groupList"_L1);
    m_list->setAccessibleName(tr("Customer groups"));
    m_list->setModel(m_filtered);
    m_list->setModelColumn(GroupListModel::NameColumn);
    m_list->setItemDelegate(new GroupRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *searchHolder = new QVBoxLayout;
    searchHolder->setContentsMargins(kGrid + kGrid / 2, 0, kGrid + kGrid / 2, kGrid);
    searchHolder->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGrid, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(searchHolder);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_list, 1);

    connect(m_search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &GroupPanel::showCurrent);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &GroupPanel::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (m_showing || !index.isValid())
            return;
        const GroupId chosen = m_groups.groups()[m_filtered->mapToSource(index).row()].id;
        if (chosen == m_current)
            return;
        m_current = chosen;
        Q_EMIT groupChosen(chosen);
    });
}

void GroupPanel::setCurrent(const GroupId &group)
{
    m_current = group;
    const int row = m_groups.rowOf(group);
    if (row >= 0 && !m_filtered->mapFromSource(m_groups.index(row, 0)).isValid())
        m_search->clear();
    showCurrent();
}

void GroupPanel::showCurrent()
{
    const int row = m_groups.rowOf(m_current);
    if (row < 0)
        return;
    m_showing = true;
    m_list->setCurrentIndex(m_filtered->mapFromSource(m_groups.index(row, GroupListModel::NameColumn)));
    m_showing = false;
}

} // namespace nudge
