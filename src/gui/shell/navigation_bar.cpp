// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/navigation_bar.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {
constexpr int kIconSize = 20;
constexpr int kPadding = 10;
} // namespace

NavigationButton::NavigationButton(const QString &iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent),
      m_iconName(iconName)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize NavigationButton::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextSize::Body, true));
    return {metrics.horizontalAdvance(text()) + kIconSize + 3 * kPadding, metrics.height() + 2 * kGrid};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = palette().color(QPalette::WindowText);
    const QColor accent = semanticColor(Tone::Accent, palette());
    painter.setPen(Qt::NoPen);
    if (isChecked())
        painter.setBrush(toneFill(Tone::Accent, palette()));
    else if (underMouse())
        painter.setBrush(mix(palette().color(QPalette::Window), ink, 0.06));
    painter.drawRoundedRect(rect(), 6, 6);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    const QColor color = isChecked() ? accent : ink;
    const QRect iconRect(kPadding, (height() - kIconSize) / 2, kIconSize, kIconSize);
    tintedIcon(m_iconName, color).paint(&painter, iconRect);
    painter.setPen(color);
    painter.setFont(textFont(TextSize::Body, isChecked()));
    const QRect textRect = rect().adjusted(2 * kPadding + kIconSize, 0, -kPadding, 0);
    painter.drawText(textRect, int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
}

void NavigationButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavigationButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

NavigationBar::NavigationBar(QWidget *parent) : QWidget(parent)
{
    setObjectName("navigation"_L1);
    setAccessibleName(tr("Navigation"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const Place place : kPlaces) {
        auto *button = new NavigationButton(placeIcon(place), placeTitle(place), this);
        button->setObjectName(placeObjectName(place));
        button->setToolTip(
            QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + int(place))).toString(QKeySequence::NativeText));
        layout->addWidget(button);
        m_buttons[size_t(place)] = button;
        connect(button, &QAbstractButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
    }
}

void NavigationBar::setCurrent(Place place)
{
    m_buttons[size_t(place)]->setChecked(true);
}

} // namespace nudge
