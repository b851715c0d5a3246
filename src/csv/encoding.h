// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace nudge {

/// A pseudo encoding: UTF-8, and what is not valid UTF-8 is read as Windows-1252. Found in files that were put
/// together from several sources.
QString mixedEncodingName();

/// The encodings to offer to a person, likeliest families first. Dialect::encoding takes any of them.
const QStringList &offeredEncodings();

/// Whether text can be read in the encoding of this name.
bool isKnownEncoding(const QString &name);

} // namespace nudge
