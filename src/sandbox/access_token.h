// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"

#include <QByteArray>

namespace nudge {

/// A signed token in the shape of a JWT (RFC 7519, HMAC-SHA256) with the claims that the reference names.
QByteArray makeAccessToken(const Contract &contract, const QByteArray &secret, qint64 expiresAt);

enum class TokenState { Good, Expired, Invalid };
TokenState checkAccessToken(const Contract &contract, const QByteArray &secret, const QByteArray &token, qint64 now);

/// `bytes` random bytes from the system, as hexadecimal digits.
QByteArray randomHex(int bytes);

/// Hexadecimal HMAC-SHA256.
QByteArray signatureOf(const QByteArray &text, const QByteArray &secret);

} // namespace nudge
