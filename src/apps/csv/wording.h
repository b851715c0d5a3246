// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/file_problem.h"
#include "csv/inspect.h"
#include "csv/validator.h"

#include <QHash>

namespace nudge::csvtool {

/// What is wrong with the file, and what to do about it.
QString describe(const FileProblem &problem);

/// Why a row was rejected, e.g. "birth_date: \"31/02/2024\" is not a day of the calendar".
QString describe(const CellProblem &problem, const ProfileField &field);

QString describe(const Inspection &found);
QString describe(const Verdict &verdict, const QHash<int, ProfileField> &fieldOfColumn);

} // namespace nudge::csvtool
