// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"

#include <QStringView>

namespace nudge {

/// The value as it is sent: what ValidationRun accepted, without the white space around numbers, dates, amounts,
/// single characters and unique identifiers. Text stays as it stands, "007" stays "007".
QString normaliseValue(const ProfileField &field, QStringView value);

} // namespace nudge
