// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/token_claims.h"

#include "contract/member_reader.h"

#include <QJsonDocument>

namespace nudge {

QDateTime tokenExpiry(const Contract &contract, const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return {};
    const auto payload = QByteArray::fromBase64Encoding(parts[1], QByteArray::Base64UrlEncoding);
    if (!payload)
        return {};
    const MemberReader claims(contract, Call::AuthLogin, QJsonDocument::fromJson(*payload).object());
    const qint64 seconds = claims.integer(Member::TokenExpires, 0);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

} // namespace nudge
