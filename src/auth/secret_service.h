// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nudge {

/// QtKeychain reaches the Secret Service of Linux through libsecret, which keeps its session with the daemon for as
/// long as the program runs, and fails with it for ever after that daemon was started anew (measured on libsecret
/// 0.20). Drops that session, so that the next job begins one. False where there is no libsecret.
bool renewSecretServiceSession();

} // namespace nudge
