// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output_file.h"

#include <QFileInfo>

namespace nudge {

bool isReplaceable(const QString &path)
{
    const QFileInfo target(path);
    return !target.exists() || target.isFile();
}

} // namespace nudge
