// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nudge {

/// A name for the exported file `number` (from 1) of a campaign that every file system takes: "Spring sale-1.csv".
/// Numbers have as many digits as that of the last file, so that names sort as the files do.
QString messageFileName(const QString &campaign, int number, int files);

} // namespace nudge
