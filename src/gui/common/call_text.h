// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/call.h"

#include <QString>

namespace nudge {

/// What a call does, in a few words: "Load customers".
[[nodiscard]] QString callText(Call call);
/// The same for the key of a log entry; one that nobody here knows stands as it is.
[[nodiscard]] QString callText(const QString &key);

} // namespace nudge
