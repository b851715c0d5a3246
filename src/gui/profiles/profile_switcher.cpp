// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/profile_switcher.h"

#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "gui/profiles/profile_menu.h"
#include "gui/profiles/profile_tint.h"
#include "gui/shell/console_services.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr int kPadding = 10;
constexpr int kChevron = 16;

} // namespace

ProfileSwitcher::ProfileSwitcher(ConsoleServices &services, QWidget *parent)
    : QAbstractButton(parent),
      m_services(services),
      m_menu(new ProfileMenu(services, this))
{
    setObjectName("profileSwitcher"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &ProfileSwitcher::openMenu);
    connect(&services.auth, &AuthController::stateChanged, this, &ProfileSwitcher::follow);
    connect(&services.profiles, &ProfileStore::changed, this, &ProfileSwitcher::follow);
    follow();
}

void ProfileSwitcher::follow()
{
    const ConnectionProfile &profile = m_services.auth.profile();
    setText(profile.name);
    setAccessibleName(tr("Connection: %1").arg(profile.name));
    setAccessibleDescription(tr("Switches to another account or server"));
    setToolTip(profile.email.isEmpty() ? profile.name : QString(profile.name + u"\n"_s + profile.email));
    update();
}

QColor ProfileSwitcher::ground() const
{
    return profileColor(m_services.auth.profile());
}

QSize ProfileSwitcher::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextSize::Body, true));
    return {minimumSizeHint().width(), metrics.height() + 2 * kGrid};
}

QSize ProfileSwitcher::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont(TextSize::Body, true));
    return {metrics.averageCharWidth() * 12 + kChevron + 3 * kPadding, metrics.height() + 2 * kGrid};
}

void ProfileSwitcher::openMenu()
{
    m_menu->setMinimumWidth(width());
    m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void ProfileSwitcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = ground();
    const QColor ink = inkOn(fill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(underMouse() || isDown() ? mix(fill, ink == QColor(Qt::white) ? Qt::black : Qt::white, 0.12)
                                              : fill);
    painter.drawRoundedRect(rect(), 6, 6);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
    }
    painter.setPen(ink);
    painter.setFont(textFont(TextSize::Body, true));
    const QRect inner = rect().adjusted(kPadding, 0, -kPadding, 0);
    const QRect chevron(inner.right() - kChevron, inner.center().y() - kChevron / 2 + 1, kChevron, kChevron);
    tintedIcon(u"chevron-down", ink).paint(&painter, chevron);
    const QRect words = inner.adjusted(0, 0, -kChevron - kPadding / 2, 0);
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void ProfileSwitcher::keyPressEvent(QKeyEvent *event)
{
    // As on a combo box: these open it, too.
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ProfileSwitcher::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ProfileSwitcher::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace nudge
