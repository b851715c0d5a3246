// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>

namespace nudge {

/// Puts a written file in the place of the one before. QSaveFile::commit() alone takes a full disk for a success where
/// the last bytes are still in its buffer, and replaces the old file by a shorter one (measured on Qt 6.4.2).
inline bool commitFile(QSaveFile &file)
{
    return file.flush() && file.commit();
}

} // namespace nudge
