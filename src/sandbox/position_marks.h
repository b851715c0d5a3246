// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/database.h"

#include <QHash>

#include <vector>

namespace nudge {

/// Remembers which customer stands at every 1024th place of a group, so that a late page of a million customers
/// costs no walk from the first. Customers come in the order of their ids and ids are never used twice: new ones
/// change no mark, a deleted one only the marks behind it.
class PositionMarks
{
public:
    explicit PositionMarks(Database &database) : m_database(database) {}

    struct Start
    {
        qint64 row = 0;  ///< a customer at or before the wanted place
        qint64 skip = 0; ///< places from there to the wanted one
    };
    /// Where to begin to read for the customer at `offset`, from 0.
    Start startFor(qint64 group, qint64 offset);
    void customerDeleted(qint64 group, qint64 row);

private:
    Database &m_database;
    QHash<qint64, std::vector<qint64>> m_marks; ///< by group; mark i is the id at place (i + 1) * kStep
};

} // namespace nudge
