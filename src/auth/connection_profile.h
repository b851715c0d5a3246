// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/server_address.h"

#include <QString>

#include <optional>

namespace nudge {

/// One account on one server. Holds no secret: those are in the secret store under the profile's id.
struct ConnectionProfile
{
    enum class Kind { Sandbox, Production, Development, Other };

    QString id; ///< a UUID; the part of every secret's key
    QString name;
    Kind kind = Kind::Other;
    QString server; ///< ServerAddress::text(); of a sandbox empty, its port changes with each start
    QString email;
    bool keepSignedIn = true;
    QString color;         ///< tints the window: "#rrggbb", or empty for the kind's own
    bool readOnly = false; ///< SessionGate sends no call that changes something: ApiError::Category::ReadOnly
    QString caFile;        ///< PEM file of certificates trusted beside the system's, for company proxies; empty: none
    /// "A token is stored for this profile". Tells a locked keychain, which answers "not found", from a signed-out one.
    bool tokenStored = false;
    /// Learned: the server does not know the contract's method of the refresh call, but its fallback.
    bool refreshByFallback = false;
};

} // namespace nudge
