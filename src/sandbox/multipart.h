// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace nudge {

/// One part of a multipart/form-data body. `content` is a view into the body, which must outlive it.
struct FormPart
{
    QString name;
    QByteArrayView content;
};

/// Splits a multipart/form-data body (RFC 7578, RFC 2046). Refuses what has no boundary or no end.
QList<FormPart> formParts(const QByteArray &body, const QByteArray &contentType);

} // namespace nudge
