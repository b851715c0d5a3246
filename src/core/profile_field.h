// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QStringList>

namespace nudge {

/// The field types of the API reference (documented); Unknown keeps a type that it does not list.
enum class FieldType { String, Number, Char, Date, Currency, Unknown };

/// A profile field of a workspace. `name` is the key in a customer's profile and the header of an upload.
struct ProfileField
{
    FieldId id;
    QString name;
    QString displayName;
    FieldType type = FieldType::String;
    QString typeText;    ///< the type as the server wrote it; shown where the type is Unknown
    QString format;      ///< Date: one of dateFormats(); Currency: an ISO 4217 code; empty otherwise
    QStringList options; ///< of a type that the reference does not list, as they came
    bool required = false;
    bool uniqueIdentifier = false;

    [[nodiscard]] const QString &label() const { return displayName.isEmpty() ? name : displayName; }
    /// Date and currency fields need a format (documented).
    [[nodiscard]] static bool needsFormat(FieldType type);

    friend bool operator==(const ProfileField &, const ProfileField &) = default;
};

} // namespace nudge
