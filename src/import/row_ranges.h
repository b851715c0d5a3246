// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/validator.h"
#include "import/receipt.h"

#include <QString>

namespace nudge {

/// Which rows of a file were rejected, by their numbers alone: "3, 10-12". For the history, which holds no values.
struct RejectedNumbers
{
    QString ranges;
    bool complete = true; ///< false where there are more than the check lists

    static RejectedNumbers of(const Verdict &verdict, const QList<ServerRejection> &byServer);
    friend bool operator==(const RejectedNumbers &, const RejectedNumbers &) = default;
};

} // namespace nudge
