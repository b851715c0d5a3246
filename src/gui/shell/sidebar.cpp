// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/sidebar.h"

#include "auth/auth_controller.h"
#include "auth/profile_store.h"
#include "gui/common/chip.h"
#include "gui/common/icons.h"
#include "gui/profiles/profile_switcher.h"
#include "gui/profiles/profile_tint.h"
#include "gui/shell/connection_status.h"
#include "gui/shell/console_services.h"
#include "gui/shell/navigation_bar.h"
#include "gui/shell/workspace_chooser.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

QToolButton *iconButton(const QString &name, QStringView icon, const QString &text, QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(text);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setToolTip(keys.isEmpty() ? text : QString(text + u" ("_s + keys + u')'));
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

Sidebar::Sidebar(ConsoleServices &services, QAction *activity, QAction *settings, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_switcher(new ProfileSwitcher(services, this)),
      m_readOnly(new Chip(Tone::Warning, u"lock"_s, tr("Read only"), this)),
      m_chooser(new WorkspaceChooser(services.workspaces, this)),
      m_navigation(new NavigationBar(this))
{
    auto *activityButton = iconButton(u"activityButton"_s, u"activity", tr("Activity"), activity, this);
    auto *settingsButton = iconButton(u"settingsButton"_s, u"settings", tr("Settings"), settings, this);

    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(kGrid);
    bottom->addWidget(new ConnectionStatus(services, this), 1);
    bottom->addWidget(activityButton, 0, Qt::AlignBottom);
    bottom->addWidget(settingsButton, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGrid + 4, 2 * kGrid, kGrid + 4, kGrid + 4);
    layout->setSpacing(2 * kGrid);
    auto *connection = new QVBoxLayout;
    connection->setSpacing(kGrid);
    connection->addWidget(m_switcher);
    connection->addWidget(m_readOnly, 0, Qt::AlignLeft);
    layout->addLayout(connection);
    layout->addWidget(m_chooser);
    layout->addWidget(m_navigation);
    layout->addStretch(1);
    layout->addLayout(bottom);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setMinimumWidth(208);
    connect(m_navigation, &NavigationBar::chosen, this, &Sidebar::chosen);
    m_readOnly->setObjectName("readOnlyChip"_L1);
    m_readOnly->setToolTip(tr("Nothing can be changed, uploaded or published over this connection."));
    setAutoFillBackground(true);
    connect(&services.auth, &AuthController::stateChanged, this, &Sidebar::followProfile);
    connect(&services.profiles, &ProfileStore::changed, this, &Sidebar::followProfile);
    followProfile();
}

ProfileMenu *Sidebar::profileMenu() const
{
    return m_switcher->menu();
}

void Sidebar::followProfile()
{
    const ConnectionProfile &profile = m_services.auth.profile();
    m_readOnly->setVisible(profile.readOnly);
    m_applying = true;
    QPalette ground;
    ground.setColor(QPalette::Window, tintedGround(QApplication::palette(), profileColor(profile)));
    setPalette(ground);
    m_applying = false;
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_applying)
        followProfile();
}

void Sidebar::setCurrent(Place place)
{
    m_navigation->setCurrent(place);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

} // namespace nudge
