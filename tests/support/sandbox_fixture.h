// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/auth_controller.h"
#include "sandbox/sandbox_server.h"

#include <QUrl>

namespace nudge::test {

/// A sandbox that is ready when the constructor returns. Few customers and nothing on disk unless told otherwise.
class SandboxFixture
{
public:
    explicit SandboxFixture(const SandboxOptions &options = quickOptions());

    [[nodiscard]] QUrl url() const { return m_server.address(); }
    /// What the sandbox takes for a sign-in.
    [[nodiscard]] static Credentials credentials();
    [[nodiscard]] static SandboxOptions quickOptions();

private:
    SandboxServer m_server;
};

} // namespace nudge::test
