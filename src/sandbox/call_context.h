// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "sandbox/database.h"

#include <QByteArray>
#include <QUrl>

namespace nudge {

/// What every call works with. Owned by the host, on its thread.
struct CallContext
{
    const Contract &contract;
    Database &database;
    QByteArray secret; ///< signs tokens and download addresses; kept in the data file
    QUrl address;      ///< of the running server
};

} // namespace nudge
