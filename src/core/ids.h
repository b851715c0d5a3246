// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace nudge {

/// An opaque identifier as the server gave it. The tag keeps a group's id from being passed as a workspace's.
template <class Tag> struct Id
{
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.value < b.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using WorkspaceId = Id<struct WorkspaceTag>;
using GroupId = Id<struct GroupTag>;
using CustomerId = Id<struct CustomerTag>;
using FieldId = Id<struct FieldTag>;
using CampaignId = Id<struct CampaignTag>;
using MessageId = Id<struct MessageTag>;
using JobId = Id<struct JobTag>;

} // namespace nudge
