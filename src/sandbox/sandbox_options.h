// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <chrono>

namespace nudge {

/// What the sandbox takes for a sign-in. No secret: the server answers on loopback alone.
inline constexpr QLatin1StringView kSandboxApiKey("sandbox-key");
inline constexpr QLatin1StringView kSandboxEmail("demo@example.com");
inline constexpr QLatin1StringView kSandboxPassword("sandbox");

struct SandboxOptions
{
    QString dataFile;      ///< SQLite file, made and filled where it is not there; empty = nothing is kept
    int customers = 20000; ///< in all groups together; used when the data is made
    quint32 seed = 7;      ///< the same seed makes the same data
    quint16 port = 0;      ///< 0 = any free port
    std::chrono::milliseconds publishTime{3000}; ///< from publishing until the files are there
    std::chrono::seconds accessTokenLife{std::chrono::hours(14 * 24)};
    std::chrono::seconds refreshTokenLife{std::chrono::hours(15 * 24)};
};

} // namespace nudge
