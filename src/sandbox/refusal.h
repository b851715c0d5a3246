// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"

#include <QList>
#include <QString>

namespace nudge {

/// Thrown inside the sandbox where a request cannot be done; the host turns it into the answer. Never leaves
/// the sandbox's thread.
struct Refusal
{
    static constexpr int kBadRequest = 400;
    static constexpr int kUnauthorised = 401; ///< newer reading of the reference: a body member is missing
    static constexpr int kForbidden = 403;    ///< newer reading: bad or missing credentials
    static constexpr int kNotFound = 404;
    static constexpr int kServer = 500;

    int status = kBadRequest;
    QString message;
    QList<RowError> errors;
};

} // namespace nudge
