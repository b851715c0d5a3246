// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"

#include <QString>

namespace nudge {

class Contract;

/// The channel that a word of an exported file or a generated message stands for; Unknown for any other word.
Channel channelFromWord(const Contract &contract, const QString &word);

} // namespace nudge
