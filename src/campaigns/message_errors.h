// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/call.h"
#include "core/api_error.h"

namespace nudge {

/// An error of our own making while exported messages are fetched, read or saved.
inline ApiError messageFileError(ApiError::Category category, const QString &detail = {})
{
    ApiError error;
    error.category = category;
    error.endpoint = callKey(Call::MessagesFetch);
    error.detail = detail;
    return error;
}

} // namespace nudge
