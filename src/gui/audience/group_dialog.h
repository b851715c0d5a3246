// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"

#include <functional>
#include <optional>

class QObject;
class QWidget;

namespace nudge {

class GroupListModel;

/// Opens the window-modal form for a new group, or for the name and description of `existing`. It stays open, with
/// what was typed, until the server has agreed; then `onDone` runs while `context` lives.
void openGroupDialog(QWidget *parent, GroupListModel &groups, const std::optional<CustomerGroup> &existing,
                     QObject *context, std::function<void(const CustomerGroup &)> onDone);

} // namespace nudge
