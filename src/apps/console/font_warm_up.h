// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace nudge {

/// Reads the system's font configuration on a second thread while the program is put together: with the first text it
/// is the largest single cost of a start (measured: a third of the instructions up to the first window), and Qt would
/// pay it on the GUI thread. Does nothing where fonts are not Fontconfig's.
class FontWarmUp
{
public:
    FontWarmUp();
    ~FontWarmUp();

    /// Before the first text is laid out: two threads that read at once would do the work twice.
    void wait();

private:
    std::thread m_thread;
};

} // namespace nudge
