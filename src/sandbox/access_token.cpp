// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/access_token.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(kEncoding);
}

QByteArray jwtSignature(const QByteArray &text, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toBase64(kEncoding);
}

} // namespace

QByteArray makeAccessToken(const Contract &contract, const QByteArray &secret, qint64 expiresAt)
{
    const QJsonObject header{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}};
    const QJsonObject claims{{contract.name(Member::TokenUserId), u"usr_1"_s},
                             {contract.name(Member::TokenAccountId), u"acc_1"_s},
                             {contract.name(Member::TokenRoleCode), u"admin"_s},
                             {contract.name(Member::TokenExpires), expiresAt},
                             {u"jti"_s, QString::fromLatin1(randomHex(8))}};
    const QByteArray text = encoded(header) + '.' + encoded(claims);
    return text + '.' + jwtSignature(text, secret);
}

TokenState checkAccessToken(const Contract &contract, const QByteArray &secret, const QByteArray &token, qint64 now)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || jwtSignature(parts[0] + '.' + parts[1], secret) != parts[2])
        return TokenState::Invalid;
    const auto claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], kEncoding)).object();
    return claims.value(contract.name(Member::TokenExpires)).toInteger() > now ? TokenState::Good : TokenState::Expired;
}

QByteArray randomHex(int bytes)
{
    QByteArray random(bytes, Qt::Uninitialized);
    for (char &byte : random)
        byte = char(QRandomGenerator::system()->bounded(256));
    return random.toHex();
}

QByteArray signatureOf(const QByteArray &text, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toHex();
}

} // namespace nudge
