// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/reply.h"
#include "sandbox/request.h"
#include "sandbox/sandbox_options.h"

namespace nudge {

/// Sign-in, refresh and the check of every other call's token. A refresh token is good once; the access token
/// that came with it stays good until it expires.
///
/// Status codes take both readings of the reference: bad or missing credentials answer 403 (newer), an expired
/// access token 401 (older), so that clients meet either.
class AuthCalls
{
public:
    AuthCalls(CallContext &context, const SandboxOptions &options);

    Reply login(const Request &request, const QByteArray &apiKey);
    /// `bearer` where the refresh token came in the header, otherwise it is in the body.
    Reply refresh(const Request &request, const QByteArray &bearer);
    /// Refuses a call without a good access token.
    void requireAccess(const QByteArray &bearer) const;

private:
    Reply issueTokens(const QString &message);

    CallContext &m_context;
    SandboxOptions m_options;
};

} // namespace nudge
