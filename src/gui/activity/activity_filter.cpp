// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activity/activity_filter.h"

#include "gui/activity/activity_model.h"
#include "gui/activity/activity_words.h"
#include "gui/common/call_text.h"

#include <algorithm>

namespace nudge {

ActivityFilter::ActivityFilter(ActivityModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortRole(ActivityModel::kSortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ActivityFilter::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ActivityFilter::setFailuresOnly(bool failuresOnly)
{
    m_failuresOnly = failuresOnly;
    invalidateFilter();
}

void ActivityFilter::setCall(const QString &key)
{
    m_call = key;
    invalidateFilter();
}

const RequestLogEntry &ActivityFilter::entry(int row) const
{
    return m_model.entry(mapToSource(index(row, 0)).row());
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const RequestLogEntry &entry = m_model.entry(row);
    if ((m_failuresOnly && !isFailure(entry)) || (!m_call.isEmpty() && entry.call != m_call))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString all = QStringList{callText(entry.call), entry.call,      addressText(entry),
                                    statusText(entry),    entry.requestId, failureText(entry)}
                            .join(u'\n');
    return std::ranges::all_of(m_words,
                               [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace nudge
