// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"
#include "csv/validator.h"

#include <QList>

#include <variant>

namespace nudge::csvtool {

/// Reads profile fields as the API lists them; the text says why they cannot be read.
std::variant<QList<ProfileField>, QString> readFieldFile(const QString &path);

struct Match
{
    QList<ColumnRule> rules;
    QStringList ignoredColumns;
    QStringList missingFields; ///< required ones without a column
};

/// Columns go to fields of the same name, whatever the case, spaces, underscores and hyphens.
Match matchColumns(const QStringList &columns, const QList<ProfileField> &fields);

} // namespace nudge::csvtool
