// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace nudge {

/// What the secret store keeps of one profile, in one entry so that a rotated pair of tokens can never be stored by
/// half. After the server has ended the session both tokens are empty and the API key stays for the next sign-in.
struct SessionSecret
{
    QByteArray accessToken;
    QByteArray refreshToken;
    QByteArray apiKey;

    [[nodiscard]] QByteArray toBytes() const; ///< CBOR
    static std::optional<SessionSecret> fromBytes(const QByteArray &bytes);

    friend bool operator==(const SessionSecret &, const SessionSecret &) = default;
};

} // namespace nudge
