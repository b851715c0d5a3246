// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Writes a customer file as shops export them, the same one each time: ten columns, about 101 bytes a row, names
/// beyond ASCII, quoted commas, doubled quotes and line breaks. `shuffled`: the identifiers do not rise. False where it
/// cannot be written.
bool writeCustomerFile(const QString &path, int rows, bool shuffled = false);
