// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace nudge {

/// Whether the first of these records names the columns. Numbers, dates and addresses are no names; text above
/// columns of those is; where nothing speaks either way there is a header, for most files have one.
bool looksLikeHeader(const QList<QStringList> &records);

} // namespace nudge
