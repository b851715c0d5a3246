// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace nudge {

/// Whether a file may be saved here by putting a new one in the place of what is there: nothing is, or a regular file,
/// links followed. A pipe, a socket or a device would be gone afterwards, and with it what others use it for.
bool isReplaceable(const QString &path);

/// The technical reason where it is not.
inline constexpr QLatin1StringView kNotReplaceable("it is there and is not a regular file");

} // namespace nudge
