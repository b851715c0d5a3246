// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

namespace nudge {

/// Kinds of ids that the sandbox hands out, as the prefix before the row's number: "grp_12". To clients opaque.
inline constexpr QLatin1StringView kWorkspacePrefix("wsp_");
inline constexpr QLatin1StringView kGroupPrefix("grp_");
inline constexpr QLatin1StringView kFieldPrefix("fld_");
inline constexpr QLatin1StringView kCustomerPrefix("cus_");
inline constexpr QLatin1StringView kCampaignPrefix("cmp_");
inline constexpr QLatin1StringView kMessagePrefix("msg_");
inline constexpr QLatin1StringView kJobPrefix("job_");

inline QString wireId(QLatin1StringView prefix, qint64 number)
{
    return prefix + QString::number(number);
}

/// The row's number, 0 where the text is no id of this kind.
inline qint64 rowOfId(QLatin1StringView prefix, QStringView id)
{
    return id.startsWith(prefix) ? id.mid(prefix.size()).toLongLong() : 0;
}

} // namespace nudge
