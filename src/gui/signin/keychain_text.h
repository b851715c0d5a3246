// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secret_store.h"

#include <QString>

namespace nudge {

/// Which keychain this desktop has: "KWallet", "the macOS keychain".
[[nodiscard]] QString keychainName();
/// Which store failed and how, as sentences: "KWallet is locked." Empty where nothing is the matter.
[[nodiscard]] QString keychainText(const SecretAnswer &answer);

} // namespace nudge
