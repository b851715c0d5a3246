// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace nudge {

/// A name without what people vary: case, accents, spaces, underscores, hyphens and other signs.
/// "Prénom du client" becomes "prenomduclient".
QString foldedName(QStringView name);

/// The words of a name, each folded: "Customer_EMail" gives "customer", "e", "mail". Splits at signs and spaces, and
/// where a lower-case letter meets an upper-case one.
QStringList foldedWords(QStringView name);

/// How like two folded names are: 1 for the same, 0 for nothing in common. One less the edit distance (insert,
/// remove, change, swap two neighbours) over the longer length.
double likeness(QStringView a, QStringView b);

} // namespace nudge
