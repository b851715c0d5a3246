// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session_secret.h"

#include <QCborArray>
#include <QCborValue>

namespace nudge {

namespace {

constexpr qint64 kFormat = 1;

} // namespace

QByteArray SessionSecret::toBytes() const
{
    return QCborValue(QCborArray{kFormat, accessToken, refreshToken, apiKey}).toCbor();
}

std::optional<SessionSecret> SessionSecret::fromBytes(const QByteArray &bytes)
{
    const QCborArray array = QCborValue::fromCbor(bytes).toArray();
    if (array.size() != 4 || array.at(0).toInteger() != kFormat)
        return std::nullopt;
    return SessionSecret{array.at(1).toByteArray(), array.at(2).toByteArray(), array.at(3).toByteArray()};
}

} // namespace nudge
