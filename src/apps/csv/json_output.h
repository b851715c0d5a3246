// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apps/csv/field_file.h"
#include "csv/inspect.h"
#include "csv/validator.h"

#include <QJsonObject>

namespace nudge::csvtool {

QJsonObject toJson(const Inspection &found);
QJsonObject toJson(const FileProblem &problem);
QJsonObject toJson(const Verdict &verdict, const Inspection &found, const Match &match);

} // namespace nudge::csvtool
