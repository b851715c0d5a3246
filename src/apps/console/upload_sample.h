// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"

namespace nudge {

inline constexpr int kUploadSampleRows = 200;

/// Writes customers as a CSV file and damages a few rows of it, each in another way, so that an upload has something
/// to find. For the pictures. False where the file cannot be written.
bool writeUploadSample(const QString &path, const QList<ProfileField> &fields, const QList<Customer> &customers);

} // namespace nudge
