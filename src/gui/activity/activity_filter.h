// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace nudge {

class ActivityModel;
struct RequestLogEntry;

/// The calls that fit what a person looks for, sorted as they like. The log is bounded, so every row is here.
class ActivityFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ActivityFilter(ActivityModel &model, QObject *parent = nullptr);

    /// Each of its words is somewhere in the call: name, address, status, request id, failure.
    void setText(const QString &text);
    void setFailuresOnly(bool failuresOnly);
    void setCall(const QString &key); ///< empty: all
    [[nodiscard]] bool isActive() const { return m_failuresOnly || !m_call.isEmpty() || !m_words.isEmpty(); }

    [[nodiscard]] const RequestLogEntry &entry(int row) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ActivityModel &m_model;
    QStringList m_words;
    QString m_call;
    bool m_failuresOnly = false;
};

} // namespace nudge
