// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace nudge {

/// What would be lost, or no longer watched, if the pages were gone now.
struct UnfinishedWork
{
    struct Upload
    {
        qint64 done = 0; ///< rows
        qint64 total = 0;
    };

    int unsavedCustomers = 0;
    int campaignsBeingPublished = 0;
    std::optional<Upload> upload;

    [[nodiscard]] bool isNone() const { return unsavedCustomers == 0 && campaignsBeingPublished == 0 && !upload; }
    /// A paragraph for each kind of work: how many, and what becomes of it.
    [[nodiscard]] QString text() const;
};

} // namespace nudge
