// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace nudge {

/// `json` with every integer that does not fit 63 bits put in quotes, so that an id keeps all its digits: Qt would make
/// a double of it. Returns `json` itself where there is none, which costs a look at every 18th byte.
QByteArray quoteHugeIntegers(const QByteArray &json);

} // namespace nudge
