// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace nudge {

class Contract;

/// When a JSON Web Token says that it ends (RFC 7519, 4.1.4). Invalid where the token is no JWT or does not say. The
/// signature is the server's business and not checked.
QDateTime tokenExpiry(const Contract &contract, const QByteArray &token);

} // namespace nudge
