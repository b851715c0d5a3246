// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace nudge::header {

// The names of headers are not part of the contract file: these are HTTP's own or documented for every server.
inline constexpr char kAuthorization[] = "Authorization";
inline constexpr char kApiKey[] = "x-api-key";
/// Our own, to find a call again in a server's log. Not from the API reference; a server that does not know it ignores
/// it.
inline constexpr char kRequestId[] = "x-request-id";
inline constexpr char kRetryAfter[] = "Retry-After";
inline constexpr char kConnection[] = "Connection";
inline constexpr char kAccept[] = "Accept";

/// `value` without control characters: a line break in a pasted key must not start a header of its own.
inline QByteArray clean(QByteArray value)
{
    value.removeIf([](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    return value;
}

} // namespace nudge::header
