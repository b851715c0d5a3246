// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/message.h"

#include <QList>

namespace nudge {

class Contract;

/// Which column of an exported file holds what. Such a file may have any columns (documented): recipient, segment,
/// channel, subject and body are found by the contract's aliases without regard to case, in the aliases' order;
/// all others are kept as they are. A value; any thread.
class MessageColumns
{
public:
    MessageColumns(const Contract &contract, const QStringList &header);

    /// Whether a recipient and a body were found. Without them the file can only be shown as a table of its cells.
    [[nodiscard]] bool isComplete() const { return m_recipient >= 0 && m_body >= 0; }
    [[nodiscard]] const QStringList &otherNames() const { return m_otherNames; }

    /// The message in a row. A row that is too short has empty values, cells beyond the header are left out.
    /// `channel` is the campaign's, for a file without such a column.
    [[nodiscard]] Message read(const Contract &contract, const QStringList &cells, Channel channel) const;

private:
    int m_recipient = -1;
    int m_segment = -1;
    int m_channel = -1;
    int m_subject = -1;
    int m_body = -1;
    QList<int> m_others;
    QStringList m_otherNames;
};

} // namespace nudge
