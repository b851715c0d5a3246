// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nudge {

/// Why the sandbox did not start.
enum class SandboxFailure {
    InUse,     ///< another sandbox has the data file open
    Damaged,   ///< the data file is broken, or is no sandbox data of this version
    NoAccess,  ///< the data file cannot be opened, made or written
    PortTaken, ///< cannot listen on the port
    Other,
};

} // namespace nudge
