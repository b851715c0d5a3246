// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"
#include "net/server_address.h"

#include <QString>

namespace nudge {

/// Why a sign-in did not work, and next to which field that is said.
struct SignInProblem
{
    enum class Place { Server, ApiKey, Email, Password };

    Place place = Place::Server;
    QString text;
};

[[nodiscard]] SignInProblem signInProblem(const ApiError &error, const QString &server);
/// Why an address cannot be used; said before anything is sent.
[[nodiscard]] QString addressProblemText(ServerAddress::Problem problem);

} // namespace nudge
