// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <memory>

namespace nudge::test {

/// Locks, unlocks, kills and starts the gnome-keyring of a session that with-keyring.sh has made. Refuses every other
/// session, since that keyring would be somebody's own.
class KeyringControl
{
public:
    KeyringControl();
    ~KeyringControl();
    Q_DISABLE_COPY_MOVE(KeyringControl)

    [[nodiscard]] bool lock();
    [[nodiscard]] bool unlock();
    /// Ends the daemon at once, as a crash does.
    [[nodiscard]] bool kill();
    /// Starts a daemon on the same files, unlocked, after kill(). It ends with this object.
    [[nodiscard]] bool start();

private:
    std::unique_ptr<QProcess> m_daemon;
};

} // namespace nudge::test
