// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace nudge {

/// The values of one customer by slot in one UTF-8 text, and back: about a third of the room of a column each.
QByteArray packProfile(const QStringList &valuesBySlot);
QStringList unpackProfile(const QByteArray &packed);
/// One value as it is packed; empty where the slot has none.
QByteArrayView packedValue(const QByteArray &packed, int slot);

} // namespace nudge
