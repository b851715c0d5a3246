// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nudge {

/// Why the sandbox's data file cannot be used.
enum class SandboxFileProblem { Damaged, NoAccess };

/// What is wrong with the file and what can be done; follows "The sandbox could not be started:".
[[nodiscard]] QString sandboxFileText(SandboxFileProblem problem, const QString &file);
/// That the data is in memory since another console has the file open.
[[nodiscard]] QString sandboxInMemoryText();

} // namespace nudge
