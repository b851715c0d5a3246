// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract_loader.h"

#include <QString>

namespace nudge {

/// Why a contract file was refused at the start, with file and line.
[[nodiscard]] QString contractProblemText(const QString &path, const ContractProblem &problem);
/// The same where another contract goes on.
[[nodiscard]] QString contractRefusalText(const QString &path, const ContractProblem &problem);

} // namespace nudge
