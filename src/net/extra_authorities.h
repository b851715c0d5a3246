// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QSslCertificate>

namespace nudge {

/// Reads the certificates of a PEM file, which are trusted beside the system's. LocalFile where it cannot be read, Tls
/// where it holds none; both name the file.
Result<QList<QSslCertificate>> readAuthorities(const QString &path);

} // namespace nudge
