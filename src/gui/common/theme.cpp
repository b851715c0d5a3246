// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/theme.h"

#include "gui/common/console_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>

#include <algorithm>
#include <array>
#include <cmath>

namespace nudge {
namespace {

constexpr double kReadable = 4.5; // WCAG 2.1, 1.4.3

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor seed(Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Tone::Neutral:
        return mix(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.25);
    case Tone::Accent:
        return palette.color(QPalette::Highlight);
    case Tone::Success:
        return QColor(0x2a, 0x9d, 0x5c);
    case Tone::Warning:
        return QColor(0xd0, 0x8a, 0x10);
    case Tone::Danger:
        return QColor(0xd6, 0x45, 0x45);
    }
    return palette.color(QPalette::WindowText);
}

/// Moves `color` towards black or white until it can be read on every one of `grounds`.
template <size_t N> QColor readableOn(QColor color, const std::array<QColor, N> &grounds, bool dark)
{
    const QColor goal = dark ? QColor(Qt::white) : QColor(Qt::black);
    for (int step = 0; step < 40; ++step) {
        const bool readable =
            std::ranges::all_of(grounds, [&](const QColor &ground) { return contrast(color, ground) >= kReadable; });
        if (readable)
            return color;
        color = mix(color, goal, 0.06);
    }
    return color;
}

void setAll(QPalette &palette, QPalette::ColorRole role, QRgb color)
{
    palette.setColor(role, QColor(color));
}

QPalette ownPalette(bool dark)
{
    QPalette palette;
    setAll(palette, QPalette::Window, dark ? 0x1f2227 : 0xf5f6f8);
    setAll(palette, QPalette::Base, dark ? 0x181a1e : 0xffffff);
    setAll(palette, QPalette::AlternateBase, dark ? 0x22252b : 0xf7f8fa);
    setAll(palette, QPalette::WindowText, dark ? 0xe6e8ec : 0x1f2329);
    setAll(palette, QPalette::Text, dark ? 0xe6e8ec : 0x1f2329);
    setAll(palette, QPalette::Button, dark ? 0x2c3037 : 0xfdfdfe);
    setAll(palette, QPalette::ButtonText, dark ? 0xe6e8ec : 0x1f2329);
    setAll(palette, QPalette::BrightText, 0xffffff);
    setAll(palette, QPalette::Light, dark ? 0x3a3f48 : 0xffffff);
    setAll(palette, QPalette::Midlight, dark ? 0x31353d : 0xe9ebef);
    setAll(palette, QPalette::Mid, dark ? 0x464c57 : 0xc4c9d1);
    setAll(palette, QPalette::Dark, dark ? 0x101215 : 0x9aa1ac);
    setAll(palette, QPalette::Shadow, dark ? 0x000000 : 0x5b6470);
    setAll(palette, QPalette::Highlight, dark ? 0x2f6ce6 : 0x2563d9);
    setAll(palette, QPalette::HighlightedText, 0xffffff);
    setAll(palette, QPalette::Link, dark ? 0x7fb0ff : 0x1f5fd0);
    setAll(palette, QPalette::LinkVisited, dark ? 0xb79cf0 : 0x6b48b8);
    setAll(palette, QPalette::ToolTipBase, dark ? 0x353a43 : 0x2a2e35);
    setAll(palette, QPalette::ToolTipText, 0xf3f4f6);
    palette.setColor(QPalette::PlaceholderText, secondaryText(palette));
    const QColor faint = mix(palette.color(QPalette::Text), palette.color(QPalette::Window), 0.55);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Mid));
    palette.setColor(QPalette::Disabled, QPalette::Base, palette.color(QPalette::Window));
    return palette;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] =
        std::minmax({luminance(a), luminance(b)}); // by value: the pair of the two-argument form dangles
    return (light + 0.05) / (dark + 0.05);
}

QColor mix(const QColor &under, const QColor &over, double amount)
{
    const auto part = [amount](double from, double to) { return float(from + (to - from) * amount); };
    return QColor::fromRgbF(part(under.redF(), over.redF()), part(under.greenF(), over.greenF()),
                            part(under.blueF(), over.blueF()));
}

QColor toneFill(Tone tone, const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), seed(tone, palette), isDark(palette) ? 0.22 : 0.12);
}

QColor semanticColor(Tone tone, const QPalette &palette)
{
    return readableOn(
        seed(tone, palette),
        std::array{palette.color(QPalette::Base), palette.color(QPalette::Window), toneFill(tone, palette)},
        isDark(palette));
}

QColor secondaryText(const QPalette &palette)
{
    const QColor pale = mix(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.42);
    return readableOn(pale, std::array{palette.color(QPalette::Base), palette.color(QPalette::Window)},
                      isDark(palette));
}

QColor hairline(const QPalette &palette)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isDark(palette) ? 0.14 : 0.11);
}

QFont textFont(TextSize size, bool strong)
{
    QFont font = QApplication::font();
    const double factor = size == TextSize::Title ? 1.5 : size == TextSize::Heading ? 1.15 : 1.0;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFont tabularFont(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#else
    // Font features are 6.7. Most interface fonts have tabular figures; of those that have not, this is the fallback.
    const QFontMetricsF metrics(font);
    if (!qFuzzyCompare(metrics.horizontalAdvance(QLatin1Char('1')), metrics.horizontalAdvance(QLatin1Char('8'))))
        font.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
#endif
    return font;
}

void applyAppearance(Appearance appearance)
{
    if (!qobject_cast<ConsoleStyle *>(QApplication::style()))
        QApplication::setStyle(new ConsoleStyle);
    if (appearance != Appearance::System) {
        QApplication::setPalette(ownPalette(appearance == Appearance::Dark));
        return;
    }
    QApplication::setPalette(QPalette());
    // A desktop without a theme of its own leaves the style's: ours is calmer.
    if (QApplication::palette() == QApplication::style()->standardPalette())
        QApplication::setPalette(ownPalette(isDark(QApplication::palette())));
}

} // namespace nudge
