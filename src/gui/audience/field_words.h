// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"

#include <QDate>
#include <QString>

namespace nudge {

/// A field's type in words; a type that the reference does not list is shown as it came.
[[nodiscard]] QString fieldTypeText(const ProfileField &field);
[[nodiscard]] QString fieldTypeText(FieldType type);
/// Name in resources/icons.
[[nodiscard]] QString fieldTypeIcon(FieldType type);

/// A date format with what it looks like: "dd/MM/yyyy — 31/12/2026".
[[nodiscard]] QString dateFormatText(const QString &format);
/// A currency code with its symbol, where it has one: "EUR — €".
[[nodiscard]] QString currencyText(const QString &code);

} // namespace nudge
