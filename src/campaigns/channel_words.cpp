// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/channel_words.h"

#include "contract/contract.h"

#include <utility>

namespace nudge {

Channel channelFromWord(const Contract &contract, QStringView word)
{
    static constexpr std::pair<WireValue, Channel> kChannels[] = {
        {WireValue::ChannelSms, Channel::Sms},
        {WireValue::ChannelPush, Channel::Push},
        {WireValue::ChannelEmail, Channel::Email},
    };
    const QStringView wanted = word.trimmed();
    for (const auto &[value, channel] : kChannels) {
        for (const QString &known : contract.words(value)) {
            if (wanted.compare(known, Qt::CaseInsensitive) == 0)
                return channel;
        }
    }
    return Channel::Unknown;
}

} // namespace nudge
