// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secret_store.h"

#include <QString>

namespace nudge {

/// What is the matter with the keychain, as a sentence: "The keychain is locked." Empty where nothing is.
[[nodiscard]] QString keychainText(const SecretAnswer &answer);

} // namespace nudge
