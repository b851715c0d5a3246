// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_columns.h"

#include "campaigns/channel_words.h"
#include "contract/contract.h"

namespace nudge {

namespace {

int findColumn(const QStringList &header, const QStringList &aliases, const QList<int> &taken)
{
    for (const QString &alias : aliases) {
        for (int i = 0; i < header.size(); ++i) {
            if (!taken.contains(i) && header.at(i).trimmed().compare(alias, Qt::CaseInsensitive) == 0)
                return i;
        }
    }
    return -1;
}

} // namespace

MessageColumns::MessageColumns(const Contract &contract, const QStringList &header)
{
    QList<int> taken;
    const auto find = [&](Member member) {
        const int column = findColumn(header, contract.aliases(member), taken);
        if (column >= 0)
            taken.append(column);
        return column;
    };
    m_body = find(Member::FileBody);
    m_subject = find(Member::FileSubject);
    m_channel = find(Member::FileChannel);
    m_segment = find(Member::MessageSegment);
    m_recipient = find(Member::FileRecipient);
    for (int i = 0; i < header.size(); ++i) {
        if (taken.contains(i))
            continue;
        m_others.append(i);
        m_otherNames.append(header.at(i));
    }
}

Message MessageColumns::read(const Contract &contract, const QStringList &cells, Channel channel) const
{
    const auto cell = [&](int column) { return column >= 0 && column < cells.size() ? cells.at(column) : QString(); };
    Message message;
    message.recipient = cell(m_recipient);
    message.segment = cell(m_segment);
    message.channelText = cell(m_channel);
    message.channel = message.channelText.isEmpty() ? channel : channelFromWord(contract, message.channelText);
    message.subject = cell(m_subject);
    message.body = cell(m_body);
    message.others.reserve(m_others.size());
    for (const int column : m_others)
        message.others.append(cell(column));
    return message;
}

} // namespace nudge
