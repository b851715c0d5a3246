// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace nudge {

/// Whether two folded names (see foldedName()) are usual words for the same thing in one of the languages known
/// here, e.g. "surname" and "lastname", "dob" and "geburtsdatum".
bool areAliases(QStringView a, QStringView b);

} // namespace nudge
