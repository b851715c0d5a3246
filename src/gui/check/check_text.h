// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/connection_check.h"
#include "gui/common/theme.h"

#include <QString>

namespace nudge {

class Contract;

[[nodiscard]] QString verdictText(ConnectionCheck::Verdict verdict);
[[nodiscard]] Tone verdictTone(ConnectionCheck::Verdict verdict);
[[nodiscard]] QString verdictIcon(ConnectionCheck::Verdict verdict);

/// What came, in one line: the member that was expected and what stood there, or why it failed. Empty where it works.
[[nodiscard]] QString findingText(const ConnectionCheck::Item &item);
/// The same in full sentences, with what can be done.
[[nodiscard]] QString adviceText(const ConnectionCheck::Item &item);
/// "7 of 9 calls work, 1 does not fit the contract."
[[nodiscard]] QString summaryText(const QList<ConnectionCheck::Item> &items);
/// All of it as plain text, for whoever runs the server.
[[nodiscard]] QString reportText(const QList<ConnectionCheck::Item> &items, const Contract &contract,
                                 const QString &contractFile, const QString &server);

} // namespace nudge
