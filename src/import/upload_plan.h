// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "csv/dialect.h"
#include "csv/validator.h"
#include "import/column_match.h"
#include "import/source_stamp.h"

namespace nudge {

/// Everything that decides what is sent: which file read how, which column to which field, into which group.
/// A value; frozen when the upload begins.
struct UploadPlan
{
    QString path;
    SourceStamp stamp; ///< of the file as it was judged
    Dialect dialect;
    ColumnMatch match;
    WorkspaceId workspace;
    CustomerGroup group;

    /// The match as the validator takes it.
    [[nodiscard]] QList<ColumnRule> rules() const;
};

} // namespace nudge
