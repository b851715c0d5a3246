// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile_field.h"

namespace nudge {

bool ProfileField::needsFormat(FieldType type)
{
    return type == FieldType::Date || type == FieldType::Currency;
}

} // namespace nudge
