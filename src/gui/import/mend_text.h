// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/mend_rule.h"

#include <QString>
#include <QStringList>

namespace nudge {

/// What a kind of rule does, for a list to choose from.
[[nodiscard]] QString mendKindText(MendRule::Kind kind);
/// "DOB: dates from MM/dd/yyyy to yyyy-MM-dd, where something is wrong". `columns`: all of them, new ones too.
[[nodiscard]] QString mendRuleText(const MendRule &rule, const QStringList &columns);
[[nodiscard]] QString newColumnText(const NewColumn &column, const QStringList &columns);
/// Why a rule cannot be used yet; empty where it can.
[[nodiscard]] QString mendRuleProblemText(const MendRule &rule);

} // namespace nudge
