// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace nudge {

/// One row that the server refused. `row` counts the rows of the request from 1 and does not count a header.
struct RowError
{
    qint64 row = 0;
    QString field;
    QString message;

    friend bool operator==(const RowError &, const RowError &) = default;
};

/// What kept a call from succeeding, as a value. Holds no text made for people except the server's own
/// words; gui/common/error_text.h words it.
struct ApiError
{
    enum class Category {
        Offline,         ///< no connection: unknown host, refused, network down
        Timeout,         ///< our own deadline passed
        Tls,             ///< certificate or handshake
        InsecureAddress, ///< http:// to a host that is not loopback
        Redirect,        ///< the server pointed to another origin; not followed
        Unauthorised,    ///< 401 after the one refresh that is allowed
        Forbidden,       ///< 403
        NotFound,        ///< 404 or 405: the server does not know the call
        RateLimited,     ///< 429
        Validation,      ///< 400, 409, 422, or an envelope code other than 0
        Contract,        ///< the answer does not have the shape that the contract file describes
        TooLarge,        ///< the answer passed its cap
        Server,          ///< 5xx
        LocalFile,       ///< a file of ours could not be read or written
        ReadOnly,        ///< the profile is set read-only, and nothing was sent
        NoSession,       ///< nobody is signed in, or the session has ended
        Cancelled,
    };

    Category category = Category::Server;
    int httpStatus = 0;     ///< 0 where no answer came
    QString serverMessage;  ///< the server's own words, as they came
    QString endpoint;       ///< key of the call in the contract, e.g. "group.list"
    QString detail;         ///< technical reason: Qt's words, a file name, a certificate's subject
    QString contractMember; ///< Contract: the member that was expected
    QString contractFound;  ///< Contract: what came instead ("text", "nothing", "HTML")
    QList<RowError> rowErrors;
    QString requestId; ///< kept across retries
    std::optional<std::chrono::seconds> retryAfter;
    bool retryable = false;
    /// Of a call that changes something: whether it provably never left this computer, or was refused for its token
    /// before, so that the server cannot have done it.
    bool neverSent = false;

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

} // namespace nudge
