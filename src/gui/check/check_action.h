// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QWidget;

namespace nudge {

/// The main menu's action that opens the connection check, for messages and dialogs over that window. Null where there
/// is no main window above `from`.
[[nodiscard]] QAction *connectionCheckAction(const QWidget *from);

} // namespace nudge
