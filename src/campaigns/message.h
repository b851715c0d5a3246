// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"

#include <QStringList>

namespace nudge {

/// One message: as one recipient gets it (from an exported file), or as it was generated for a segment.
struct Message
{
    QString recipient; ///< empty for a generated message
    QString segment;   ///< empty where the file has none
    Channel channel = Channel::Unknown;
    QString channelText; ///< as it came
    QString subject;
    QString body;
    QString reviewStatus;  ///< generated messages only
    QString approvalStage; ///< generated messages only
    bool archived = false; ///< generated messages only
    QStringList others;    ///< the file's other cells, in the order of MessageStore::otherColumns()

    friend bool operator==(const Message &, const Message &) = default;
};

} // namespace nudge
