// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/auth_calls.h"

#include "sandbox/access_token.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

/// An expired refresh token is kept for a day, so that it is called expired rather than unknown.
constexpr qint64 kKeepExpiredSeconds = 24 * 60 * 60;

/// What is kept of a refresh token: whoever reads the file cannot sign in with it. The token is random enough to
/// need no salt.
QString keptForm(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

AuthCalls::AuthCalls(CallContext &context, const SandboxOptions &options) : m_context(context), m_options(options) {}

Reply AuthCalls::login(const Request &request, const QByteArray &apiKey)
{
    if (apiKey.isEmpty())
        throw Refusal{Refusal::kForbidden, u"The API key is missing."_s, {}};
    if (apiKey != kSandboxApiKey.latin1())
        throw Refusal{Refusal::kForbidden, u"The API key is not valid."_s, {}};
    const QString email = request.text(Member::AuthEmail);
    const QString password = request.text(Member::AuthPassword);
    if (email.compare(kSandboxEmail, Qt::CaseInsensitive) != 0 || password != kSandboxPassword)
        throw Refusal{Refusal::kForbidden, u"The e-mail address or the password is wrong."_s, {}};
    return issueTokens(u"Signed in"_s);
}

Reply AuthCalls::refresh(const Request &request, const QByteArray &bearer)
{
    const QString token = bearer.isEmpty() ? request.text(Member::AuthRefreshToken) : QString::fromLatin1(bearer);
    const QString kept = keptForm(token);
    QSqlQuery &found = m_context.database.run("SELECT expires, used FROM refresh_token WHERE token = ?", kept);
    if (!found.next())
        throw Refusal{Refusal::kForbidden, u"The refresh token is not valid."_s, {}};
    const qint64 expires = found.value(0).toLongLong();
    const bool used = found.value(1).toBool();
    found.finish();
    if (used)
        throw Refusal{Refusal::kForbidden, u"The refresh token has been used already."_s, {}};
    if (expires <= QDateTime::currentSecsSinceEpoch())
        throw Refusal{Refusal::kForbidden, u"The refresh token has expired."_s, {}};
    m_context.database.run("UPDATE refresh_token SET used = 1 WHERE token = ?", kept);
    return issueTokens(u"Tokens refreshed"_s);
}

void AuthCalls::requireAccess(const QByteArray &bearer) const
{
    if (bearer.isEmpty())
        throw Refusal{Refusal::kForbidden, u"The access token is missing."_s, {}};
    switch (checkAccessToken(m_context.contract, m_context.secret, bearer, QDateTime::currentSecsSinceEpoch())) {
    case TokenState::Good:
        return;
    case TokenState::Expired:
        throw Refusal{Refusal::kUnauthorised, u"The access token has expired."_s, {}};
    case TokenState::Invalid:
        throw Refusal{Refusal::kForbidden, u"The access token is not valid."_s, {}};
    }
}

Reply AuthCalls::issueTokens(const QString &message)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QString refresh = QString::fromLatin1(randomHex(32));
    const QByteArray access =
        makeAccessToken(m_context.contract, m_context.secret, now + m_options.accessTokenLife.count());
    m_context.database.run("DELETE FROM refresh_token WHERE expires <= ?", now - kKeepExpiredSeconds);
    m_context.database.run("INSERT INTO refresh_token(token, expires) VALUES(?, ?)", keptForm(refresh),
                           now + qint64(m_options.refreshTokenLife.count()));
    const Contract &contract = m_context.contract;
    return Reply::bare({{contract.name(Member::EnvelopeCode), 0},
                        {contract.name(Member::EnvelopeMessage), message},
                        {contract.name(Member::AuthToken), QString::fromLatin1(access)},
                        {contract.name(Member::AuthRefreshToken), refresh}});
}

} // namespace nudge
