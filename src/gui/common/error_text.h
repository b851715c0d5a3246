// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"
#include "core/value_check.h"

#include <QString>

namespace nudge {

/// What failed, without a full stop: "The customers could not be loaded".
[[nodiscard]] QString errorTitle(const ApiError &error);
/// Why, what was kept, and what to do, in full sentences. The server's own words are quoted.
[[nodiscard]] QString errorText(const ApiError &error);
/// What came in place of what the contract expects (ApiError::contractFound), in words.
[[nodiscard]] QString foundText(const QString &found);
/// One line for support: call, status, request id. No customer value, no secret.
[[nodiscard]] QString errorDetails(const ApiError &error);

/// Why a value does not fit its field: "is not a date of the form dd/MM/yyyy". Made to follow the value.
[[nodiscard]] QString valueProblemText(ValueProblem problem, const ProfileField &field);

} // namespace nudge
