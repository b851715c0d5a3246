// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/database.h"

namespace nudge {

/// What an opened file holds.
enum class DataState {
    Empty,   ///< a new database: make the schema and fill it
    Ready,   ///< the sandbox's own data
    Foreign, ///< somebody else's database: leave it alone
    Other,   ///< the sandbox's, of a version that this program does not know
};

DataState dataState(Database &database);

/// Makes tables and marks; in the caller's transaction, so that a half-made file is never taken for data.
void createSchema(Database &database);
/// The indexes on customers, made after the first filling since that is several times faster and more compact.
void createIndexes(Database &database);

/// Moments are stored in seconds since 1970, UTC.
QString momentText(const QVariant &seconds);

} // namespace nudge
