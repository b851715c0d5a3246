// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "core/result.h"
#include "import/group_snapshot.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace nudge {

/// Why a group could not be read as a whole.
struct GroupReadFailure
{
    enum class Kind {
        Refused,    ///< see error
        Sealed,     ///< the server sends the profiles encrypted, so nothing can be compared
        Incomplete, ///< fewer customers came than the server counts; the group may be changing
    };
    Kind kind = Kind::Refused;
    ApiError error;
};

/// Reads a whole group for a comparison, page by page, a few at a time. One object is one reading: start() once; it
/// ends in one of the two signals. Deleting it stops it. Lives on the GUI thread.
class GroupReader : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostRequests = 3;

    /// ApiService::customers() for one group; pages count from 0.
    using Source = std::function<QFuture<Result<CustomerPage>>(int page, int pageSize)>;

    /// `fields` and `identifier` as GroupSnapshot has them.
    GroupReader(Source source, int pageSize, const QStringList &fields, int identifier, QObject *parent = nullptr);

    void start();
    [[nodiscard]] qint64 customersRead() const { return m_snapshot->size(); }
    [[nodiscard]] qint64 total() const { return m_total; } ///< -1 until the first answer

Q_SIGNALS:
    void progressed();
    void finished(const std::shared_ptr<const nudge::GroupSnapshot> &group);
    void failed(const nudge::GroupReadFailure &failure);

private:
    void ask();
    void take(int page, const Result<CustomerPage> &answer);
    void fail(GroupReadFailure::Kind kind, const ApiError &error = {});

    Source m_source;
    int m_pageSize;
    std::shared_ptr<GroupSnapshot> m_snapshot;
    qint64 m_total = -1;
    int m_pages = 1;
    int m_next = 0;
    int m_underWay = 0;
    bool m_ended = false;
};

} // namespace nudge
