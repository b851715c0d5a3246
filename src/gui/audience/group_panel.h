// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace nudge {

class GroupListModel;

/// The customer groups of the workspace at the left of the customers, with their counts and a search.
class GroupPanel : public QWidget
{
    Q_OBJECT

public:
    /// `groups` must outlive the panel.
    explicit GroupPanel(GroupListModel &groups, QWidget *parent = nullptr);

    /// Shows the group as the current one; takes the search off where it would hide it.
    void setCurrent(const GroupId &group);

Q_SIGNALS:
    /// A person chose a group.
    void groupChosen(const nudge::GroupId &group);

private:
    void showCurrent();

    GroupListModel &m_groups;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_search;
    QListView *m_list;
    GroupId m_current;
    bool m_showing = false;
};

} // namespace nudge
