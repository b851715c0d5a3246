// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/entities.h"
#include "core/result.h"

#include <QJsonValue>

namespace nudge::codec {

/// Rows with the names of their fields; every row has as many values as there are fields.
struct UploadRows
{
    WorkspaceId workspace;
    GroupId group;
    QStringList fields;
    QList<QStringList> rows;
};

struct UploadBody
{
    QByteArray contentType;
    QByteArray bytes;
};

/// The body of call 3, as a file or as objects as the contract says.
UploadBody writeUpload(const Contract &contract, const UploadRows &upload);
Result<UploadAnswer> readUploadAnswer(const Contract &contract, Call call, const QJsonValue &data);

/// CSV by RFC 4180: comma, CRLF, quotes where they are needed.
QByteArray toCsv(const QStringList &fields, const QList<QStringList> &rows);

} // namespace nudge::codec
