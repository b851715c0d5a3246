// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/channel_words.h"

#include "api/codec.h"

namespace nudge {

Channel channelFromWord(const Contract &contract, const QString &word)
{
    using enum WireValue;
    const auto found = codec::findWord(contract, word.trimmed(), {ChannelSms, ChannelPush, ChannelEmail});
    if (found == ChannelSms)
        return Channel::Sms;
    if (found == ChannelPush)
        return Channel::Push;
    return found == ChannelEmail ? Channel::Email : Channel::Unknown;
}

} // namespace nudge
