// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apps/csv/arguments.h"

namespace nudge::csvtool {

/// Exit statuses.
inline constexpr int kClean = 0;
inline constexpr int kProblems = 1;
inline constexpr int kUnreadable = 2;

/// Does what was asked; prints to standard output and errors to standard error.
int run(const Arguments &arguments);

/// Prints the text to standard error and gives kUnreadable.
int fail(const QString &text);

} // namespace nudge::csvtool
