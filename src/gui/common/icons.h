// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStringView>

namespace nudge {

/// The icon `name` of resources/icons, drawn in the palette's text colour at the moment it is painted, so it follows
/// a change of palette, and from the vector at any size and scale. A null icon where there is none of that name.
QIcon themedIcon(QStringView name);

/// The same in one fixed colour, for chips and banners.
QIcon tintedIcon(QStringView name, const QColor &color);

/// The same in the colours of its drawing: the program's own mark. (QIcon(path) would do it too, with a plugin that
/// has to be found and loaded before the first window.)
QIcon drawnIcon(QStringView name);

} // namespace nudge
