// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/connection_profile.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace nudge {

/// The colour that tells this connection from others: the one that a person chose, or its kind's.
[[nodiscard]] QColor profileColor(const ConnectionProfile &profile);
[[nodiscard]] QColor kindColor(ConnectionProfile::Kind kind);

/// Black or white, whichever reads better on `ground`: on any colour at least 4.5:1.
[[nodiscard]] QColor inkOn(const QColor &ground);
/// A ground that carries a hint of `color` and on which the palette's text stays at least 4.5:1.
[[nodiscard]] QColor tintedGround(const QPalette &palette, const QColor &color);

/// A filled square, for menus and lists. The name stands beside it: colour alone tells nothing.
[[nodiscard]] QIcon swatchIcon(const QColor &color);

} // namespace nudge
