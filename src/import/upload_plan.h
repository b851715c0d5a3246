// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entities.h"
#include "csv/dialect.h"
#include "csv/validator.h"
#include "import/column_match.h"
#include "import/mend_rule.h"
#include "import/source_stamp.h"

#include <memory>
#include <optional>

namespace nudge {

struct Difference;
class GroupSnapshot;

/// What becomes of a value in the group where the file has an empty cell. A person is asked.
enum class EmptyCells { Keep, Erase };

/// Only what a comparison with the group has found to be new or changed is sent.
struct UploadSelection
{
    std::shared_ptr<const Difference> difference;
    std::shared_ptr<const GroupSnapshot> group;
    EmptyCells emptyCells = EmptyCells::Keep;
};

/// Everything that decides what is sent: which file read how, which column to which field, into which group.
/// A value; frozen when the upload begins.
struct UploadPlan
{
    QString path;
    SourceStamp stamp; ///< of the file as it was judged
    Dialect dialect;
    ColumnMatch match; ///< of the file's columns, then of Mending::newColumns
    Mending mending;
    WorkspaceId workspace;
    CustomerGroup group;
    std::optional<UploadSelection> selection; ///< nothing: every good row is sent

    /// How many columns the file itself has.
    [[nodiscard]] int fileColumns() const { return match.fileColumnCount(); }
    /// The match as the validator takes it.
    [[nodiscard]] QList<ColumnRule> rules() const;
};

} // namespace nudge
