// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"

#include <QStringList>

namespace nudge {

/// A profile field for a column that has none: a name from the header, and the strictest type and format that every
/// value fits which is there. `values`: a sample; `taken`: names that are in use. Text wherever a number would lose
/// something: leading zeros, more digits than a number keeps.
ProfileField suggestField(const QString &header, const QStringList &values, const QStringList &taken);

} // namespace nudge
