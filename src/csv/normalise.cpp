// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/normalise.h"

namespace nudge {

QString normaliseValue(const ProfileField &field, QStringView value)
{
    if (field.type == FieldType::String && !field.uniqueIdentifier)
        return value.toString();
    return value.trimmed().toString();
}

} // namespace nudge
