// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nudge::bench {

/// Prints one line "first-paint <nanoseconds of the monotonic clock> <resident KiB>" after `window` has been painted
/// for the first time and the events behind that are done, then ends the program.
void reportFirstPaint(QWidget &window);

/// Resident memory of a process in KiB, from /proc; 0 where it is gone.
qint64 residentKib(qint64 pid);

} // namespace nudge::bench
