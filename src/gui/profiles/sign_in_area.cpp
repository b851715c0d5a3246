// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiles/sign_in_area.h"

#include "gui/common/icons.h"
#include "gui/common/theme.h"
#include "gui/profiles/profile_menu.h"

#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {

SignInArea::SignInArea(ConsoleServices &services, QWidget *form, QWidget *parent)
    : QWidget(parent),
      m_menu(new ProfileMenu(services, this))
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    form->setAttribute(Qt::WA_Resized); // by the area, later: before it is shown it would be laid out for nothing
    area->setWidget(form);

    auto *button = new QToolButton(this);
    button->setObjectName("connectionsButton"_L1);
    button->setText(tr("Connections"));
    button->setAccessibleName(tr("Connections"));
    button->setIcon(themedIcon(u"server"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMenu(m_menu);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGrid, kGrid, kGrid, 0);
    layout->setSpacing(0);
    layout->addWidget(button, 0, Qt::AlignRight);
    layout->addWidget(area, 1);
    QWidget::setTabOrder(form, button); // who signs in comes to it last
}

} // namespace nudge
