// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace nudge {

/// The grid: every margin and gap is a multiple of it, in device-independent pixels.
inline constexpr int kGrid = 8;

/// What a colour says. Never the only bearer of a meaning: an icon or a word stands beside it.
enum class Tone { Neutral, Accent, Success, Warning, Danger };

/// Three sizes: page title, section heading, and everything else.
enum class TextSize { Title, Heading, Body };

enum class Appearance { System, Light, Dark };

[[nodiscard]] bool isDark(const QPalette &palette);

/// WCAG contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// `amount` of `over` (0 to 1) mixed into `under`.
[[nodiscard]] QColor mix(const QColor &under, const QColor &over, double amount);

/// Text colour of a tone: at least 4.5:1 on window, base and toneFill() of the palette.
[[nodiscard]] QColor semanticColor(Tone tone, const QPalette &palette);
/// The quiet background of a chip or banner of this tone.
[[nodiscard]] QColor toneFill(Tone tone, const QPalette &palette);

/// Text of second rank, at least 4.5:1 on window and base.
[[nodiscard]] QColor secondaryText(const QPalette &palette);
/// One-pixel lines between rows and panels.
[[nodiscard]] QColor hairline(const QPalette &palette);

[[nodiscard]] QFont textFont(TextSize size, bool strong = false);
/// The font with figures of equal width, for numbers in columns.
[[nodiscard]] QFont tabularFont(QFont font);

/// Applies Fusion with the palette of the appearance. System keeps the desktop's palette where it has one.
void applyAppearance(Appearance appearance);

} // namespace nudge
