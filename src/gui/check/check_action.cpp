// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/check/check_action.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace nudge {

QAction *connectionCheckAction(const QWidget *from)
{
    for (const QWidget *widget = from; widget; widget = widget->parentWidget()) {
        if (!widget->isWindow())
            continue;
        if (auto *action = widget->findChild<QAction *>("actionCheckConnection"_L1))
            return action;
    }
    return nullptr;
}

} // namespace nudge
