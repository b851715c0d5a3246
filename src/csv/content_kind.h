// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/file_problem.h"

#include <QByteArray>

#include <optional>

namespace nudge {

/// What a file is that is no text, or text but no table, by its first bytes and whatever its name says; nothing where
/// it may be a table.
std::optional<FileProblemKind> recogniseNonText(const QByteArray &head);

/// "UTF-16LE" or "UTF-16BE" where the bytes look like it without a mark; empty otherwise.
QString guessUtf16(const QByteArray &head);

} // namespace nudge
