// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/http_request.h"

#include <QFuture>
#include <QObject>

namespace nudge {

class Contract;
class Transport;

struct TokenPair
{
    QByteArray access;
    QByteArray refresh; ///< empty where a refresh did not rotate it
};

/// The two calls of sign-in: login (1) and refresh (2). The reference has two forms of the second: a GET shows the
/// token as the bearer, any other method has it in the body. The contract's method is tried first, and where the server
/// does not know it (400, 404, 405, 501) the contract's fallback. What worked is tried first the next time.
class TokenCalls : public QObject
{
    Q_OBJECT

public:
    TokenCalls(const Contract &contract, Transport &transport, QObject *parent = nullptr);

    QFuture<Result<TokenPair>> login(const QByteArray &apiKey, const QString &email, const QString &password);
    QFuture<Result<TokenPair>> refresh(const QByteArray &refreshToken);
    [[nodiscard]] bool usesFallback() const { return m_useFallback; }
    void setUsesFallback(bool use) { m_useFallback = use; }

    /// Whether an error of refresh() is the server's clear No to the token: its own words, no proxy's page, no outage.
    static bool isRefusal(const ApiError &error);

private:
    [[nodiscard]] Result<TokenPair> read(Call call, const Result<HttpReply> &reply) const;
    QFuture<Result<HttpReply>> send(const QByteArray &method, const HttpRequest &base, const QByteArray &refreshToken);
    QFuture<Result<TokenPair>> refreshBy(const QByteArray &fallback, const HttpRequest &base,
                                         const QByteArray &refreshToken);

    const Contract &m_contract;
    Transport &m_transport;
    bool m_useFallback = false;
};

} // namespace nudge
