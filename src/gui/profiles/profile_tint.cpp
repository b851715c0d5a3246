// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/profile_tint.h"

#include "gui/common/theme.h"

#include <QPainter>
#include <QPixmap>

namespace nudge {
namespace {

constexpr double kReadable = 4.5; // WCAG 2.1, 1.4.3
constexpr int kSwatchSize = 32;   // drawn smaller, also at twice the density

} // namespace

QColor kindColor(ConnectionProfile::Kind kind)
{
    switch (kind) {
    case ConnectionProfile::Kind::Production:
        return QColor(0xb4, 0x23, 0x3a);
    case ConnectionProfile::Kind::Development:
        return QColor(0x1f, 0x7a, 0x5c);
    case ConnectionProfile::Kind::Sandbox:
        return QColor(0xd0, 0x8a, 0x10);
    case ConnectionProfile::Kind::Other:
        break;
    }
    return QColor(0x5b, 0x56, 0xc8);
}

QColor profileColor(const ConnectionProfile &profile)
{
    const QColor own(profile.color);
    return !profile.color.isEmpty() && own.isValid() ? own : kindColor(profile.kind);
}

QColor inkOn(const QColor &ground)
{
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    return contrast(ground, white) >= contrast(ground, black) ? white : black;
}

QColor tintedGround(const QPalette &palette, const QColor &color)
{
    const QColor window = palette.color(QPalette::Window);
    double amount = isDark(palette) ? 0.18 : 0.10;
    QColor ground = mix(window, color, amount);
    while (amount > 0.01 && contrast(ground, palette.color(QPalette::WindowText)) < kReadable) {
        amount /= 2;
        ground = mix(window, color, amount);
    }
    return ground;
}

QIcon swatchIcon(const QColor &color)
{
    QPixmap pixmap(kSwatchSize, kSwatchSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(color);
    painter.setPen(QPen(mix(color, inkOn(color), 0.35), 2));
    painter.drawRoundedRect(QRectF(pixmap.rect()).adjusted(3, 3, -3, -3), 6, 6);
    painter.end();
    QIcon icon;
    for (const auto mode : {QIcon::Normal, QIcon::Disabled, QIcon::Selected, QIcon::Active})
        icon.addPixmap(pixmap, mode);
    return icon;
}

} // namespace nudge
