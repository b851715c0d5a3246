// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/request_log.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace nudge::redaction {

/// Headers as they may be shown. The value of every header that is not known to be harmless becomes its length, so that
/// a credential in a header nobody thought of stays secret too.
RedactedHeaders headers(const QList<std::pair<QByteArray, QByteArray>> &raw);

/// The shape of a body, at most a few thousand characters of it: the names of JSON members stand, every value is
/// replaced by what it is and how long. Anything but JSON becomes its type and size.
QString body(const QByteArray &contentType, const QByteArray &bytes);

/// A setting as it may leave the computer: yes, no and numbers stand, text becomes its length.
QString setting(const QString &value);

} // namespace nudge::redaction
