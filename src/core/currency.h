// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace nudge {

/// ISO 4217 codes of circulating currencies, in alphabetical order.
const QStringList &currencyCodes();

/// Digits behind the decimal point of a currency (ISO 4217 minor unit), -1 for an unknown code.
int currencyMinorDigits(QStringView code);

/// The symbols that people write for a currency, e.g. "€" for EUR; empty where only the code is usual.
QStringView currencySymbol(QStringView code);

} // namespace nudge
